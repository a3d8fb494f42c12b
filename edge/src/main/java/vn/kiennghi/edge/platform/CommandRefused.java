package vn.kiennghi.edge.platform;

import vn.kiennghi.api.refusal.Refusal;

/** Thrown when the command side refused a command; nothing has been recorded then. */
public final class CommandRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public CommandRefused(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    /** Returns code, expected, found and field. */
    public Refusal refusal() {
        return refusal;
    }
}
