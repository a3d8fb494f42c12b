package vn.kiennghi.api.transfer;

import java.util.List;

/** Everything that can be asked about transfers. */
public sealed interface TransferQuery {
    /** One transfer; answered by a {@link TransferView} or nothing. */
    record FindTransfer(String transferId) implements TransferQuery {}

    /** The transfers of a session, oldest first; answered by {@link TransferView}s. */
    record FindTransfersOfSession(String sessionId) implements TransferQuery {}

    /** The petitions of these transfers; answered by {@link PetitionsOfTransfer}, those of one that is not known are left out. */
    record FindPetitionsOfTransfers(List<String> transferIds) implements TransferQuery {}

    /** Ids of the transfers that are issued and not completed, or withdrawn and not taken back yet; answered by strings. */
    record FindTransfersInProgress() implements TransferQuery {}

    /** The issued document that is still to hand the petition on; answered by a {@link DocumentOnItsWay} or nothing. */
    record FindDocumentOnItsWay(String petitionId) implements TransferQuery {}

    /**
     * Ids of the petitions that a new document to this addressee can take: of the session, classified, of the addressee's level
     * and neither in an open draft nor in an issued document that is still being carried out; in the register's order; answered by strings.
     */
    record FindPetitionsToTransfer(String sessionId, RecipientKind recipientKind) implements TransferQuery {}
}
