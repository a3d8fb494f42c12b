package vn.kiennghi.api.petition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.transfer.RecipientKind;

/**
 * All that the read side knows of one petition.
 *
 * @param version number of its last event; what a change is based on
 * @param mergedInto the lead petition that it is followed with; null while it stands for itself (R10)
 * @param repeatOf earlier petitions about the same matter (R11)
 * @param onTheSpot null unless it was answered at the meeting; {@code returned} and {@code closing} likewise
 */
public record PetitionView(
        String id,
        long version,
        String councilId,
        String termId,
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
        Stage stage,
        Outcome outcome,
        Verdict verdict,
        @Nullable Level level,
        @Nullable String field,
        @Nullable String committee,
        @Nullable String parentId,
        List<String> itemIds,
        @Nullable String mergedInto,
        List<String> repeatOf,
        @Nullable HandedOver transfer,
        @Nullable Forwarded forwarding,
        @Nullable String agency,
        List<String> coordinatingAgencies,
        @Nullable LocalDate dueOn,
        boolean withoutRoadmap,
        List<RefusalView> refusals,
        List<AnswerView> answers,
        List<FlagView> flags,
        List<EscalationView> escalations,
        List<NoticeView> notices,
        List<CorrectionView> corrections,
        @Nullable OnTheSpot onTheSpot,
        @Nullable Returned returned,
        @Nullable Closing closing) {

    /** The transfer by which the petition was handed over. */
    public record HandedOver(
            String transferId,
            RecipientKind recipientKind,
            String recipient,
            String documentNumber,
            LocalDate issuedOn) {}

    /** The body to which the petition was forwarded. */
    public record Forwarded(
            Level to, @Nullable String recipient, @Nullable String documentNumber, LocalDate on) {}

    /** An agency's refusal to lead. */
    public record RefusalView(
            String agency, String reason, @Nullable String documentNumber, LocalDate on) {}

    /**
     * One answer.
     *
     * @param number 1 for the first recorded
     * @param review how the council weighed it; null: not yet
     * @param verdict what the council found of its claim
     * @param reviewedLast whether it is the one that the council looked at last, which can be taken back
     */
    public record AnswerView(
            int number,
            String agency,
            Outcome outcome,
            String summary,
            @Nullable LocalDate promisedOn,
            @Nullable String reason,
            @Nullable String documentNumber,
            LocalDate documentDate,
            @Nullable String signer,
            @Nullable ReviewView review,
            Verdict verdict,
            @Nullable String verdictReason,
            boolean reviewedLast) {
        /** Returns whether the council sent it back, so that it does not count. */
        public boolean rejected() {
            return review != null && !review.accepted();
        }
    }

    /** How the council weighed an answer (R21). */
    public record ReviewView(
            boolean accepted,
            AnswerCriteria criteria,
            @Nullable String reason,
            LocalDate on) {}

    /** One flag; open while it has no clearing day. */
    public record FlagView(
            String id,
            List<FlagReason> reasons,
            LocalDate on,
            @Nullable String reason,
            @Nullable LocalDate clearedOn) {}

    /** A step on the ladder of measures (R28). */
    public record EscalationView(
            EscalationStep step,
            @Nullable String documentNumber,
            LocalDate on,
            @Nullable String reason) {}

    /** How the voters were told (R35). */
    public record NoticeView(
            NoticeChannel channel,
            @Nullable String place,
            @Nullable String documentNumber,
            LocalDate on) {}

    /** What was put right, when and why (R18). */
    public record CorrectionView(List<CorrectedValue> changes, String reason, LocalDate on) {}

    /** The answer given at the meeting. */
    public record OnTheSpot(String summary, String answeredBy, LocalDate on) {}

    /** That it was given back (R30). */
    public record Returned(ReturnGround ground, @Nullable String reason, LocalDate on) {}

    /** That it was laid to rest (R35). */
    public record Closing(@Nullable String exception, LocalDate on) {}
}
