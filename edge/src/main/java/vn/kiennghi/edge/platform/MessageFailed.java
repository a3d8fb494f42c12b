package vn.kiennghi.edge.platform;

import org.jspecify.annotations.Nullable;

/** Thrown when handling a message failed for a reason that the sender cannot know or change. */
public final class MessageFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MessageFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
