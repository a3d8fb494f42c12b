package vn.kiennghi.api.transfer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transfer document, as the read side shows it. Its petitions are asked for by themselves, see {@link PetitionsOfTransfer}.
 *
 * @param total number of its petitions
 * @param transferred how many it has handed over; of a withdrawn one how many are not taken back yet
 * @param refused those that could not be, known when the transfer is completed
 * @param acknowledgedOn day of receipt by the addressee (R16)
 * @param issued whether it was ever sent; a draft can be withdrawn too
 * @param withdrawnOn the day it was taken back or given up; null while it stands
 * @param withdrawalReason why
 * @param inWork with how many of its petitions an agency was charged: while it is 0 the document can be taken back
 */
public record TransferView(
        String id,
        String councilId,
        String sessionId,
        TransferStage state,
        String documentNumber,
        LocalDate issuedOn,
        RecipientKind recipientKind,
        String recipient,
        @Nullable String signer,
        @Nullable LocalDate acknowledgedOn,
        int total,
        int transferred,
        List<RefusedPetition> refused,
        boolean issued,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawalReason,
        int inWork) {

    /** A document that was not withdrawn and with whose petitions no agency was charged. */
    public TransferView(
            String id,
            String councilId,
            String sessionId,
            TransferStage state,
            String documentNumber,
            LocalDate issuedOn,
            RecipientKind recipientKind,
            String recipient,
            @Nullable String signer,
            @Nullable LocalDate acknowledgedOn,
            int total,
            int transferred,
            List<RefusedPetition> refused) {
        this(
                id,
                councilId,
                sessionId,
                state,
                documentNumber,
                issuedOn,
                recipientKind,
                recipient,
                signer,
                acknowledgedOn,
                total,
                transferred,
                refused,
                state == TransferStage.ISSUED || state == TransferStage.COMPLETED,
                null,
                null,
                0);
    }

    /** Returns whether it was sent and stands. */
    public boolean stands() {
        return state == TransferStage.ISSUED || state == TransferStage.COMPLETED;
    }
}
