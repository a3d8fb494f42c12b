package vn.kiennghi.query.platform;

import com.mongodb.MongoException;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kiennghi.messaging.outage.Failure;
import vn.kiennghi.messaging.outage.TryAgain;

/**
 * Has the read models made again where going on is of no use: the projections fail at the same place in the same way, whatever the
 * event, as they do when the store contradicts itself. What a server that is away answers, or one that says no, is no reason: a
 * server of its own is its operator's.
 */
final class ReadModelRemaking {
    /** So often in a row the same failure at the same place: the processor waits 1, 2, 4 … seconds in between. */
    static final int OFTEN = 4;
    /** So often where a document is lost: the second time it was looked for in the store, whatever the memory says. */
    static final int OFTEN_LOST = 2;

    private static final Logger LOG = LoggerFactory.getLogger(ReadModelRemaking.class);

    private final DisposableStore disposable;
    private final Runnable startOver;
    private final LongSupplier head;
    /** Where the record ended when they were made again last. */
    private long madeAgainUpTo = EventLog.NOTHING;

    private long position = Long.MIN_VALUE;
    private String failure = "";
    private int times;

    /**
     * @param disposable the store within the process; one that is never made again where there is a server
     * @param startOver empties the documents on a server; called where a document of them cannot be read, or is lost
     * @param head where the record ends
     */
    ReadModelRemaking(DisposableStore disposable, Runnable startOver, LongSupplier head) {
        this.disposable = disposable;
        this.startOver = startOver;
        this.head = head;
    }

    /** Takes note that the projections got on. */
    synchronized void wentOn() {
        times = 0;
    }

    /**
     * Takes note that the projections failed, and acts once it is the same too often.
     *
     * @param reached the position that they have written
     */
    synchronized void failed(long reached, RuntimeException why) {
        if (passes(why)) {
            return;
        }
        String kind = why.getClass().getName();
        times = reached == position && kind.equals(failure) ? times + 1 : 1;
        position = reached;
        failure = kind;
        if (times >= (LostDocument.causes(why) ? OFTEN_LOST : OFTEN)) {
            makeAgain(why);
        }
    }

    /** Takes note that a projection failed for no fault of the event's; only what the store had to do with counts. */
    void projectionFailed(long reached, RuntimeException why) {
        if (UnreadableDocument.causes(why) || why instanceof MongoException || why instanceof TryAgain) {
            failed(reached, why);
        }
    }

    /**
     * Returns whether making them again may bring a lost document back. What is missing while they are just being made from the
     * record is missing there: it must not be tried for ever.
     *
     * @param reached the position that the projections have written
     */
    synchronized boolean mayHelp(long reached) {
        return reached >= madeAgainUpTo;
    }

    private void makeAgain(RuntimeException why) {
        String reason = "the same failure " + times + " times at position " + position + ": " + why;
        times = 0;
        long end = head.getAsLong();
        if (!disposable.makeAgain(reason)) {
            if (!UnreadableDocument.causes(why)) {
                return;
            }
            LOG.warn("The read models are emptied and made again from the record: {}", reason);
            startOver.run();
        }
        madeAgainUpTo = end;
    }

    private static boolean passes(RuntimeException failure) {
        return failure instanceof CannotBeWritten
                || failure instanceof UnableToClaimTokenException
                || Failure.passes(failure);
    }
}
