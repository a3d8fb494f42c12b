package vn.kiennghi.query.platform;

import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Who may change the read model on this node: the processor for the time of a batch, or an operator's retry between two batches.
 * Without it a retry would evolve documents that a batch is just changing.
 */
final class ReadModelTurn {
    private final ReentrantLock lock = new ReentrantLock(true);

    /** Takes the turn until the end of the unit of work; one that this thread holds already is kept as it is. */
    void takeFor(UnitOfWork<?> work) {
        if (!lock.isHeldByCurrentThread()) {
            lock.lock();
            work.root().onCleanup(ended -> lock.unlock());
        }
    }

    /** Does the work when its turn has come. */
    void take(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
