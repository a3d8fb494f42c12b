package vn.kiennghi.query.transfer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.transfer.TransferEvent;
import vn.kiennghi.api.transfer.TransferEvent.PetitionsAdded;
import vn.kiennghi.api.transfer.TransferEvent.PetitionsRemoved;
import vn.kiennghi.api.transfer.TransferEvent.TransferAcknowledged;
import vn.kiennghi.api.transfer.TransferEvent.TransferCompleted;
import vn.kiennghi.api.transfer.TransferEvent.TransferDrafted;
import vn.kiennghi.api.transfer.TransferEvent.TransferIssued;
import vn.kiennghi.api.transfer.TransferEvent.TransferWithdrawn;
import vn.kiennghi.query.platform.ReadModelDocument;

/**
 * The petitions of a transfer document, beside the document itself.
 *
 * @param id of the transfer
 * @param sequence number of the last event that changed them
 */
public record ListedPetitions(
        @BsonId String id, @BsonProperty("s") long sequence, List<String> petitionIds) implements ReadModelDocument {

    /**
     * Returns the list after the event; one that it already reflects, or that does not change it, leaves it as it is.
     *
     * @throws IllegalStateException if an event other than the drafting meets no list
     */
    static ListedPetitions evolve(@Nullable ListedPetitions before, TransferEvent event, long sequence) {
        if (before != null && sequence <= before.sequence) {
            return before;
        }
        if (event instanceof TransferDrafted drafted) {
            return new ListedPetitions(drafted.transferId(), sequence, drafted.petitionIds());
        }
        if (before == null) {
            throw new IllegalStateException("event %d meets no petitions of transfer %s: the read model must be rebuilt"
                    .formatted(sequence, event.transferId()));
        }
        return switch (event) {
            case PetitionsAdded added ->
                new ListedPetitions(
                        before.id,
                        sequence,
                        Stream.concat(before.petitionIds.stream(), added.petitionIds().stream())
                                .distinct()
                                .toList());
            case PetitionsRemoved removed -> {
                Set<String> gone = new HashSet<>(removed.petitionIds());
                yield new ListedPetitions(
                        before.id,
                        sequence,
                        before.petitionIds.stream()
                                .filter(petition -> !gone.contains(petition))
                                .toList());
            }
            case TransferIssued issued -> new ListedPetitions(before.id, sequence, issued.petitionIds());
            case TransferDrafted _, TransferWithdrawn _, TransferAcknowledged _, TransferCompleted _ -> before;
        };
    }
}
