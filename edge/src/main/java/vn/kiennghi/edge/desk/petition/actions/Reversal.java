package vn.kiennghi.edge.desk.petition.actions;

import vn.kiennghi.edge.body.petition.PetitionAction;

/** How people take back what they recorded on a petition's page; decided for every action (decision 18). */
enum Reversal {
    /** Another action takes it back. */
    BY_ANOTHER_ACTION,
    /** The same action, or the one that it took back, is taken anew, and the later one counts. */
    BY_DOING_IT_ANEW,
    /** Nothing takes it back: other bodies acted on it, or what followed has a history of its own. */
    NONE;

    static Reversal of(PetitionAction action) {
        return switch (action) {
            case RETURN, ON_THE_SPOT_ANSWER, CLOSING, MERGE, REPEAT, FLAGS -> BY_ANOTHER_ACTION;
            case CLASSIFICATION,
                    ANSWER_REVIEW,
                    RESOLUTION_REVIEW,
                    CORRECTION,
                    TOLD_APART,
                    FLAG_CLEARING,
                    REOPENING,
                    UNMERGE -> BY_DOING_IT_ANEW;
            case FORWARDING, SPLIT, ASSIGNMENT, ASSIGNMENT_REFUSAL, ANSWERS, VOTER_NOTICE, ESCALATION -> NONE;
        };
    }
}
