package vn.kiennghi.edge.desk.petition.actions;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.PetitionView.AnswerView;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.edge.body.petition.PetitionAction;
import vn.kiennghi.edge.desk.petition.AnswerStanding;

/** What is expected next of a petition. Who is to do it stands in the sentence, {@code action.next.} and the constant's name. */
enum NextStep {
    CLASSIFY(PetitionAction.CLASSIFICATION),
    TRANSFER(null),
    FORWARD(PetitionAction.FORWARDING),
    ASSIGN(PetitionAction.ASSIGNMENT),
    ANSWER(PetitionAction.ANSWERS),
    ANSWER_BY_DUE_DATE(PetitionAction.ANSWERS),
    ANSWER_AGAIN(PetitionAction.ANSWERS),
    RESOLVE_AGAIN(PetitionAction.ANSWERS),
    FOLLOW_OTHER_LEVEL(null),
    GIVE_ROADMAP(PetitionAction.ANSWER_REVIEW),
    KEEP_PROMISE(null),
    VERIFY_RESULT(PetitionAction.RESOLUTION_REVIEW),
    WEIGH_ANSWER(PetitionAction.ANSWER_REVIEW),
    TELL_DECLINED(PetitionAction.VOTER_NOTICE),
    INFORM_VOTERS(PetitionAction.VOTER_NOTICE),
    CLOSE(PetitionAction.CLOSING),
    FOLLOW_ITEMS(null),
    FOLLOW_LEAD(null),
    NOTHING(null);

    private final @Nullable PetitionAction action;

    NextStep(@Nullable PetitionAction action) {
        this.action = action;
    }

    /** Returns the action on the petition's page by which it is done; null where it is done elsewhere or waited for. */
    @Nullable PetitionAction action() {
        return action;
    }

    /** Returns whether it is to be done by a day that can pass. */
    boolean isBoundToADay() {
        return this == KEEP_PROMISE || this == ANSWER_BY_DUE_DATE;
    }

    /** Returns whether it is that the voters are told, which is done for the voters of merged petitions too (R10). */
    boolean tellsVoters() {
        return action == PetitionAction.VOTER_NOTICE;
    }

    /**
     * Returns the step that is expected of the petition as it stands.
     *
     * @param ours the council's level
     */
    static NextStep of(PetitionView petition, Level ours) {
        return switch (petition.stage()) {
            case RECEIVED -> CLASSIFY;
            case CLASSIFIED -> petition.level() == ours ? TRANSFER : FORWARD;
            case TRANSFERRED -> ASSIGN;
            case FORWARDED -> FOLLOW_OTHER_LEVEL;
            case ASSIGNED -> ofTheAgency(petition);
            case ANSWERED -> afterAnswer(petition);
            case VERIFIED -> afterReview(petition);
            case SPLIT -> FOLLOW_ITEMS;
            case MERGED -> FOLLOW_LEAD;
            case CLOSED, RETURNED, ANSWERED_ON_THE_SPOT -> NOTHING;
        };
    }

    /** Returns the day by which the agency promised to be done, in the answer that counts. */
    static Optional<LocalDate> promisedOn(PetitionView petition) {
        return new AnswerStanding(petition).inForce().map(AnswerView::promisedOn);
    }

    /** What the council sent back or did not confirm lies with the agency again (R4, R21). */
    private static NextStep ofTheAgency(PetitionView petition) {
        AnswerStanding answers = new AnswerStanding(petition);
        if (answers.isDisputed()) {
            return RESOLVE_AGAIN;
        }
        if (answers.isSentBack()) {
            return ANSWER_AGAIN;
        }
        return petition.dueOn() == null ? ANSWER : ANSWER_BY_DUE_DATE;
    }

    /** An answer is not a resolution (R2); what an agency claims is provisional until the council confirms it (R4). */
    private static NextStep afterAnswer(PetitionView petition) {
        return switch (petition.outcome()) {
            case NONE -> ANSWER;
            case IN_PROGRESS, WILL_RESOLVE -> ofUnfinishedWork(petition);
            case RESOLVED -> VERIFY_RESULT;
            case EXPLAINED -> WEIGH_ANSWER;
            case NOT_RESOLVED, REFUSED ->
                new AnswerStanding(petition).isDeclinedUntold() ? TELL_DECLINED : WEIGH_ANSWER;
        };
    }

    private static NextStep afterReview(PetitionView petition) {
        AnswerStanding answers = new AnswerStanding(petition);
        if (petition.verdict() == Verdict.CONFIRMED) {
            return answers.votersKnow() ? CLOSE : INFORM_VOTERS;
        }
        if (answers.isDeclinedUntold()) {
            return TELL_DECLINED;
        }
        return petition.outcome().promisesWork() ? ofUnfinishedWork(petition) : VERIFY_RESULT;
    }

    private static NextStep ofUnfinishedWork(PetitionView petition) {
        return promisedOn(petition).isPresent() ? KEEP_PROMISE : GIVE_ROADMAP;
    }
}
