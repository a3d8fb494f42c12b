package vn.kiennghi.api.petition;

/**
 * What can be true of a petition and be asked for in the register, beside its own facts. What waits for somebody never holds of a
 * petition that was laid aside: merged, returned, answered on the spot or closed.
 */
public enum Condition {
    /** Answered, and the council has not weighed the answer in force yet (R21). */
    TO_REVIEW,
    /** The answer in force claims that all is resolved, and the council has not looked whether it is so (R4). */
    TO_VERIFY,
    /** The council sent the answer back or disputes it, and the agency has not answered again (R4, R21). */
    SENT_BACK,
    /** Its lead agency gave the assignment back and no other has it yet. */
    HANDED_BACK,
    /** The answer in force promises work without a date (R5, "không lộ trình"). */
    WITHOUT_ROADMAP,
    /** The answer in force promises work by a day that has passed. */
    PROMISE_PASSED,
    /** The answer in force was accepted or confirmed, and the voters do not know it yet (R35). */
    TO_INFORM,
    /** Confirmed, and the voters know it: nothing is left but to close it (R35). */
    TO_CLOSE,
    /** Other petitions are followed with it (R10). */
    LEADS_OTHERS,
    /** Its matter was brought more than once in the term (R11). */
    REPEATED,
    /** Petitions as the voters brought them: not the items that one was split into. */
    VOICE,
    /** Voices that stand for themselves: not those merged into another (R10). */
    FOLLOWED,
    /** One line for each matter: the last followed voice that brought it, of the session where one is asked for, else of the term. */
    MATTER,
    /** One line for each matter that was brought more than once (R11). */
    REPEATED_MATTER,
    /** One line for each matter that was brought more than once and never resolved (R11). */
    UNRESOLVED_MATTER;

    /** Returns whether it says how petitions are counted, and not what is to be done with one. */
    public boolean counts() {
        return compareTo(VOICE) >= 0;
    }
}
