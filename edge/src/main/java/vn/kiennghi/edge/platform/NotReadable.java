package vn.kiennghi.edge.platform;

import vn.kiennghi.api.refusal.Refusal;

/** Thrown when the read side knows what was asked for and does not tell it to this reader. */
public final class NotReadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    NotReadable(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    /** Returns whose role was expected, and who asked. */
    public Refusal refusal() {
        return refusal;
    }
}
