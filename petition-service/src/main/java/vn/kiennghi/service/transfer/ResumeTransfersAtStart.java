package vn.kiennghi.service.transfer;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.api.transfer.TransferQuery.FindTransfersInProgress;

/**
 * Takes up every issued, not completed transfer when the service starts, whatever the automation's token says: a transfer never
 * hangs. It asks until it is told: the read models of a log that was just moved here have yet to be made.
 */
@Component
class ResumeTransfersAtStart implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ResumeTransfersAtStart.class);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(2);

    private final QueryGateway queries;
    private final HandOver handOver;
    private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("resume-transfers").daemon().factory());

    ResumeTransfersAtStart(QueryGateway queries, HandOver handOver) {
        this.queries = queries;
        this.handOver = handOver;
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        asking.execute(() -> ask(false));
    }

    private void ask(boolean askedBefore) {
        List<String> ids;
        try {
            ids = queries.query(new FindTransfersInProgress(), ResponseTypes.multipleInstancesOf(String.class))
                    .join();
        } catch (RuntimeException notYet) {
            if (!askedBefore) {
                LOG.info("what transfers are in progress is not known yet, asking again: {}", notYet.getMessage());
            }
            var _ = asking.schedule(() -> ask(true), BETWEEN_QUESTIONS.toMillis(), TimeUnit.MILLISECONDS);
            return;
        }
        ids.forEach(this::carryOut);
    }

    private void carryOut(String id) {
        try {
            handOver.carryOut(new TransferId(id));
        } catch (RuntimeException failure) {
            LOG.warn("transfer {} is left to the automation's own token", id, failure);
        }
    }

    @Override
    public void destroy() {
        asking.shutdownNow();
    }
}
