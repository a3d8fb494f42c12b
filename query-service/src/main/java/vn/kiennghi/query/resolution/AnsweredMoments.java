package vn.kiennghi.query.resolution;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For which moments questions were answered before the record had gone past them. What is recorded afterwards may bear a time before
 * that moment, and is not part of the answer when it is asked for again. Kept beside the record, for it cannot be made again from it.
 * Moments are kept to the microsecond.
 */
public interface AnsweredMoments {
    /**
     * An answer.
     *
     * @param number 1 for the first, then one after the other; with it both moments grow
     * @param asked the moment that was asked for
     * @param reached the moment of the last event that the record had then; null: it is not said yet, and the mark is open
     */
    record Mark(long number, Instant asked, @Nullable Instant reached) {}

    /** Returns the last mark. */
    Optional<Mark> last();

    /** Returns the first mark for that moment or a later one. */
    Optional<Mark> firstFor(Instant asked);

    /** Opens a mark, unless there is one of that number already. The one before it has to be closed. */
    void open(long number, Instant asked);

    /**
     * Closes a mark that was opened. Who does so first says how far the record had come; whoever reads the record after he has seen the
     * mark may.
     *
     * @return how far it had come
     */
    Instant close(long number, Instant reached);
}
