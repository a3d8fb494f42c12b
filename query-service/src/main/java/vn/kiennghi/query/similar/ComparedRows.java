package vn.kiennghi.query.similar;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.query.petition.FoldedText;
import vn.kiennghi.query.petition.PetitionContents;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.petition.TermRows;

/** Finds out what has changed by comparing the rows in memory with the number of each petition's last event that was told. */
@Component
class ComparedRows implements TermChanges {
    private final TermRows rows;
    private final PetitionContents contents;

    ComparedRows(TermRows rows, PetitionContents contents) {
        this.rows = rows;
        this.contents = contents;
    }

    /** The numbers of the events told last, by petition. The rows themselves are held elsewhere, as long as there is room. */
    private static final class Told implements Mark {
        private final Map<String, Long> sequences = new HashMap<>();
        private WeakReference<List<PetitionRow>> reflected = new WeakReference<>(List.of());
    }

    @Override
    public Changes since(String termId, @Nullable Mark mark) {
        List<PetitionRow> now = rows.ofTerm(termId);
        Told told = mark instanceof Told known ? known : new Told();
        // Rows that did not change are the same list.
        if (told.reflected.refersTo(now)) {
            return new Changes(told, mark == null, List.of(), List.of());
        }
        List<PetitionRow> changed = new ArrayList<>();
        for (PetitionRow row : now) {
            Long before = told.sequences.put(row.id(), row.sequence());
            if (before == null || before != row.sequence()) {
                changed.add(row);
            }
        }
        Collection<String> gone = told.sequences.size() == now.size() ? List.of() : gone(told, now);
        told.reflected = new WeakReference<>(now);
        return new Changes(told, mark == null, changed, gone);
    }

    private static Collection<String> gone(Told told, List<PetitionRow> now) {
        Set<String> gone = new HashSet<>(told.sequences.keySet());
        now.forEach(row -> gone.remove(row.id()));
        told.sequences.keySet().removeAll(gone);
        return gone;
    }

    @Override
    public Map<String, String> contents(List<PetitionRow> petitions) {
        return contents.of(petitions).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, content -> FoldedText.of(content.getValue())));
    }
}
