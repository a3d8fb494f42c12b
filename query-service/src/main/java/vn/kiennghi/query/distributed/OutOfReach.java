package vn.kiennghi.query.distributed;

import com.mongodb.MongoException;
import java.util.function.Supplier;
import vn.kiennghi.edge.platform.TryAgain;

/** Tells the edge that the store is out of reach in the words that it knows, so that it answers 503 and not an error of ours. */
final class OutOfReach {
    private OutOfReach() {}

    /**
     * Returns what the store answers.
     *
     * @param what what is asked for, for the log
     * @throws TryAgain if the store cannot be asked
     */
    static <T> T told(String what, Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException failure) {
            throw new TryAgain(what, failure);
        }
    }
}
