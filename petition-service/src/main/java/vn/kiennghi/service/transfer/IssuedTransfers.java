package vn.kiennghi.service.transfer;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.transfer.TransferEvent;
import vn.kiennghi.api.transfer.TransferEvent.PetitionsAdded;
import vn.kiennghi.api.transfer.TransferEvent.PetitionsRemoved;
import vn.kiennghi.api.transfer.TransferEvent.TransferAcknowledged;
import vn.kiennghi.api.transfer.TransferEvent.TransferCompleted;
import vn.kiennghi.api.transfer.TransferEvent.TransferDrafted;
import vn.kiennghi.api.transfer.TransferEvent.TransferIssued;
import vn.kiennghi.api.transfer.TransferEvent.TransferWithdrawn;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.service.streams.Streams;

/** Reads from the record itself what is still to be done for a transfer, and finds its council. */
@Component
public class IssuedTransfers {
    private final Streams streams;

    IssuedTransfers(Streams streams) {
        this.streams = streams;
    }

    /** Returns the issue of the transfer with who ordered it, or nothing if it is not issued, or completed or withdrawn. */
    Optional<Order> unfinished(TransferId id) {
        return streams.fold(id.toString(), Optional.<Order>empty(), (order, message) -> switch ((TransferEvent)
                message.getPayload()) {
            case TransferIssued issued -> Optional.of(new Order(issued, message));
            case TransferCompleted _, TransferWithdrawn _ -> Optional.empty();
            case TransferDrafted _, PetitionsAdded _, PetitionsRemoved _, TransferAcknowledged _ -> order;
        });
    }

    /** Returns what is to be undone of a withdrawn transfer, or nothing if it was not withdrawn or never issued. */
    Optional<Withdrawal> withdrawn(TransferId id) {
        Undone nothing = new Undone(null, null);
        return Optional.ofNullable(streams.fold(id.toString(), nothing, Undone::after).withdrawal());
    }

    /** Returns the council of a transfer, or nothing if none of that id is recorded. */
    public Optional<String> councilOf(TransferId id) {
        return streams.first(id.toString())
                .flatMap(first -> first.getPayload() instanceof TransferDrafted drafted
                        ? Optional.of(drafted.councilId())
                        : Optional.empty());
    }

    /** What was issued so far of a document, and what is to be undone of it once it is withdrawn. */
    private record Undone(@Nullable TransferIssued issue, @Nullable Withdrawal withdrawal) {
        Undone after(DomainEventMessage<?> message) {
            return switch ((TransferEvent) message.getPayload()) {
                case TransferIssued issued -> new Undone(issued, null);
                case TransferWithdrawn withdrawn when issue != null ->
                    new Undone(issue, new Withdrawal(issue, withdrawn, message));
                case TransferWithdrawn _,
                        TransferCompleted _,
                        TransferDrafted _,
                        PetitionsAdded _,
                        PetitionsRemoved _,
                        TransferAcknowledged _ -> this;
            };
        }
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
