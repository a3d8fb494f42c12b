package vn.kiennghi.api.petition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.transfer.RecipientKind;

/** All that the read side knows of one petition. */
public record PetitionView(
        String id,
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
        @Nullable HandedOver transfer,
        @Nullable Forwarded forwarding,
        @Nullable String agency,
        List<String> coordinatingAgencies,
        @Nullable LocalDate dueOn,
        boolean withoutRoadmap,
        List<RefusalView> refusals,
        List<AnswerView> answers,
        List<FlagView> flags) {

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

    /** One answer. */
    public record AnswerView(
            String agency,
            Outcome outcome,
            String summary,
            @Nullable LocalDate promisedOn,
            @Nullable String reason,
            @Nullable String documentNumber,
            LocalDate documentDate,
            @Nullable String signer) {}

    /** One flag; open while it has no clearing day. */
    public record FlagView(
            String id,
            List<FlagReason> reasons,
            LocalDate on,
            @Nullable String reason,
            @Nullable LocalDate clearedOn) {}
}
