package vn.kiennghi.query.petition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.AnswerCriteria;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.CorrectedValue;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.EscalationStep;
import vn.kiennghi.api.petition.NoticeChannel;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.ReturnGround;

/** What happens to a petition of a {@link Story} beside its straight way: {@code story.and(merged(story, lead, day))}. */
public final class Later {
    private static final AnswerCriteria GOOD = new AnswerCriteria(true, true, true, true);
    private static final AnswerCriteria UNDATED = new AnswerCriteria(true, true, false, true);

    private Later() {}

    public static PetitionEvent merged(Story story, Story into, String on) {
        return new PetitionEvent.PetitionMerged(story.id(), into.id(), "trùng", DocumentReference.NONE, day(on));
    }

    public static PetitionEvent unmerged(Story story, Story from, String on) {
        return new PetitionEvent.PetitionUnmerged(story.id(), from.id(), null, DocumentReference.NONE, day(on));
    }

    public static PetitionEvent repeated(Story story, Story of, String on) {
        return new PetitionEvent.RepeatLinked(story.id(), of.id(), null, DocumentReference.NONE, day(on));
    }

    public static PetitionEvent toldApart(Story story, Story from, String on) {
        return new PetitionEvent.ToldApart(story.id(), from.id(), null, DocumentReference.NONE, day(on));
    }

    public static PetitionEvent corrected(
            Story story, CorrectableMember member, @Nullable String from, @Nullable String to, String on) {
        return new PetitionEvent.PetitionCorrected(
                story.id(), List.of(new CorrectedValue(member, from, to)), "ghi nhầm", DocumentReference.NONE, day(on));
    }

    public static PetitionEvent returned(Story story, String on) {
        return new PetitionEvent.ReturnedToSource(
                story.id(), ReturnGround.COMPLAINT, "đơn khiếu nại", DocumentReference.NONE, day(on));
    }

    public static PetitionEvent answeredOnTheSpot(Story story, String on) {
        return new PetitionEvent.AnsweredOnTheSpot(
                story.id(), "Quý III sẽ sửa", "Chủ tịch UBND huyện", null, DocumentReference.NONE, day(on));
    }

    public static PetitionEvent withdrawn(Story story, String transferId, String on) {
        return new PetitionEvent.PetitionTransferWithdrawn(story.id(), transferId, "nhầm nơi nhận", day(on));
    }

    public static PetitionEvent accepted(Story story, int number, String on) {
        return new PetitionEvent.AnswerAccepted(story.id(), number, GOOD, null, DocumentReference.NONE, day(on));
    }

    public static PetitionEvent rejected(Story story, int number, String on) {
        return new PetitionEvent.AnswerRejected(
                story.id(), number, UNDATED, "thiếu thời hạn", DocumentReference.NONE, day(on));
    }

    public static PetitionEvent confirmed(Story story, int number, String on) {
        return new PetitionEvent.ResolutionConfirmed(story.id(), number, null, DocumentReference.NONE, day(on));
    }

    public static PetitionEvent disputed(Story story, int number, String on) {
        return new PetitionEvent.ResolutionDisputed(
                story.id(), number, "mới sửa 200 m", DocumentReference.NONE, day(on));
    }

    public static PetitionEvent escalated(Story story, EscalationStep step, String on) {
        return new PetitionEvent.SupervisionEscalated(
                story.id(), step, null, new DocumentReference("12/TTHĐND", day(on), null, null), day(on));
    }

    public static PetitionEvent informed(Story story, String on) {
        return new PetitionEvent.VotersInformed(
                story.id(), NoticeChannel.MEETING, "Xã Vĩ Hương", null, DocumentReference.NONE, day(on));
    }

    public static PetitionEvent closed(Story story, @Nullable String exception, String on) {
        return new PetitionEvent.PetitionClosed(story.id(), exception, null, DocumentReference.NONE, day(on));
    }

    public static PetitionEvent reopened(Story story, String on) {
        return new PetitionEvent.PetitionReopened(story.id(), "cử tri phản ánh lại", DocumentReference.NONE, day(on));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
