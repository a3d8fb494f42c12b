package vn.kiennghi.query.transfer;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.transfer.RefusedPetition;
import vn.kiennghi.api.transfer.TransferEvent;
import vn.kiennghi.api.transfer.TransferEvent.PetitionsAdded;
import vn.kiennghi.api.transfer.TransferEvent.PetitionsRemoved;
import vn.kiennghi.api.transfer.TransferEvent.TransferAcknowledged;
import vn.kiennghi.api.transfer.TransferEvent.TransferCompleted;
import vn.kiennghi.api.transfer.TransferEvent.TransferDrafted;
import vn.kiennghi.api.transfer.TransferEvent.TransferIssued;
import vn.kiennghi.api.transfer.TransferEvent.TransferWithdrawn;
import vn.kiennghi.api.transfer.TransferState;
import vn.kiennghi.api.transfer.TransferView;
import vn.kiennghi.query.platform.ReadModelDocument;

/**
 * A transfer document as its events left it.
 *
 * @param draft the document as first drawn up
 * @param issued whether it was ever sent
 * @param withdrawn that it was taken back or given up; null while it stands
 * @param transferred how many petitions it handed over; counted when it is completed
 */
public record TransferDocument(
        @BsonId String id,
        @BsonProperty("s") long sequence,
        String sessionId,
        TransferState state,
        TransferDrafted draft,
        @Nullable LocalDate acknowledgedOn,
        boolean issued,
        @Nullable TransferWithdrawn withdrawn,
        int transferred,
        List<RefusedPetition> refused,
        List<String> petitionIds)
        implements ReadModelDocument {
    /**
     * Returns the transfer after the event; one that it already reflects leaves it as it is.
     *
     * @throws IllegalStateException if an event other than the drafting meets no transfer
     */
    static TransferDocument evolve(@Nullable TransferDocument before, TransferEvent event, long sequence) {
        if (before != null && sequence <= before.sequence) {
            return before;
        }
        if (event instanceof TransferDrafted drafted) {
            return new TransferDocument(
                    drafted.transferId(),
                    sequence,
                    drafted.sessionId(),
                    TransferState.DRAFT,
                    drafted,
                    null,
                    false,
                    null,
                    0,
                    List.of(),
                    drafted.petitionIds());
        }
        if (before == null) {
            throw new IllegalStateException("event %d meets no transfer %s: the read model must be rebuilt"
                    .formatted(sequence, event.transferId()));
        }
        return before.after(event, sequence);
    }

    private TransferDocument after(TransferEvent event, long number) {
        return switch (event) {
            case TransferDrafted e -> this;
            case PetitionsAdded e ->
                with(
                        number,
                        Stream.concat(petitionIds.stream(), e.petitionIds().stream())
                                .distinct()
                                .toList());
            case PetitionsRemoved e -> with(number, without(e.petitionIds()));
            case TransferIssued e ->
                new TransferDocument(
                        id,
                        number,
                        sessionId,
                        TransferState.ISSUED,
                        draft,
                        acknowledgedOn,
                        true,
                        withdrawn,
                        transferred,
                        refused,
                        e.petitionIds());
            case TransferWithdrawn e ->
                new TransferDocument(
                        id,
                        number,
                        sessionId,
                        TransferState.WITHDRAWN,
                        draft,
                        acknowledgedOn,
                        issued,
                        e,
                        transferred,
                        refused,
                        petitionIds);
            case TransferAcknowledged e ->
                new TransferDocument(
                        id,
                        number,
                        sessionId,
                        state,
                        draft,
                        e.on(),
                        issued,
                        withdrawn,
                        transferred,
                        refused,
                        petitionIds);
            case TransferCompleted e ->
                new TransferDocument(
                        id,
                        number,
                        sessionId,
                        TransferState.COMPLETED,
                        draft,
                        acknowledgedOn,
                        issued,
                        withdrawn,
                        e.transferred(),
                        e.refused(),
                        petitionIds);
        };
    }

    /**
     * @param handedOver how many petitions it has handed over, as they stand now
     * @param inWork with how many of them an agency was charged
     */
    TransferView view(int handedOver, int inWork) {
        return new TransferView(
                id,
                draft.councilId(),
                sessionId,
                state,
                draft.documentNumber(),
                draft.on(),
                draft.recipientKind(),
                draft.recipient(),
                draft.signer(),
                acknowledgedOn,
                petitionIds.size(),
                handedOver,
                refused,
                petitionIds,
                issued,
                withdrawn == null ? null : withdrawn.on(),
                withdrawn == null ? null : withdrawn.reason(),
                inWork);
    }

    private List<String> without(List<String> removed) {
        Set<String> gone = new HashSet<>(removed);
        return petitionIds.stream().filter(petition -> !gone.contains(petition)).toList();
    }

    private TransferDocument with(long number, List<String> petitions) {
        return new TransferDocument(
                id,
                number,
                sessionId,
                state,
                draft,
                acknowledgedOn,
                issued,
                withdrawn,
                transferred,
                refused,
                petitions);
    }
}
