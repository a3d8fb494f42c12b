package vn.kiennghi.query.similar;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.petition.TermRows;

/**
 * The indexes of the terms in use. Each use first takes over what changed in the term's rows, which are as the record is; so
 * nothing is stored, and a rebuild of the read models has nothing to do here. Of many terms only those used last are kept.
 */
@Component
class TermIndexes {
    private final TermRows rows;
    private final Gists gists;
    private final int mostKept;

    /** The term used last is the last. */
    private final LinkedHashMap<String, KeptTerm> terms = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param mostKept of how many terms the indexes are kept
     */
    TermIndexes(TermRows rows, Gists gists, @Value("${kiennghi.read-model.terms-in-memory:8}") int mostKept) {
        this.rows = rows;
        this.gists = gists;
        this.mostKept = Math.max(1, mostKept);
    }

    /** The index of a term, and how its petitions are related. */
    record Present(TermIndex index, Kin kin) {}

    /** Returns the index of a term, as the record is now; an empty one if the term is unknown. */
    Present of(String termId) {
        List<PetitionRow> now = rows.ofTerm(termId);
        return now.isEmpty()
                ? new Present(new TermIndex(), new Kin(now))
                : kept(termId).upTo(now);
    }

    private synchronized KeptTerm kept(String termId) {
        KeptTerm term = terms.computeIfAbsent(termId, id -> new KeptTerm());
        if (terms.size() > mostKept) {
            terms.pollFirstEntry();
        }
        return term;
    }

    private final class KeptTerm {
        private final TermIndex index = new TermIndex();
        private List<PetitionRow> reflected = List.of();
        private Map<String, PetitionRow> byId = Map.of();
        private Kin kin = new Kin(reflected);

        /** Rows that did not change are the same list. */
        synchronized Present upTo(List<PetitionRow> now) {
            if (now != reflected) {
                Map<String, PetitionRow> changed = HashMap.newHashMap(now.size());
                for (PetitionRow row : now) {
                    changed.put(row.id(), row);
                    take(byId.get(row.id()), row);
                }
                byId.keySet().stream().filter(id -> !changed.containsKey(id)).forEach(index::remove);
                index.refresh();
                byId = changed;
                kin = new Kin(now);
                reflected = now;
            }
            return new Present(index, kin);
        }

        private void take(@Nullable PetitionRow before, PetitionRow row) {
            if (before == row) {
                return;
            }
            if (row.split() != null) {
                // Its items say what it said.
                index.remove(row.id());
            } else if (before == null || !before.searchText().equals(row.searchText())) {
                index.put(
                        row.id(),
                        gists.of(
                                row.foldedContent(),
                                row.fact().group(),
                                row.fact().place()));
            }
        }
    }
}
