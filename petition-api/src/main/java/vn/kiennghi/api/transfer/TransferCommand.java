package vn.kiennghi.api.transfer;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.identity.AllowedTo;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.identity.Scope;
import vn.kiennghi.api.identity.ScopedCommand;
import vn.kiennghi.api.petition.PetitionId;

/** Everything that can be asked of a transfer document. */
public sealed interface TransferCommand extends ScopedCommand {
    TransferId transferId();

    @Override
    default Scope scope() {
        return new Scope.OfTransfer(transferId());
    }

    /**
     * Prepares a document that hands petitions of one session to one addressee.
     *
     * @param issuedOn the day the document bears
     * @param petitionIds the petitions, resolved and frozen by the sender where all were asked for
     * @param requestDigest digest of the request, if it carried an Idempotency-Key: the same digest again is "unchanged"
     */
    @AllowedTo(Role.CLERK)
    record DraftTransfer(
            @TargetAggregateIdentifier TransferId transferId,
            SessionId sessionId,
            String documentNumber,
            LocalDate issuedOn,
            RecipientKind recipientKind,
            String recipient,
            @Nullable String signer,
            List<PetitionId> petitionIds,
            @Nullable String requestDigest)
            implements TransferCommand {
        @Override
        public Scope scope() {
            return new Scope.OfSession(sessionId);
        }
    }

    /** Adds petitions to a draft. */
    @AllowedTo(Role.CLERK)
    record AddPetitions(@TargetAggregateIdentifier TransferId transferId, List<PetitionId> petitionIds)
            implements TransferCommand {}

    /** Takes petitions out of a draft. */
    @AllowedTo(Role.CLERK)
    record RemovePetitions(@TargetAggregateIdentifier TransferId transferId, List<PetitionId> petitionIds)
            implements TransferCommand {}

    /** Sends the document; from then on its petitions are handed over one by one. */
    @AllowedTo(Role.CLERK)
    record IssueTransfer(@TargetAggregateIdentifier TransferId transferId) implements TransferCommand {}

    /** Gives up a draft, or takes an issued document back while no petition of it is assigned. */
    @AllowedTo(Role.CLERK)
    record WithdrawTransfer(
            @TargetAggregateIdentifier TransferId transferId,
            LocalDate on,
            @Nullable String reason) implements TransferCommand {}

    /** Records the day on which the addressee received the document: the clock starts then (R16). */
    @AllowedTo({Role.CLERK, Role.COORDINATOR})
    record AcknowledgeTransfer(@TargetAggregateIdentifier TransferId transferId, LocalDate receivedOn)
            implements TransferCommand {}

    /** Records that every petition was handed over or refused; sent by the automation alone. */
    @AllowedTo(automations = true)
    record CompleteTransfer(
            @TargetAggregateIdentifier TransferId transferId, int transferred, List<RefusedPetition> refused)
            implements TransferCommand {}
}
