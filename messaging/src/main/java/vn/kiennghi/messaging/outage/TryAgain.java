package vn.kiennghi.messaging.outage;

import com.mongodb.MongoException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when what is needed is away for the moment and comes back by itself: a message found nobody to handle it in time, a store did
 * not answer, its disk is full, or its file was just thrown away to be made again. Requests may be sent again: repeating a command is
 * harmless.
 */
public final class TryAgain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what was not done, without what people wrote */
    public TryAgain(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * Returns what MongoDB answers.
     *
     * @param what what is asked for, for the log
     * @throws TryAgain if it cannot be asked: the edge then answers 503 and not an error of ours
     */
    public static <T> T ifAway(String what, Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException failure) {
            throw new TryAgain(what, failure);
        }
    }
}
