package vn.kiennghi.api.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.identity.AllowedTo;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.identity.Scope;
import vn.kiennghi.api.identity.ScopedCommand;
import vn.kiennghi.api.transfer.RecipientKind;

/**
 * Everything that can be asked of a petition. {@code on} is always the business date, Asia/Ho_Chi_Minh. Repeating a command is
 * success without an event.
 */
public sealed interface PetitionCommand extends ScopedCommand {
    PetitionId petitionId();

    @Override
    default Scope scope() {
        return new Scope.OfPetition(petitionId());
    }

    /** A command that may rest on an official document. */
    interface Documented {
        DocumentReference document();
    }

    /**
     * Records what a voter asked for.
     *
     * @param reference number of the petition within its session
     * @param receivedOn day of the voter meeting or of the letter; also the event's {@code on}
     * @param meeting free text that names the meeting; counts where meetingId is null
     * @param meetingId id of a meeting of the session; null: none is known
     * @param filePosition place in the file it came in, 1 for the first; null for one entered singly
     * @param field id of a field of the council's catalogue
     */
    @AllowedTo(Role.CLERK)
    record ReceivePetition(
            @TargetAggregateIdentifier PetitionId petitionId,
            SessionId sessionId,
            String reference,
            String content,
            PetitionKind kind,
            Round round,
            LocalDate receivedOn,
            @Nullable String group,
            @Nullable String place,
            @Nullable String meeting,
            @Nullable String meetingId,
            @Nullable Integer filePosition,
            @Nullable String field,
            @Nullable Level level)
            implements PetitionCommand {
        @Override
        public Scope scope() {
            return new Scope.OfSession(sessionId);
        }
    }

    /**
     * Says what field a petition belongs to and who may decide on it.
     *
     * @param committee the supervising committee; null: the field's committee in the catalogue
     * @param reason required once the petition has been handed on (R18)
     */
    @AllowedTo(Role.CLERK)
    record ClassifyPetition(
            @TargetAggregateIdentifier PetitionId petitionId,
            String field,
            Level level,
            @Nullable String committee,
            LocalDate on,
            @Nullable String reason,
            DocumentReference document)
            implements PetitionCommand, Documented {}

    /** Takes a compound petition apart into items that can be answered separately (R9). */
    @AllowedTo(Role.CLERK)
    record SplitPetition(
            @TargetAggregateIdentifier PetitionId petitionId,
            List<SplitItem> items,
            LocalDate on,
            @Nullable String reason,
            DocumentReference document)
            implements PetitionCommand, Documented {}

    /** Hands a petition of our level over by an issued transfer; sent by the automation alone. */
    @AllowedTo(automations = true)
    record TransferPetition(
            @TargetAggregateIdentifier PetitionId petitionId,
            String transferId,
            String sessionId,
            RecipientKind recipientKind,
            String recipient,
            String documentNumber,
            LocalDate issuedOn)
            implements PetitionCommand {}

    /**
     * Sends a petition outside our level to the body that can decide; tracked, not ours to answer (R1).
     *
     * @param to level of that body; null: the petition's own level
     * @param transferId the transfer document that forwards it, if one does
     */
    @AllowedTo(value = Role.CLERK, automations = true)
    record ForwardPetition(
            @TargetAggregateIdentifier PetitionId petitionId,
            @Nullable Level to,
            @Nullable String recipient,
            LocalDate on,
            @Nullable String reason,
            DocumentReference document,
            @Nullable String transferId)
            implements PetitionCommand, Documented {}

    /**
     * Records which agency leads and which coordinate (R8).
     *
     * @param dueOn day by which the agency is to answer
     */
    @AllowedTo({Role.COORDINATOR, Role.CLERK})
    record AssignToAgency(
            @TargetAggregateIdentifier PetitionId petitionId,
            String leadAgency,
            List<String> coordinatingAgencies,
            @Nullable LocalDate dueOn,
            LocalDate on,
            @Nullable String reason,
            DocumentReference document)
            implements PetitionCommand, Documented {}

    /**
     * Records that the lead agency does not take the petition on ("not ours"); it lies with the People's Committee's office again
     * and can be assigned anew.
     *
     * @param agency the lead agency of the assignment in force
     * @param reason required; it is the evidence that a step by an agency needs (R19), so a document may be missing
     */
    @AllowedTo({Role.COORDINATOR, Role.CLERK, Role.AGENCY})
    record RefuseAssignment(
            @TargetAggregateIdentifier PetitionId petitionId,
            String agency,
            LocalDate on,
            @Nullable String reason,
            DocumentReference document)
            implements PetitionCommand, Documented {
        @Override
        public List<String> agencies() {
            return List.of(agency);
        }
    }

    /**
     * Records an agency's answer.
     *
     * @param on the document's date, which is the business date
     * @param promisedOn day by which the agency promises to be done (R5)
     * @param reason required where the agency declines (R7)
     */
    @AllowedTo({Role.COORDINATOR, Role.CLERK, Role.AGENCY})
    record Answer(
            @TargetAggregateIdentifier PetitionId petitionId,
            String agency,
            Outcome outcome,
            String summary,
            @Nullable LocalDate promisedOn,
            LocalDate on,
            @Nullable String reason,
            DocumentReference document)
            implements PetitionCommand, Documented {
        @Override
        public List<String> agencies() {
            return List.of(agency);
        }
    }

    /** Puts a petition before the supervisors. */
    @AllowedTo(Role.SUPERVISOR)
    record FlagForSupervision(
            @TargetAggregateIdentifier PetitionId petitionId,
            Set<FlagReason> reasons,
            LocalDate on,
            @Nullable String reason,
            DocumentReference document)
            implements PetitionCommand, Documented {}

    /** Takes a flag back because its ground is gone. */
    @AllowedTo(Role.SUPERVISOR)
    record ClearFlag(
            @TargetAggregateIdentifier PetitionId petitionId,
            String flagId,
            LocalDate on,
            @Nullable String reason,
            DocumentReference document)
            implements PetitionCommand, Documented {}
}
