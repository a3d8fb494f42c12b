package vn.kiennghi.front.web.register;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;

/** What the reader of the register filters by; an empty entry of the form filters nothing. */
record RegisterRequest(
        @Nullable String termId,
        @Nullable String sessionId,
        @Nullable Stage stage,
        @Nullable Outcome outcome,
        @Nullable Verdict verdict,
        @Nullable PetitionKind kind,
        @Nullable String field,
        @Nullable String agency,
        @Nullable Level level,
        @Nullable Boolean flagged,
        @Nullable Boolean overdue,
        @Nullable String q,
        @Nullable String cursor) {

    private static final int ON_A_PAGE = 50;

    RegisterRequest {
        termId = given(termId);
        sessionId = withinTerm(given(sessionId), termId);
        field = given(field);
        agency = given(agency);
        q = given(q);
        cursor = given(cursor);
    }

    FindPetitions query(@Nullable Set<String> councils) {
        return new FindPetitions(
                councils, termId, sessionId, stage, outcome, verdict, kind, field, agency, level, flagged, overdue, q,
                null, ON_A_PAGE, cursor);
    }

    /** Returns the address of the first page under the same filters. */
    RegisterLink link() {
        return RegisterLink.everything()
                .with("termId", termId)
                .with("sessionId", sessionId)
                .with("stage", stage)
                .with("outcome", outcome)
                .with("verdict", verdict)
                .with("kind", kind)
                .with("field", field)
                .with("agency", agency)
                .with("level", level)
                .with("flagged", flagged)
                .with("overdue", overdue)
                .with("q", q);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Whoever picks another term in the form still sends the session picked before. */
    private static @Nullable String withinTerm(@Nullable String session, @Nullable String term) {
        return session == null || term == null || session.startsWith(term + ".") ? session : null;
    }
}
