package vn.kiennghi.api.petition;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.transfer.RecipientKind;

/**
 * Everything that can happen to a petition. {@code on} is the day it happened, Asia/Ho_Chi_Minh; the moment of record is the
 * message's timestamp.
 */
public sealed interface PetitionEvent {
    String petitionId();

    LocalDate on();

    /**
     * A petition entered the register.
     *
     * @param meeting id of a voter meeting of the session, or free text that names one
     * @param filePosition place in the file it came in; an item has its parent's
     * @param field the field given at receipt, even where the level was missing
     * @param level the level given at receipt, even where the field was missing
     * @param parentId the compound petition of which this is an item
     * @param on equals receivedOn, but for an item the day of the split
     */
    @Revision("1")
    record PetitionReceived(
            String petitionId,
            String councilId,
            String sessionId,
            String reference,
            String content,
            PetitionKind kind,
            Round round,
            LocalDate receivedOn,
            @Nullable String group,
            @Nullable String place,
            @Nullable String meeting,
            @Nullable Integer filePosition,
            @Nullable String field,
            @Nullable Level level,
            @Nullable String parentId,
            LocalDate on)
            implements PetitionEvent {}

    /** Field, level and committee were set or, with a reason, corrected. */
    @Revision("1")
    record PetitionClassified(
            String petitionId,
            String field,
            Level level,
            @Nullable String committee,
            @Nullable String reason,
            DocumentReference document,
            LocalDate on)
            implements PetitionEvent {}

    /** A compound petition was taken apart; its items are received in the same commit. */
    @Revision("1")
    record PetitionSplit(
            String petitionId,
            List<String> itemIds,
            @Nullable String reason,
            DocumentReference document,
            LocalDate on) implements PetitionEvent {}

    /** A petition was handed over by a transfer document; {@code on} is the day the document was issued. */
    @Revision("1")
    record PetitionTransferred(
            String petitionId,
            String transferId,
            RecipientKind recipientKind,
            String recipient,
            String documentNumber,
            LocalDate on)
            implements PetitionEvent {}

    /** A petition outside our level was sent to the body that can decide. */
    @Revision("1")
    record PetitionForwarded(
            String petitionId,
            Level to,
            @Nullable String recipient,
            @Nullable String transferId,
            DocumentReference document,
            @Nullable String reason,
            LocalDate on)
            implements PetitionEvent {}

    /**
     * One agency leads, any number coordinate.
     *
     * @param fromAnswer true where no assignment was recorded and the answering agency is taken for the lead
     */
    @Revision("1")
    record AssignedToAgency(
            String petitionId,
            String leadAgency,
            List<String> coordinatingAgencies,
            @Nullable LocalDate dueOn,
            boolean fromAnswer,
            DocumentReference document,
            @Nullable String reason,
            LocalDate on)
            implements PetitionEvent {}

    /**
     * The lead agency did not take the petition on. No assignment recorded before is in force from that day on.
     *
     * @param reason the evidence that a step by an agency needs (R19)
     */
    @Revision("1")
    record AssignmentRefused(String petitionId, String agency, String reason, DocumentReference document, LocalDate on)
            implements PetitionEvent {}

    /** An agency answered; the outcome is what it claims. */
    @Revision("1")
    record Answered(
            String petitionId,
            String agency,
            Outcome outcome,
            String summary,
            @Nullable LocalDate promisedOn,
            DocumentReference document,
            @Nullable String reason,
            LocalDate on)
            implements PetitionEvent {}

    /**
     * A supervisor put the petition on the supervisors' list.
     *
     * @param flagId unique within the petition
     */
    @Revision("1")
    record SupervisionFlagged(
            String petitionId,
            String flagId,
            List<FlagReason> reasons,
            @Nullable String reason,
            DocumentReference document,
            LocalDate on)
            implements PetitionEvent {}

    /** A flag was taken back. */
    @Revision("1")
    record SupervisionFlagCleared(
            String petitionId, String flagId, @Nullable String reason, DocumentReference document, LocalDate on)
            implements PetitionEvent {}

    /**
     * Something that had been recorded wrongly was put right; what it was stands beside it (R18).
     *
     * @param reason why
     */
    @Revision("1")
    record PetitionCorrected(
            String petitionId, List<CorrectedValue> values, String reason, DocumentReference document, LocalDate on)
            implements PetitionEvent {}

    /** A petition says the same as another of its session and is followed there (R10); nothing of it is lost. */
    @Revision("1")
    record PetitionMerged(
            String petitionId, String into, @Nullable String reason, DocumentReference document, LocalDate on)
            implements PetitionEvent {}

    /** A merger was taken back; the petition stands where it stood before. */
    @Revision("1")
    record PetitionUnmerged(
            String petitionId, String from, @Nullable String reason, DocumentReference document, LocalDate on)
            implements PetitionEvent {}

    /** The matter had been brought before, in the earlier petition {@code of} (R11). */
    @Revision("1")
    record RepeatLinked(
            String petitionId, String of, @Nullable String reason, DocumentReference document, LocalDate on)
            implements PetitionEvent {}

    /** Somebody compared two petitions and found that they are about different matters; a link between them is void. */
    @Revision("1")
    record ToldApart(
            String petitionId, String from, @Nullable String reason, DocumentReference document, LocalDate on)
            implements PetitionEvent {}

    /**
     * A petition was answered at the meeting itself and goes no further.
     *
     * @param answeredBy who answered: a person or a body, as the minutes name it
     */
    @Revision("1")
    record AnsweredOnTheSpot(
            String petitionId,
            String summary,
            String answeredBy,
            @Nullable String reason,
            DocumentReference document,
            LocalDate on)
            implements PetitionEvent {}

    /** A petition was given back to who brought it (R30). */
    @Revision("1")
    record ReturnedToSource(
            String petitionId,
            ReturnGround ground,
            @Nullable String reason,
            DocumentReference document,
            LocalDate on) implements PetitionEvent {}

    /** The document that handed the petition on was withdrawn; the petition lies with the council's office again. */
    @Revision("1")
    record PetitionTransferWithdrawn(
            String petitionId, String transferId, @Nullable String reason, LocalDate on) implements PetitionEvent {}

    /**
     * The council found that an answer meets what was asked (R21).
     *
     * @param answerNumber which of the petition's answers, 1 for the first recorded
     */
    @Revision("1")
    record AnswerAccepted(
            String petitionId,
            int answerNumber,
            AnswerCriteria criteria,
            @Nullable String reason,
            DocumentReference document,
            LocalDate on)
            implements PetitionEvent {}

    /**
     * The council sent an answer back (R21); its outcome does not count any more.
     *
     * @param answerNumber which of the petition's answers, 1 for the first recorded
     */
    @Revision("1")
    record AnswerRejected(
            String petitionId,
            int answerNumber,
            AnswerCriteria criteria,
            @Nullable String reason,
            DocumentReference document,
            LocalDate on)
            implements PetitionEvent {}

    /**
     * The council found that what an answer claims is so (R4).
     *
     * @param answerNumber which of the petition's answers, 1 for the first recorded
     */
    @Revision("1")
    record ResolutionConfirmed(
            String petitionId, int answerNumber, @Nullable String reason, DocumentReference document, LocalDate on)
            implements PetitionEvent {}

    /**
     * The council found that what an answer claims is not so; the agency has to act again (R4).
     *
     * @param answerNumber which of the petition's answers, 1 for the first recorded
     */
    @Revision("1")
    record ResolutionDisputed(
            String petitionId, int answerNumber, String reason, DocumentReference document, LocalDate on)
            implements PetitionEvent {}

    /** The supervisors took a step on the ladder of measures (R28). */
    @Revision("1")
    record SupervisionEscalated(
            String petitionId,
            EscalationStep step,
            @Nullable String reason,
            DocumentReference document,
            LocalDate on) implements PetitionEvent {}

    /** The voters were told what came of it (R35). */
    @Revision("1")
    record VotersInformed(
            String petitionId,
            NoticeChannel channel,
            @Nullable String place,
            @Nullable String reason,
            DocumentReference document,
            LocalDate on)
            implements PetitionEvent {}

    /**
     * The petition was laid to rest.
     *
     * @param exception why it was closed without verdict or notice; null: both were there (R35)
     */
    @Revision("1")
    record PetitionClosed(
            String petitionId,
            @Nullable String exception,
            @Nullable String reason,
            DocumentReference document,
            LocalDate on)
            implements PetitionEvent {}

    /** A closed, returned or on the spot answered petition was taken up again; it stands where it stood before. */
    @Revision("1")
    record PetitionReopened(String petitionId, String reason, DocumentReference document, LocalDate on)
            implements PetitionEvent {}
}
