package vn.kiennghi.service.transfer;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.transfer.TransferEvent;
import vn.kiennghi.api.transfer.TransferEvent.TransferCompleted;
import vn.kiennghi.api.transfer.TransferEvent.TransferDrafted;
import vn.kiennghi.api.transfer.TransferEvent.TransferIssued;
import vn.kiennghi.api.transfer.TransferEvent.TransferWithdrawn;
import vn.kiennghi.api.transfer.TransferId;

/** Reads from the record itself what is still to be done for a transfer, and finds its council. */
@Component
public class IssuedTransfers {
    private final EventStore eventStore;

    IssuedTransfers(EventStore eventStore) {
        this.eventStore = eventStore;
    }

    /** Returns the issue of the transfer with who ordered it, or nothing if it is not issued, or completed or withdrawn. */
    Optional<Order> unfinished(TransferId id) {
        DomainEventStream events = eventStore.readEvents(id.toString(), 0);
        Optional<Order> order = Optional.empty();
        while (events.hasNext()) {
            DomainEventMessage<?> message = events.next();
            TransferEvent event = (TransferEvent) message.getPayload();
            if (event instanceof TransferIssued issued) {
                order = Optional.of(new Order(issued, message));
            } else if (event instanceof TransferCompleted || event instanceof TransferWithdrawn) {
                return Optional.empty();
            }
        }
        return order;
    }

    /** Returns what is to be undone of a withdrawn transfer, or nothing if it was not withdrawn or never issued. */
    Optional<Withdrawal> withdrawn(TransferId id) {
        DomainEventStream events = eventStore.readEvents(id.toString(), 0);
        TransferIssued issue = null;
        while (events.hasNext()) {
            DomainEventMessage<?> message = events.next();
            TransferEvent event = (TransferEvent) message.getPayload();
            if (event instanceof TransferIssued issued) {
                issue = issued;
            } else if (event instanceof TransferWithdrawn withdrawn && issue != null) {
                return Optional.of(new Withdrawal(issue, withdrawn, message));
            }
        }
        return Optional.empty();
    }

    /** Returns the council of a transfer, or nothing if none of that id is recorded. */
    public Optional<String> councilOf(TransferId id) {
        DomainEventStream events = eventStore.readEvents(id.toString(), 0);
        return events.hasNext() && events.next().getPayload() instanceof TransferDrafted drafted
                ? Optional.of(drafted.councilId())
                : Optional.empty();
    }

    /** What is to be carried out, and the event as it is recorded, whose metadata says by whom. */
    record Order(TransferIssued issue, DomainEventMessage<?> event) {
        MetaData metaData() {
            return event.getMetaData();
        }
    }

    /** What was issued and is to be undone, and the event as it is recorded, whose metadata says by whom. */
    record Withdrawal(TransferIssued issue, TransferWithdrawn withdrawal, DomainEventMessage<?> event) {
        MetaData metaData() {
            return event.getMetaData();
        }
    }
}
