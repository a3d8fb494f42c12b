package vn.kiennghi.api.petition;

/** How far a petition has come; says nothing about its outcome. */
public enum Stage {
    RECEIVED,
    CLASSIFIED,
    TRANSFERRED,
    FORWARDED,
    ASSIGNED,
    ANSWERED,
    VERIFIED,
    CLOSED,
    MERGED,
    SPLIT,
    RETURNED,
    ANSWERED_ON_THE_SPOT;

    /** Returns whether it lies with the council's office, which decides which way it goes. */
    public boolean isInTheOffice() {
        return this == RECEIVED || this == CLASSIFIED;
    }

    /** Returns whether it lies with the People's Committee of our level and its agencies. */
    public boolean isHandedOver() {
        return this == TRANSFERRED || this == ASSIGNED || isAnswered();
    }

    /** Returns whether an answer stands that was neither sent back nor disputed. */
    public boolean isAnswered() {
        return this == ANSWERED || this == VERIFIED;
    }

    /** Returns whether somebody still waits for what becomes of it: it was not taken apart, and not laid aside. */
    public boolean isOnItsWay() {
        return isInTheOffice() || this == FORWARDED || isHandedOver();
    }

    /** Returns whether it was laid aside, from where it can be taken up again. */
    public boolean isLaidAside() {
        return this == CLOSED || this == MERGED || this == RETURNED || this == ANSWERED_ON_THE_SPOT;
    }
}
