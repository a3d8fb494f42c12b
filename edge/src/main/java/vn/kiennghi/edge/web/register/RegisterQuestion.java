package vn.kiennghi.edge.web.register;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Condition;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionQuery;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;

/**
 * Says in steps which petitions are wanted, and gives both the question for the read side and the address of the register that shows
 * the same petitions.
 */
public final class RegisterQuestion {
    private final @Nullable Set<String> councils;
    private final @Nullable String termId;
    private @Nullable String sessionId;
    private @Nullable Stage stage;
    private @Nullable Outcome outcome;
    private @Nullable Verdict verdict;
    private @Nullable String agency;
    private @Nullable Level level;
    private @Nullable Boolean flagged;
    private @Nullable Boolean overdue;
    private @Nullable LocalDate dueBy;
    private final Set<Condition> conditions = EnumSet.noneOf(Condition.class);

    private RegisterQuestion(@Nullable Set<String> councils, @Nullable String termId) {
        this.councils = councils;
        this.termId = termId;
    }

    /**
     * Begins with all petitions of a term.
     *
     * @param councils the councils that the asker may read; null: all
     */
    public static RegisterQuestion ofTerm(String termId, @Nullable Set<String> councils) {
        return new RegisterQuestion(councils, termId);
    }

    /** Begins with all petitions of a council, whatever the term. */
    public static RegisterQuestion ofCouncil(String councilId) {
        return new RegisterQuestion(Set.of(councilId), null);
    }

    /** Wants petitions of a session; null: of all. */
    public RegisterQuestion session(@Nullable String wanted) {
        sessionId = wanted;
        return this;
    }

    /** Wants petitions at that stage. */
    public RegisterQuestion stage(Stage wanted) {
        stage = wanted;
        return this;
    }

    /** Wants petitions with that outcome. */
    public RegisterQuestion outcome(Outcome wanted) {
        outcome = wanted;
        return this;
    }

    /** Wants petitions of whose answer the council found that. */
    public RegisterQuestion verdict(Verdict wanted) {
        verdict = wanted;
        return this;
    }

    /** Wants what is assigned to the agency, as lead or coordinating. */
    public RegisterQuestion agency(@Nullable String wanted) {
        agency = wanted;
        return this;
    }

    /** Wants petitions on which that level decides. */
    public RegisterQuestion level(Level wanted) {
        level = wanted;
        return this;
    }

    /** Wants petitions that are put before the supervisors. */
    public RegisterQuestion flagged() {
        flagged = true;
        return this;
    }

    /** Wants petitions whose answer is overdue, or those whose is not. */
    public RegisterQuestion overdue(boolean wanted) {
        overdue = wanted;
        return this;
    }

    /** Wants those of which the condition holds too. */
    public RegisterQuestion holding(Condition wanted) {
        conditions.add(wanted);
        return this;
    }

    /** Wants what is due on that day or earlier. */
    public RegisterQuestion dueBy(LocalDate day) {
        dueBy = day;
        return this;
    }

    /** Returns the question for the first page, as long as a page may be. */
    public FindPetitions query() {
        return after(null);
    }

    /** Returns the question for the page after that cursor. */
    public FindPetitions after(@Nullable String cursor) {
        return new FindPetitions(
                councils,
                termId,
                sessionId,
                stage,
                outcome,
                verdict,
                null,
                null,
                agency,
                level,
                flagged,
                overdue,
                null,
                null,
                dueBy,
                conditions,
                null,
                null,
                PetitionQuery.LARGEST_PAGE,
                cursor);
    }

    /** Returns the address of the register that shows the same petitions. */
    public String address() {
        return RegisterLink.of(query()).address();
    }
}
