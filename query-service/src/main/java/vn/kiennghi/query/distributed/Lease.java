package vn.kiennghi.query.distributed;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kiennghi.edge.platform.RandomIds;
import vn.kiennghi.messaging.outage.TryAgain;

/**
 * Lets one node at a time do something: a document says who and until when. Whoever dies with it leaves it to the others after a
 * while, which is far longer than anything done under it takes; the nodes' clocks may differ by less than that.
 */
final class Lease {
    static final Duration LONGEST = Duration.ofMinutes(1);
    static final String COLLECTION = "leases";

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(50);
    private static final int MOST_ATTEMPTS = 200;

    private final MongoCollection<Document> leases;
    private final String name;
    private final RandomIds randomIds;
    private final Clock clock;

    Lease(MongoDatabase database, String name, RandomIds randomIds, Clock clock) {
        this.leases = database.getCollection(COLLECTION);
        this.name = name;
        this.randomIds = randomIds;
        this.clock = clock;
    }

    /**
     * Does something while nobody else does anything under this lease.
     *
     * @throws TryAgain if others hold it for too long
     */
    <T> T alone(Supplier<T> work) {
        String holder = randomIds.requestId();
        take(holder);
        try {
            return work.get();
        } finally {
            giveBack(holder);
        }
    }

    private void take(String holder) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            if (isTaken(holder)) {
                return;
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
        }
        throw new TryAgain("the lease " + name + " is held by another", null);
    }

    /** Where another holds it, the filter finds nothing and the document cannot be made a second time. */
    private boolean isTaken(String holder) {
        Date now = Date.from(clock.instant());
        try {
            leases.updateOne(
                    Filters.and(Filters.eq("_id", name), Filters.lte("until", now)),
                    Updates.combine(
                            Updates.set("holder", holder),
                            Updates.set("until", Date.from(now.toInstant().plus(LONGEST)))),
                    new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException | MongoCommandException failure) {
            if (ErrorCategory.fromErrorCode(failure.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    private void giveBack(String holder) {
        Bson own = Filters.and(Filters.eq("_id", name), Filters.eq("holder", holder));
        try {
            leases.deleteOne(own);
        } catch (MongoException outOfReach) {
            LOG.warn("The lease {} was not given back and ends by itself", name, outOfReach);
        }
    }
}
