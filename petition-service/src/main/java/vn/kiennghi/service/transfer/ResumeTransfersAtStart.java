package vn.kiennghi.service.transfer;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.api.transfer.TransferQuery.FindTransfersInProgress;

/**
 * Takes up every issued, not completed transfer when the service starts, whatever the automation's token says: a transfer never
 * hangs.
 */
@Component
class ResumeTransfersAtStart {
    private static final Logger LOG = LoggerFactory.getLogger(ResumeTransfersAtStart.class);

    private final QueryGateway queries;
    private final HandOver handOver;

    ResumeTransfersAtStart(QueryGateway queries, HandOver handOver) {
        this.queries = queries;
        this.handOver = handOver;
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        CompletableFuture<List<String>> inProgress =
                queries.query(new FindTransfersInProgress(), ResponseTypes.multipleInstancesOf(String.class));
        inProgress
                .thenAcceptAsync(ids -> ids.forEach(id -> handOver.carryOut(new TransferId(id))))
                .exceptionally(failure -> {
                    LOG.warn("transfers in progress are left to the automation's own token", failure);
                    return null;
                });
    }
}
