package vn.kiennghi.query.resolution;

import java.time.Instant;
import java.util.Optional;

/**
 * For which moments questions were answered before the record had gone past them. What is recorded afterwards may bear a time before
 * that moment, and is not part of the answer when it is asked for again. Kept beside the record, for it cannot be made again from it.
 * Moments are kept to the microsecond.
 */
public interface AnsweredMoments {
    /**
     * An answer.
     *
     * @param number 1 for the first, then one after the other, some may be missing; with it both moments grow
     * @param asked the moment that was asked for
     * @param reached the moment of the last event that the record had then
     */
    record Mark(long number, Instant asked, Instant reached) {}

    /** Returns the last mark. */
    Optional<Mark> last();

    /** Returns the first mark for that moment or a later one. */
    Optional<Mark> firstFor(Instant asked);

    /**
     * Keeps a mark, unless there is one of that number already. Marks before it with the same end may go: they say nothing more.
     *
     * @return whether it is kept now
     */
    boolean keep(Mark mark);
}
