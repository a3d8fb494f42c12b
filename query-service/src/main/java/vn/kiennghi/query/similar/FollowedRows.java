package vn.kiennghi.query.similar;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.query.petition.FoldedText;
import vn.kiennghi.query.petition.PetitionContents;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.petition.RowFollower;
import vn.kiennghi.query.petition.RowsOfTerm;
import vn.kiennghi.query.petition.TermRows;

/** Tells what has changed from a list of the last changes, which is kept beside the rows in memory. */
@Component
class FollowedRows implements TermChanges {
    private final TermRows rows;
    private final PetitionContents contents;

    FollowedRows(TermRows rows, PetitionContents contents) {
        this.rows = rows;
        this.contents = contents;
    }

    /** @param list the list that was read; held by nobody else when its term has left the memory */
    private record Read(WeakReference<LastChanges> list, long number) implements Mark {}

    @Override
    public Changes since(String termId, @Nullable Mark mark) {
        return rows.read(termId, term -> {
            LastChanges list = term.follower(LastChanges.class, LastChanges::new);
            Read now = new Read(new WeakReference<>(list), list.number());
            return mark instanceof Read before && before.list().refersTo(list) && list.reachesBack(before.number())
                    ? changes(term, list.since(before.number()), now)
                    : all(term, now);
        });
    }

    private static Changes changes(RowsOfTerm term, Set<String> ids, Read now) {
        List<PetitionRow> changed = new ArrayList<>(ids.size());
        List<String> gone = new ArrayList<>();
        for (String id : ids) {
            PetitionRow row = term.find(id);
            if (row == null) {
                gone.add(id);
            } else {
                changed.add(row);
            }
        }
        return new Changes(now, false, changed, gone);
    }

    private static Changes all(RowsOfTerm term, Read now) {
        List<PetitionRow> all = new ArrayList<>();
        term.forEach((row, _) -> all.add(row));
        return new Changes(now, true, all, List.of());
    }

    @Override
    public Map<String, String> contents(List<PetitionRow> petitions) {
        return contents.of(petitions).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, content -> FoldedText.of(content.getValue())));
    }

    /** The petitions that changed last, in the order of the changes. */
    private static final class LastChanges implements RowFollower {
        private static final int MOST = 20_000;
        private static final int BYTES_OF_ROW = 8;

        private final List<@Nullable String> ids = new ArrayList<>();
        private final Deque<String> changed = new ArrayDeque<>();
        private long number;

        @Override
        public void kept(int ordinal, PetitionRow row) {
            while (ids.size() <= ordinal) {
                ids.add(null);
            }
            ids.set(ordinal, row.id());
            note(row.id());
        }

        @Override
        public void dropped(int ordinal) {
            String id = ids.set(ordinal, null);
            if (id != null) {
                note(id);
            }
        }

        private void note(String id) {
            number++;
            changed.addLast(id);
            if (changed.size() > MOST) {
                changed.removeFirst();
            }
        }

        /** Returns how many changes there were. */
        long number() {
            return number;
        }

        boolean reachesBack(long before) {
            return number - before <= changed.size();
        }

        /** Returns the petitions changed after that many changes. */
        Set<String> since(long before) {
            return changed.stream()
                    .skip(changed.size() - (number - before))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        @Override
        public long bytes() {
            return (long) BYTES_OF_ROW * (ids.size() + changed.size());
        }
    }
}
