package vn.kiennghi.query.transfer;

import java.time.LocalDate;
import java.util.List;
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
import vn.kiennghi.api.transfer.TransferStage;
import vn.kiennghi.api.transfer.TransferView;
import vn.kiennghi.query.platform.ReadModelDocument;

/**
 * A transfer document as its events left it, but for its petitions, see {@link ListedPetitions}: who follows its course reads it again
 * and again.
 *
 * @param draft the document as first drawn up, without its petitions
 * @param total number of its petitions
 * @param issued whether it was ever sent
 * @param withdrawn that it was taken back or given up; null while it stands
 * @param transferred how many petitions it handed over; counted when it is completed
 */
public record TransferDocument(
        @BsonId String id,
        @BsonProperty("s") long sequence,
        String sessionId,
        TransferStage state,
        TransferDrafted draft,
        @Nullable LocalDate acknowledgedOn,
        boolean issued,
        @Nullable TransferWithdrawn withdrawn,
        int transferred,
        List<RefusedPetition> refused,
        int total)
        implements ReadModelDocument {
    /**
     * Returns the transfer after the event; one that it already reflects leaves it as it is.
     *
     * @param petitions number of its petitions after the event
     * @throws IllegalStateException if an event other than the drafting meets no transfer
     */
    static TransferDocument evolve(
            @Nullable TransferDocument before, TransferEvent event, long sequence, int petitions) {
        if (before != null && sequence <= before.sequence) {
            return before;
        }
        if (event instanceof TransferDrafted drafted) {
            return new TransferDocument(
                    drafted.transferId(),
                    sequence,
                    drafted.sessionId(),
                    TransferStage.DRAFT,
                    withoutPetitions(drafted),
                    null,
                    false,
                    null,
                    0,
                    List.of(),
                    petitions);
        }
        if (before == null) {
            throw new IllegalStateException("event %d meets no transfer %s: the read model must be rebuilt"
                    .formatted(sequence, event.transferId()));
        }
        return before.after(event, sequence, petitions);
    }

    private TransferDocument after(TransferEvent event, long number, int petitions) {
        return switch (event) {
            case TransferDrafted _ -> this;
            case PetitionsAdded _, PetitionsRemoved _ ->
                new TransferDocument(
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
            case TransferIssued _ ->
                new TransferDocument(
                        id,
                        number,
                        sessionId,
                        TransferStage.ISSUED,
                        draft,
                        acknowledgedOn,
                        true,
                        withdrawn,
                        transferred,
                        refused,
                        petitions);
            case TransferWithdrawn e ->
                new TransferDocument(
                        id,
                        number,
                        sessionId,
                        TransferStage.WITHDRAWN,
                        draft,
                        acknowledgedOn,
                        issued,
                        e,
                        transferred,
                        refused,
                        petitions);
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
                        petitions);
            case TransferCompleted e ->
                new TransferDocument(
                        id,
                        number,
                        sessionId,
                        TransferStage.COMPLETED,
                        draft,
                        acknowledgedOn,
                        issued,
                        withdrawn,
                        e.transferred(),
                        e.refused(),
                        petitions);
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
                total,
                handedOver,
                refused,
                issued,
                withdrawn == null ? null : withdrawn.on(),
                withdrawn == null ? null : withdrawn.reason(),
                inWork);
    }

    private static TransferDrafted withoutPetitions(TransferDrafted drafted) {
        return new TransferDrafted(
                drafted.transferId(),
                drafted.councilId(),
                drafted.sessionId(),
                drafted.documentNumber(),
                drafted.recipientKind(),
                drafted.recipient(),
                drafted.signer(),
                List.of(),
                drafted.requestDigest(),
                drafted.on());
    }
}
