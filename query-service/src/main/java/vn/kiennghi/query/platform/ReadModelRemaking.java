package vn.kiennghi.query.platform;

import com.mongodb.MongoException;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the read models made again where going on is of no use: the projections fail at the same place in the same way, whatever the
 * event, as they do when the store contradicts itself. What a server that is away answers, or one that says no, is no reason: a
 * server of its own is its operator's.
 */
final class ReadModelRemaking {
    /** So often in a row the same failure at the same place: the processor waits 1, 2, 4 … seconds in between. */
    static final int OFTEN = 4;

    private static final Logger LOG = LoggerFactory.getLogger(ReadModelRemaking.class);

    private final DisposableStore disposable;
    private final Runnable startOver;
    private long position = Long.MIN_VALUE;
    private String failure = "";
    private int times;

    /**
     * @param disposable the store within the process; one that is never made again where there is a server
     * @param startOver empties the documents on a server; called where a document of them cannot be read
     */
    ReadModelRemaking(DisposableStore disposable, Runnable startOver) {
        this.disposable = disposable;
        this.startOver = startOver;
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
        if (times >= OFTEN) {
            times = 0;
            makeAgain(why);
        }
    }

    /** Takes note that a projection failed for no fault of the event's; only what the store had to do with counts. */
    void projectionFailed(long reached, RuntimeException why) {
        if (UnreadableDocument.causes(why) || why instanceof MongoException) {
            failed(reached, why);
        }
    }

    private void makeAgain(RuntimeException why) {
        String reason = "the same failure " + OFTEN + " times at position " + position + ": " + why;
        if (disposable.makeAgain(reason) || !UnreadableDocument.causes(why)) {
            return;
        }
        LOG.warn("The read models are emptied and made again from the record: {}", reason);
        startOver.run();
    }

    private static boolean passes(RuntimeException failure) {
        return failure instanceof CannotBeWritten
                || failure instanceof UnableToClaimTokenException
                || ServersAway.causedBy(failure);
    }
}
