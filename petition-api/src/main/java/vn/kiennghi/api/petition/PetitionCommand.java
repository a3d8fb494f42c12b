package vn.kiennghi.api.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    /** Returns about how many characters it holds that people wrote at length, by which messages are kept small. */
    default int textLength() {
        return 0;
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

        @Override
        public int textLength() {
            return content.length();
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

        @Override
        public int textLength() {
            return summary.length() + (reason == null ? 0 : reason.length());
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

    /**
     * Puts right what was recorded wrongly of a petition at its receipt (R18).
     *
     * @param values the right values by member, days in ISO form; an empty text: there is none
     * @param reason required
     */
    @AllowedTo(Role.CLERK)
    record CorrectPetition(
            @TargetAggregateIdentifier PetitionId petitionId,
            Map<CorrectableMember, String> values,
            LocalDate on,
            @Nullable String reason,
            DocumentReference document)
            implements PetitionCommand, Documented {}

    /** Joins a petition to another one of its session that says the same (R10). */
    @AllowedTo(Role.CLERK)
    record MergePetition(
            @TargetAggregateIdentifier PetitionId petitionId,
            PetitionId into,
            LocalDate on,
            @Nullable String reason,
            DocumentReference document)
            implements PetitionCommand, Documented {}

    /** Takes a merger back. */
    @AllowedTo(Role.CLERK)
    record UnmergePetition(
            @TargetAggregateIdentifier PetitionId petitionId,
            LocalDate on,
            @Nullable String reason,
            DocumentReference document)
            implements PetitionCommand, Documented {}

    /** Says that the matter was brought before, in an earlier petition of the term (R11). */
    @AllowedTo({Role.CLERK, Role.SUPERVISOR})
    record LinkRepeat(
            @TargetAggregateIdentifier PetitionId petitionId,
            PetitionId of,
            LocalDate on,
            @Nullable String reason,
            DocumentReference document)
            implements PetitionCommand, Documented {}

    /** Says that two petitions that look alike are about different matters; takes a link of this one to the other back. */
    @AllowedTo({Role.CLERK, Role.SUPERVISOR})
    record TellApart(
            @TargetAggregateIdentifier PetitionId petitionId,
            PetitionId from,
            LocalDate on,
            @Nullable String reason,
            DocumentReference document)
            implements PetitionCommand, Documented {}

    /** Records that a petition was answered at the meeting itself and goes no further. */
    @AllowedTo(Role.CLERK)
    record AnswerOnTheSpot(
            @TargetAggregateIdentifier PetitionId petitionId,
            String summary,
            String answeredBy,
            LocalDate on,
            @Nullable String reason,
            DocumentReference document)
            implements PetitionCommand, Documented {}

    /**
     * Gives a petition back to who brought it (R30).
     *
     * @param reason required for ground OTHER
     */
    @AllowedTo(Role.CLERK)
    record ReturnToSource(
            @TargetAggregateIdentifier PetitionId petitionId,
            ReturnGround ground,
            LocalDate on,
            @Nullable String reason,
            DocumentReference document)
            implements PetitionCommand, Documented {}

    /** Takes a petition back out of a withdrawn transfer; sent by the automation alone. */
    @AllowedTo(automations = true)
    record TakeBackFromTransfer(
            @TargetAggregateIdentifier PetitionId petitionId,
            String transferId,
            @Nullable String reason,
            LocalDate on) implements PetitionCommand {}

    /** Weighs the answer in force, or takes back that it was sent back (R21). Who answered never reviews (R34). */
    @AllowedTo(Role.SUPERVISOR)
    record ReviewAnswer(
            @TargetAggregateIdentifier PetitionId petitionId,
            boolean accepted,
            AnswerCriteria criteria,
            LocalDate on,
            @Nullable String reason,
            DocumentReference document)
            implements PetitionCommand, Documented {}

    /**
     * Passes the council's verdict on what the answer in force claims (R4). Who answered never reviews (R34).
     *
     * @param verdict CONFIRMED or DISPUTED
     * @param reason required where it disputes
     */
    @AllowedTo(Role.SUPERVISOR)
    record ReviewResolution(
            @TargetAggregateIdentifier PetitionId petitionId,
            Verdict verdict,
            LocalDate on,
            @Nullable String reason,
            DocumentReference document)
            implements PetitionCommand, Documented {}

    /** Records a step on the ladder of measures (R28). */
    @AllowedTo(Role.SUPERVISOR)
    record Escalate(
            @TargetAggregateIdentifier PetitionId petitionId,
            EscalationStep step,
            LocalDate on,
            @Nullable String reason,
            DocumentReference document)
            implements PetitionCommand, Documented {}

    /** Records that the voters were told what came of it (R35). */
    @AllowedTo({Role.CLERK, Role.SUPERVISOR})
    record InformVoters(
            @TargetAggregateIdentifier PetitionId petitionId,
            NoticeChannel channel,
            @Nullable String place,
            LocalDate on,
            @Nullable String reason,
            DocumentReference document)
            implements PetitionCommand, Documented {}

    /**
     * Lays a petition to rest (R35).
     *
     * @param exception why it is closed without verdict or notice; null: both are there
     */
    @AllowedTo({Role.SUPERVISOR, Role.CLERK})
    record ClosePetition(
            @TargetAggregateIdentifier PetitionId petitionId,
            @Nullable String exception,
            LocalDate on,
            @Nullable String reason,
            DocumentReference document)
            implements PetitionCommand, Documented {}

    /**
     * Takes a closed, returned or on the spot answered petition up again.
     *
     * @param reason required
     */
    @AllowedTo({Role.SUPERVISOR, Role.CLERK})
    record ReopenPetition(
            @TargetAggregateIdentifier PetitionId petitionId,
            LocalDate on,
            @Nullable String reason,
            DocumentReference document)
            implements PetitionCommand, Documented {}
}
