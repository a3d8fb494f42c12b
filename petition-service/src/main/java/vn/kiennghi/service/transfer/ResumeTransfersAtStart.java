package vn.kiennghi.service.transfer;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
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
 * Takes up every issued, not completed transfer when the process begins to carry the automation out, whatever the automation's token
 * says: a transfer never hangs. Of several processes that is the one that holds the automation, so that a transfer is never
 * handed over in one and taken back in another. It asks until it is told: the read models of a log that was just moved here have yet
 * to be made.
 */
@Component
class ResumeTransfersAtStart implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ResumeTransfersAtStart.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final long LONGEST_ANSWER_SECONDS = 30;

    private final QueryGateway queries;
    private final HandOver handOver;
    private final EventProcessingConfiguration processing;
    private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("resume-transfers").daemon().factory());
    private boolean waitedBefore;

    ResumeTransfersAtStart(QueryGateway queries, HandOver handOver, EventProcessingConfiguration processing) {
        this.queries = queries;
        this.handOver = handOver;
        this.processing = processing;
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        asking.execute(this::look);
    }

    private void look() {
        if (!holdsTheAutomation() || !resumed()) {
            var _ = asking.schedule(this::look, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private boolean holdsTheAutomation() {
        return processing
                .eventProcessor(WhenTransferIssuedThenTransferPetitions.PROCESSOR, StreamingEventProcessor.class)
                .filter(processor -> !processor.processingStatus().isEmpty())
                .isPresent();
    }

    /** Returns whether all that was found could be carried out. */
    private boolean resumed() {
        List<String> ids;
        try {
            ids = queries.query(new FindTransfersInProgress(), ResponseTypes.multipleInstancesOf(String.class))
                    .orTimeout(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (RuntimeException notYet) {
            if (!waitedBefore) {
                LOG.info("what transfers are in progress is not known yet, asking again: {}", notYet.getMessage());
            }
            waitedBefore = true;
            return false;
        }
        return ids.stream().filter(id -> !carriedOut(id)).toList().isEmpty();
    }

    private boolean carriedOut(String id) {
        try {
            handOver.carryOut(new TransferId(id));
            return true;
        } catch (RuntimeException failure) {
            LOG.warn("transfer {} is tried again", id, failure);
            return false;
        }
    }

    @Override
    public void destroy() {
        asking.shutdownNow();
    }
}
