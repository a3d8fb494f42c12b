package vn.kiennghi.query.similar;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.kiennghi.query.petition.FoldedText;
import vn.kiennghi.query.petition.PetitionContents;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.petition.TermRows;
import vn.kiennghi.query.platform.HeapShare;

/**
 * The indexes of the terms in use. Each use first takes over what changed in the term's rows, which are as the record is; so
 * nothing is stored, and a rebuild of the read models has nothing to do here. Those used last are kept, as many as their room allows, and
 * always the last. One that could not take over everything, whatever the reason, is thrown away and made anew.
 */
@Component
class TermIndexes {
    private static final int USUAL_PART_OF_HEAP = 8;
    /** An entry of the index with its id and its place among the petitions known. */
    private static final long BYTES_OF_PETITION = 400;
    /** Words and pairs of words that a text brings, by the length of the text. */
    private static final long BYTES_OF_LETTER = 2;

    /** So many texts are held at a time while an index is made. */
    private static final int AT_ONCE = 500;

    private final TermRows rows;
    private final PetitionContents contents;
    private final Gists gists;
    private final long mostBytes;
    private final Supplier<TermIndex> empty;

    /** The term used last is the last. */
    private final LinkedHashMap<String, KeptTerm> terms = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param most how much memory the indexes may take, such as {@code 128MB}; blank: an eighth of the heap
     */
    @Autowired
    TermIndexes(
            TermRows rows,
            PetitionContents contents,
            Gists gists,
            @Value("${kiennghi.read-model.similar-in-memory:}") String most) {
        this(rows, contents, gists, HeapShare.bytes(most, USUAL_PART_OF_HEAP), TermIndex::new);
    }

    /** @param empty makes an index without petitions */
    TermIndexes(TermRows rows, PetitionContents contents, Gists gists, long mostBytes, Supplier<TermIndex> empty) {
        this.rows = rows;
        this.contents = contents;
        this.gists = gists;
        this.mostBytes = mostBytes;
        this.empty = empty;
    }

    /** The index of a term, and how its petitions are related. */
    record Present(TermIndex index, Kin kin) {}

    /** Returns the index of a term, as the record is now; an empty one if the term is unknown. */
    Present of(String termId) {
        List<PetitionRow> now = rows.ofTerm(termId);
        if (now.isEmpty()) {
            return new Present(empty.get(), new Kin(now));
        }
        KeptTerm term = kept(termId);
        boolean whole = false;
        try {
            Present present = term.upTo(now);
            whole = true;
            return present;
        } finally {
            // After an error an index is closed for good, and half of the changes may be in it.
            settle(termId, term, whole);
        }
    }

    private synchronized KeptTerm kept(String termId) {
        return terms.computeIfAbsent(termId, id -> new KeptTerm(empty.get()));
    }

    private synchronized void settle(String termId, KeptTerm term, boolean whole) {
        if (!whole) {
            terms.remove(termId, term);
            return;
        }
        while (terms.size() > 1
                && terms.values().stream().mapToLong(one -> one.bytes).sum() > mostBytes) {
            terms.pollFirstEntry();
        }
    }

    private final class KeptTerm {
        private final TermIndex index;
        private WeakReference<List<PetitionRow>> reflected = new WeakReference<>(List.of());
        private Map<String, Taken> known = Map.of();
        private Kin kin = new Kin(List.of());
        private volatile long bytes;

        KeptTerm(TermIndex index) {
            this.index = index;
        }

        /** Rows that did not change are the same list. The rows themselves are held elsewhere, as long as there is room. */
        synchronized Present upTo(List<PetitionRow> now) {
            if (!reflected.refersTo(now)) {
                Map<String, Taken> taken = HashMap.newHashMap(now.size());
                long size = 0;
                for (int from = 0; from < now.size(); from += AT_ONCE) {
                    List<PetitionRow> some = now.subList(from, Math.min(from + AT_ONCE, now.size()));
                    Map<String, String> said = contents.of(some.stream()
                            .filter(row -> isToBeTaken(known.get(row.id()), row))
                            .toList());
                    for (PetitionRow row : some) {
                        Taken one = taken(known.get(row.id()), row, said);
                        taken.put(row.id(), one);
                        size += BYTES_OF_PETITION + BYTES_OF_LETTER * one.length;
                    }
                }
                known.keySet().stream().filter(id -> !taken.containsKey(id)).forEach(index::remove);
                index.refresh();
                known = taken;
                bytes = size;
                kin = new Kin(now);
                reflected = new WeakReference<>(now);
            }
            return new Present(index, kin);
        }

        private Taken taken(@Nullable Taken before, PetitionRow row, Map<String, String> contents) {
            if (before != null && before.sequence == row.sequence()) {
                return before;
            }
            if (row.split() != null) {
                // Its items say what it said.
                index.remove(row.id());
            }
            if (!isToBeTaken(before, row)) {
                return new Taken(row.sequence(), row.facts().size(), before == null ? 0 : before.length);
            }
            String content = FoldedText.of(contents.get(row.id()));
            index.put(row.id(), gists.of(content, row.fact().group(), row.fact().place()));
            return new Taken(row.sequence(), row.facts().size(), content.length());
        }

        /** Each correction brings new facts, whatever it put right. */
        private static boolean isToBeTaken(@Nullable Taken before, PetitionRow row) {
            return row.split() == null
                    && (before == null || before.facts != row.facts().size());
        }
    }

    /**
     * What is remembered of a petition that was taken.
     *
     * @param facts how often what it says was recorded: at receipt and with each correction
     * @param length of its content
     */
    private record Taken(long sequence, int facts, int length) {}
}
