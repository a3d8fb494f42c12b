package vn.kiennghi.service.petition;

import java.util.concurrent.Semaphore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Lets mergers be decided one after another: each looks at another petition, and two that are merged into each other at once would
 * both see a lead that still stands for itself.
 */
@Component
class OneMergerAtATime {
    private final Semaphore turn = new Semaphore(1);

    /** Waits for its turn, which lasts until the present unit of work is recorded or given up. */
    void await() {
        turn.acquireUninterruptibly();
        CurrentUnitOfWork.get().onCleanup(_ -> turn.release());
    }
}
