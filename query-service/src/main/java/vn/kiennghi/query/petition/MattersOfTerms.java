package vn.kiennghi.query.petition;

import java.util.HashMap;
import java.util.Map;

/** The matters of the terms that one question asks about, found when they are first needed; not for more than one question. */
final class MattersOfTerms {
    private final TermRows rows;
    private final Map<String, Matters> found = new HashMap<>();

    MattersOfTerms(TermRows rows) {
        this.rows = rows;
    }

    Matters of(PetitionRow row) {
        return found.computeIfAbsent(row.receipt().termId(), term -> new Matters(rows.ofTerm(term)));
    }
}
