package vn.kiennghi.query.similar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.platform.HeapShare;

/**
 * The indexes of the terms in use. Each is made at the first question about its term; each further question first takes over what changed
 * since, petition by petition, from rows that are as the record is. So nothing is stored, and a rebuild of the read models has nothing
 * to do here. Those used last are kept, as many as their room allows, and always the last. One that could not take over
 * everything, whatever the reason, is thrown away and made anew.
 */
@Component
class TermIndexes {
    private static final int USUAL_PART_OF_HEAP = 8;
    /** What is remembered of a petition beside the index: its id and how far it was taken. */
    private static final long BYTES_OF_PETITION = 250;
    /** Texts that are taken apart together, before they go into the index in their order. */
    private static final int AT_ONCE = 1_000;

    private final TermChanges changes;
    private final Gists gists;
    private final long mostBytes;
    private final Supplier<TermIndex> empty;

    /** The term used last is the last. */
    private final LinkedHashMap<String, KeptTerm> terms = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param most how much memory the indexes may take, such as {@code 128MB}; blank: an eighth of the heap
     */
    @Autowired
    TermIndexes(TermChanges changes, Gists gists, @Value("${kiennghi.read-model.similar-in-memory:}") String most) {
        this(changes, gists, HeapShare.bytes(most, USUAL_PART_OF_HEAP), TermIndex::new);
    }

    /** @param empty makes an index without petitions */
    TermIndexes(TermChanges changes, Gists gists, long mostBytes, Supplier<TermIndex> empty) {
        this.changes = changes;
        this.gists = gists;
        this.mostBytes = mostBytes;
        this.empty = empty;
    }

    /** The index of a term, and how its petitions are related. */
    record Present(TermIndex index, Kin kin) {}

    /** Returns the index of a term, as the record is now; an empty one if the term is unknown. */
    Present of(String termId) {
        KeptTerm term = kept(termId);
        boolean whole = false;
        try {
            Present present = term.upToNow();
            whole = true;
            return present;
        } finally {
            // After an error an index is closed for good, and half of the changes may be in it.
            settle(termId, term, whole);
        }
    }

    private synchronized KeptTerm kept(String termId) {
        return terms.computeIfAbsent(termId, KeptTerm::new);
    }

    private synchronized void settle(String termId, KeptTerm term, boolean whole) {
        if (!whole || term.bytes == 0) {
            // Unknown ids must not fill the memory.
            terms.remove(termId, term);
            return;
        }
        while (terms.size() > 1
                && terms.values().stream().mapToLong(one -> one.bytes).sum() > mostBytes) {
            terms.pollFirstEntry();
        }
    }

    private final class KeptTerm {
        private final String termId;
        private TermIndex index = empty.get();
        private Kin kin = new Kin();
        private final Map<String, Taken> known = new HashMap<>();
        private TermChanges.@Nullable Mark mark;
        /** Of the memory; none where the term has no petitions. */
        private volatile long bytes;

        KeptTerm(String termId) {
            this.termId = termId;
        }

        synchronized Present upToNow() {
            TermChanges.Mark before = mark;
            // Whoever comes after an error begins anew: what was told then may not have been taken.
            mark = null;
            TermChanges.Changes since = changes.since(termId, before);
            if (since.anew() && !known.isEmpty()) {
                index = empty.get();
                kin = new Kin();
                known.clear();
            }
            if (!since.changed().isEmpty() || !since.gone().isEmpty()) {
                since.gone().forEach(this::forget);
                take(since.changed());
                index.refresh();
                bytes = known.isEmpty() ? 0 : index.bytes() + BYTES_OF_PETITION * known.size();
            }
            mark = since.mark();
            return new Present(index, kin);
        }

        private void forget(String id) {
            known.remove(id);
            kin.forget(id);
            index.remove(id);
        }

        private void take(List<PetitionRow> rows) {
            List<PetitionRow> toRead = new ArrayList<>();
            for (PetitionRow row : rows) {
                kin.take(row);
                Taken now = Taken.of(row);
                Taken before = known.put(row.id(), now);
                if (now.split) {
                    // Its items say what it said.
                    index.remove(row.id());
                } else if (!now.equals(before)) {
                    toRead.add(row);
                }
            }
            for (int from = 0; from < toRead.size(); from += AT_ONCE) {
                put(toRead.subList(from, Math.min(from + AT_ONCE, toRead.size())));
            }
        }

        /** Somebody waits where a whole term is read: every core takes texts apart. The index takes them in their order. */
        private void put(List<PetitionRow> rows) {
            Map<String, String> contents = changes.contents(rows);
            List<Asked> said = rows.parallelStream()
                    .map(row -> gists.of(
                            contents.getOrDefault(row.id(), ""),
                            row.fact().group(),
                            row.fact().place()))
                    .toList();
            IntStream.range(0, said.size()).forEach(i -> index.put(rows.get(i).id(), said.get(i)));
        }
    }

    /**
     * What is remembered of a petition that was taken.
     *
     * @param facts how often what it says was put down, at receipt and by corrections
     */
    private record Taken(int facts, boolean split) {
        static Taken of(PetitionRow row) {
            return new Taken(row.facts().size(), row.split() != null);
        }
    }
}
