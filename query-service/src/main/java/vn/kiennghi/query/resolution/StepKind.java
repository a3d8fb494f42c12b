package vn.kiennghi.query.resolution;

/** What a step in the columns is. What belongs to another step stands right behind it. */
enum StepKind {
    /** What was said of the receipt; its day is the day of receipt. */
    FACTS,
    CLASSIFIED,
    SPLIT,
    /** Given to the People's Committee. */
    HANDED_OVER,
    FORWARDED,
    ASSIGNED,
    /** An assignment taken from an answer, because none was recorded. */
    INFERRED,
    ANSWERED,
    /** The answer before it was weighed: accepted or sent back. */
    WEIGHED,
    /** A verdict on the answer before it. */
    FOUND,
    /** Taken off its way. */
    ASIDE,
    /** The end of the step before it: a withdrawal, a refusal, an undoing. */
    ENDED;

    private static final StepKind[] KINDS = values();
    private static final int BITS = 4;
    private static final int MASK = (1 << BITS) - 1;

    /** Returns the kind and a code in one number; the code is not negative and has 28 bits. */
    int with(int code) {
        return code << BITS | ordinal();
    }

    /** Returns the kind that {@link #with} put into that number. */
    static StepKind of(int what) {
        return KINDS[what & MASK];
    }

    /** Returns the code that {@link #with} put into that number. */
    static int code(int what) {
        return what >>> BITS;
    }
}
