package vn.kiennghi.front.web.petition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.PetitionView.AnswerView;

/** What is expected next of a petition. Who is to do it stands in the sentence, {@code action.next.} and the constant's name. */
enum NextStep {
    CLASSIFY(PetitionAction.CLASSIFICATION),
    TRANSFER(null),
    FORWARD(PetitionAction.FORWARDING),
    ASSIGN(PetitionAction.ASSIGNMENT),
    ANSWER(PetitionAction.ANSWERS),
    ANSWER_BY_DUE_DATE(PetitionAction.ANSWERS),
    FOLLOW_OTHER_LEVEL(null),
    GIVE_ROADMAP(PetitionAction.FLAGS),
    KEEP_PROMISE(null),
    VERIFY_RESULT(null),
    WEIGH_ANSWER(PetitionAction.FLAGS),
    INFORM_VOTERS(null),
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
            case ASSIGNED -> petition.dueOn() == null ? ANSWER : ANSWER_BY_DUE_DATE;
            case ANSWERED -> afterAnswer(petition);
            case VERIFIED -> INFORM_VOTERS;
            case SPLIT -> FOLLOW_ITEMS;
            case MERGED -> FOLLOW_LEAD;
            case CLOSED, RETURNED, ANSWERED_ON_THE_SPOT -> NOTHING;
        };
    }

    /** Returns the day by which the agency promised to be done, in its latest answer of the present outcome. */
    static Optional<LocalDate> promisedOn(PetitionView petition) {
        return petition.answers().stream()
                .filter(answer -> answer.outcome() == petition.outcome())
                .max(Comparator.comparing(AnswerView::documentDate))
                .map(AnswerView::promisedOn);
    }

    /** An answer is not a resolution (R2); what an agency claims is provisional until the council confirms it (R4). */
    private static NextStep afterAnswer(PetitionView petition) {
        return switch (petition.outcome()) {
            case NONE -> ANSWER;
            case IN_PROGRESS, WILL_RESOLVE -> promisedOn(petition).isPresent() ? KEEP_PROMISE : GIVE_ROADMAP;
            case RESOLVED -> VERIFY_RESULT;
            case EXPLAINED, NOT_RESOLVED, REFUSED -> WEIGH_ANSWER;
        };
    }
}
