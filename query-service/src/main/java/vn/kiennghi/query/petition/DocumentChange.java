package vn.kiennghi.query.petition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.query.petition.PetitionDocument.Addressee;
import vn.kiennghi.query.petition.PetitionDocument.AnswerText;
import vn.kiennghi.query.petition.PetitionDocument.RefusalText;

/** A petition's document while one event is applied to it. */
final class DocumentChange {
    private final String id;
    String content;

    @Nullable String meeting;

    @Nullable Addressee transferredTo;

    @Nullable Addressee forwardedTo;

    List<RefusalText> refusals;
    List<AnswerText> answers;
    List<String> flagReasons;
    List<PetitionView.EscalationView> escalations;
    List<PetitionView.NoticeView> notices;
    List<PetitionView.CorrectionView> corrections;
    PetitionView.@Nullable OnTheSpot onTheSpot;
    PetitionView.@Nullable Returned returned;
    PetitionView.@Nullable Closing closing;

    DocumentChange(PetitionDocument before) {
        id = before.id();
        content = before.content();
        meeting = before.meeting();
        transferredTo = before.transferredTo();
        forwardedTo = before.forwardedTo();
        refusals = before.refusals();
        answers = before.answers();
        flagReasons = before.flagReasons();
        escalations = before.escalations();
        notices = before.notices();
        corrections = before.corrections();
        onTheSpot = before.onTheSpot();
        returned = before.returned();
        closing = before.closing();
    }

    /** Returns the document with the changes, around the row that reflects the same event. */
    PetitionDocument document(PetitionRow row) {
        return new PetitionDocument(
                id,
                row.sequence(),
                row,
                content,
                meeting,
                transferredTo,
                forwardedTo,
                refusals,
                answers,
                flagReasons,
                escalations,
                notices,
                corrections,
                onTheSpot,
                returned,
                closing);
    }
}
