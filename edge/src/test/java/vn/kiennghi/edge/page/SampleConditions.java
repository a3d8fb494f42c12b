package vn.kiennghi.edge.page;

import vn.kiennghi.api.petition.Condition;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionPage.Item;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;

/** The conditions as far as lines of {@link SampleRegister} tell: no petition there was brought twice, merged or reviewed. */
final class SampleConditions {
    private SampleConditions() {}

    static boolean holds(Condition condition, Item item) {
        return switch (condition) {
            case TO_REVIEW -> item.stage() == Stage.ANSWERED;
            case TO_VERIFY -> item.outcome() == Outcome.RESOLVED && item.verdict() == Verdict.UNVERIFIED;
            case WITHOUT_ROADMAP -> item.withoutRoadmap();
            case SENT_BACK -> item.marks().sentBack();
            case PROMISE_PASSED -> item.marks().promisePassed();
            case VOICE, FOLLOWED, MATTER -> item.parentId() == null;
            case HANDED_BACK, TO_INFORM, TO_CLOSE, LEADS_OTHERS, REPEATED, REPEATED_MATTER, UNRESOLVED_MATTER -> false;
        };
    }
}
