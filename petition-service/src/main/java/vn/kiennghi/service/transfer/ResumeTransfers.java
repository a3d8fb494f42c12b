package vn.kiennghi.service.transfer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.api.transfer.TransferQuery.FindTransfersInProgress;
import vn.kiennghi.messaging.deadletter.Troubles;
import vn.kiennghi.service.automation.AutomationClaim;
import vn.kiennghi.service.automation.AutomationStores;

/**
 * Takes up every issued, not completed transfer and every withdrawn one that is not taken back yet, whatever the automation's token
 * says: a transfer never hangs, and none is half undone. It looks when the process begins to carry the automation out and now and
 * then afterwards, for what a process that stood still did late. Of several processes that is the one that holds the automation, so
 * that a transfer is never handed over in one and taken back in another. It asks until it is told: the read models of a log that was just
 * moved here have yet to be made.
 *
 * <p>What cannot be carried out does not keep the others from it: it is tried more and more seldom, and in the end waits with the dead
 * letters, where administrators see it and why.
 */
@Component
class ResumeTransfers implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ResumeTransfers.class);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(30);
    private static final long LONGEST_ANSWER_SECONDS = 30;

    /** How often a transfer fails before it waits with the dead letters, as for an event that is delivered. */
    private static final int TRIES = 5;

    private static final Reader SELF = Reader.system(ResumeTransfers.class.getSimpleName());

    private final QueryGateway queries;
    private final HandOver handOver;
    private final IssuedTransfers transfers;
    private final AutomationClaim claim;
    private final SequencedDeadLetterQueue<EventMessage<?>> letters;
    private final Attempts attempts = new Attempts();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("resume-transfers").daemon().factory());
    private boolean held;
    private boolean triedAll;
    private boolean waitedBefore;

    ResumeTransfers(QueryGateway queries, HandOver handOver, IssuedTransfers transfers, AutomationStores stores) {
        this.queries = queries;
        this.handOver = handOver;
        this.transfers = transfers;
        this.claim = stores.claim(TransferAutomation.NAME);
        this.letters = stores.letters(TransferAutomation.NAME);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        looking.execute(this::lookAndAgain);
    }

    private void lookAndAgain() {
        Duration next = look(System.nanoTime()) ? NOW_AND_THEN : SOON;
        if (!looking.isShutdown()) {
            var _ = looking.schedule(this::lookAndAgain, next.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Takes up what is due.
     *
     * @param now of the process's clock that never goes back, in nanoseconds
     * @return whether nothing is left that must be looked at soon
     */
    boolean look(long now) {
        if (handOver.isAtWork()) {
            // It keeps the claim as long as it gets on; to extend it from here would keep it for one that stands still.
            return false;
        }
        try {
            boolean heldBefore = held;
            held = claim.isHeld();
            if (!held) {
                return false;
            }
            if (!heldBefore) {
                triedAll = false;
            }
            List<String> ids = queries.query(
                            SELF.asking(new FindTransfersInProgress()), ResponseTypes.multipleInstancesOf(String.class))
                    .orTimeout(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS)
                    .join();
            attempts.keep(ids);
            ids.stream()
                    .filter(id -> attempts.isDue(id, now) && !isLeftToAdministrators(id))
                    .forEach(id -> takeUp(new TransferId(id), now));
            triedAll = true;
            waitedBefore = false;
            return ids.stream().allMatch(id -> attempts.failures(id) == 0 || letters.contains(sequence(id)));
        } catch (RuntimeException notYet) {
            if (!waitedBefore) {
                LOG.info("what transfers are in progress is not known yet, asking again: {}", notYet.getMessage());
            }
            waitedBefore = true;
            return false;
        }
    }

    /** What waits as a letter is tried once by each process that begins: it may be another version. */
    private boolean isLeftToAdministrators(String id) {
        return triedAll && letters.contains(sequence(id));
    }

    private static String sequence(String id) {
        return new TransferId(id).toString();
    }

    private void takeUp(TransferId id, long now) {
        try {
            handOver.carryOut(id, claim.kept());
            handOver.undo(id, claim.kept());
            attempts.succeeded(id.value());
        } catch (RuntimeException failure) {
            Duration wait = attempts.failed(id.value(), now);
            Troubles trouble = Troubles.of(failure);
            Throwable cause = innermost(failure);
            if (trouble == Troubles.OF_THE_EVENT
                    || (trouble == Troubles.UNKNOWN && attempts.failures(id.value()) >= TRIES)) {
                setAside(id, cause);
            }
            // One line and no message: that may quote what people wrote.
            LOG.warn(
                    "transfer {} is not carried out ({}), it is tried again in {} s",
                    id.value(),
                    cause.getClass().getName(),
                    wait.toSeconds());
        }
    }

    /** Where the document itself cannot be read there is nothing to set aside; the automation did so with the event that it met. */
    private void setAside(TransferId id, Throwable cause) {
        if (letters.contains(id.toString())) {
            return; // it waits already: one letter is enough
        }
        try {
            Optional<? extends EventMessage<?>> event = transfers
                    .unfinished(id)
                    .<EventMessage<?>>map(IssuedTransfers.Order::event)
                    .or(() -> transfers.withdrawn(id).map(IssuedTransfers.Withdrawal::event));
            event.ifPresent(waiting -> letters.enqueue(
                    id.toString(),
                    new GenericDeadLetter<EventMessage<?>>(id.toString(), waiting, ThrowableCause.truncated(cause))));
        } catch (RuntimeException unreadable) {
            LOG.debug("transfer {} cannot be set aside", id.value(), unreadable);
        }
    }

    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }

    @Override
    public void destroy() {
        looking.shutdownNow();
    }
}
