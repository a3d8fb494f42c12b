package vn.kiennghi.edge.visit;

import org.springframework.security.core.AuthenticationException;

/** Thrown where a password is not even looked at, because too many wrong ones came before it or too many are looked at just now. */
public final class WaitBeforeNextTry extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    /**
     * @param seconds how long to wait before the next try, at least 1
     */
    public WaitBeforeNextTry(long seconds) {
        super("wait before the next try");
        this.seconds = seconds;
    }

    /** Returns how many seconds to wait before the next try. */
    public long seconds() {
        return seconds;
    }
}
