package vn.kiennghi.api.transfer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transfer document, as the read side shows it.
 *
 * @param total number of its petitions
 * @param transferred how many were handed over so far
 * @param refused those that could not be, known when the transfer is completed
 * @param acknowledgedOn day of receipt by the addressee (R16)
 */
public record TransferView(
        String id,
        String councilId,
        String sessionId,
        TransferState state,
        String documentNumber,
        LocalDate issuedOn,
        RecipientKind recipientKind,
        String recipient,
        @Nullable String signer,
        @Nullable LocalDate acknowledgedOn,
        int total,
        int transferred,
        List<RefusedPetition> refused,
        List<String> petitionIds) {}
