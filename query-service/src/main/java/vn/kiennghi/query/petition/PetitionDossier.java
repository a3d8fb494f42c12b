package vn.kiennghi.query.petition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionView;

/**
 * What a petition's page shows, as its own stream tells it: its row, and what the row leaves out.
 *
 * @param refusals agencies' refusals to lead, in the order of record
 * @param answers in the order of the row's answers
 * @param flagReasons in the order of the row's flags; an empty text where no reason was given
 * @param onTheSpot null unless it was answered at the meeting; {@code returned} and {@code closing} likewise
 */
public record PetitionDossier(
        PetitionRow row,
        @Nullable String meeting,
        @Nullable Addressee transferredTo,
        @Nullable Addressee forwardedTo,
        List<RefusalText> refusals,
        List<AnswerText> answers,
        List<String> flagReasons,
        List<PetitionView.EscalationView> escalations,
        List<PetitionView.NoticeView> notices,
        List<PetitionView.CorrectionView> corrections,
        PetitionView.@Nullable OnTheSpot onTheSpot,
        PetitionView.@Nullable Returned returned,
        PetitionView.@Nullable Closing closing) {
    /** Returns what the petition says. */
    public String content() {
        return row.content();
    }

    /** To whom it was given, and by which document. */
    public record Addressee(
            @Nullable String recipient, @Nullable String documentNumber) {}

    /** Why an agency did not want to lead. */
    public record RefusalText(
            String agency, String reason, @Nullable String documentNumber, LocalDate on) {}

    /**
     * @param review how the council weighed it last
     * @param verdictReason what it said to its last verdict
     */
    public record AnswerText(
            String summary,
            @Nullable String reason,
            @Nullable String documentNumber,
            @Nullable String signer,
            PetitionView.@Nullable ReviewView review,
            @Nullable String verdictReason) {

        AnswerText weighed(PetitionView.ReviewView by) {
            return new AnswerText(summary, reason, documentNumber, signer, by, verdictReason);
        }

        AnswerText judged(@Nullable String why) {
            return new AnswerText(summary, reason, documentNumber, signer, review, why);
        }
    }
}
