package vn.kiennghi.query.petition;

import org.jspecify.annotations.Nullable;

/**
 * The matters of the terms that one question asks about, found when they are first needed; not for more than one question. Those of
 * one term are there at a time: whoever asks about several goes from term to term.
 */
final class MattersOfTerms {
    private final TermRows rows;

    private @Nullable Matters found;
    private String foundOf = "";

    MattersOfTerms(TermRows rows) {
        this.rows = rows;
    }

    Matters of(PetitionRow row) {
        String termId = row.receipt().termId();
        Matters matters = found;
        if (matters == null || !termId.equals(foundOf)) {
            matters = new Matters(rows.inPassing(termId));
            found = matters;
            foundOf = termId;
        }
        return matters;
    }
}
