package vn.kiennghi.api.transfer;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a transfer document. {@code on} is the day it happened, Asia/Ho_Chi_Minh. */
public sealed interface TransferEvent {
    String transferId();

    LocalDate on();

    /** A document was prepared; {@code on} is the day it bears. */
    @Revision("1")
    record TransferDrafted(
            String transferId,
            String councilId,
            String sessionId,
            String documentNumber,
            RecipientKind recipientKind,
            String recipient,
            @Nullable String signer,
            List<String> petitionIds,
            @Nullable String requestDigest,
            LocalDate on)
            implements TransferEvent {}

    /** Petitions were added to the draft. */
    @Revision("1")
    record PetitionsAdded(String transferId, List<String> petitionIds, LocalDate on) implements TransferEvent {}

    /** Petitions were taken out of the draft. */
    @Revision("1")
    record PetitionsRemoved(String transferId, List<String> petitionIds, LocalDate on) implements TransferEvent {}

    /** The document was sent; holds all that is needed to hand its petitions over. */
    @Revision("1")
    record TransferIssued(
            String transferId,
            String councilId,
            String sessionId,
            String documentNumber,
            RecipientKind recipientKind,
            String recipient,
            List<String> petitionIds,
            LocalDate on)
            implements TransferEvent {}

    /** The draft was given up, or the issued document taken back; its petitions lie with the council's office again. */
    @Revision("1")
    record TransferWithdrawn(String transferId, @Nullable String reason, LocalDate on) implements TransferEvent {}

    /** The addressee received the document on that day (R16). */
    @Revision("1")
    record TransferAcknowledged(String transferId, LocalDate on) implements TransferEvent {}

    /** Every petition was handed over or refused. */
    @Revision("1")
    record TransferCompleted(String transferId, int transferred, List<RefusedPetition> refused, LocalDate on)
            implements TransferEvent {}
}
