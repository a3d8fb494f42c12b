package vn.kiennghi.service.petition;

import static vn.kiennghi.service.petition.PetitionScenario.PETITION;
import static vn.kiennghi.service.petition.PetitionScenario.SESSION;
import static vn.kiennghi.service.petition.Petitions.NO_DOCUMENT;
import static vn.kiennghi.service.petition.Petitions.RECEIVED_ON;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.PetitionCommand.AnswerOnTheSpot;
import vn.kiennghi.api.petition.PetitionCommand.CorrectPetition;
import vn.kiennghi.api.petition.PetitionCommand.LinkRepeat;
import vn.kiennghi.api.petition.PetitionCommand.MergePetition;
import vn.kiennghi.api.petition.PetitionCommand.ReturnToSource;
import vn.kiennghi.api.petition.PetitionCommand.TakeBackFromTransfer;
import vn.kiennghi.api.petition.PetitionCommand.TellApart;
import vn.kiennghi.api.petition.PetitionCommand.UnmergePetition;
import vn.kiennghi.api.petition.PetitionEvent.AnsweredOnTheSpot;
import vn.kiennghi.api.petition.PetitionEvent.PetitionMerged;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionEvent.PetitionUnmerged;
import vn.kiennghi.api.petition.PetitionEvent.ReturnedToSource;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.ReturnGround;
import vn.kiennghi.api.petition.Round;

/** What relates a petition to others, puts it right or takes it off its way. */
final class Related {
    static final SessionId NEXT_SESSION = new SessionId(new TermId("bac-kan-x"), 10);
    static final PetitionId LEAD = PetitionId.of(SESSION, "K9-002");

    private Related() {}

    /** Another petition of session 9. */
    static PetitionReceived lead() {
        return another(SESSION, "K9-002", "bac-kan", RECEIVED_ON);
    }

    static PetitionReceived another(SessionId session, String reference, String council, LocalDate on) {
        return new PetitionReceived(
                PetitionId.of(session, reference).value(),
                council,
                session.value(),
                reference,
                "Đề nghị nâng cấp đường thôn Nà Đao",
                PetitionKind.KIEN_NGHI,
                Round.BEFORE,
                on,
                null,
                null,
                null,
                2,
                null,
                null,
                null,
                on);
    }

    static PetitionId id(PetitionReceived received) {
        return new PetitionId(received.petitionId());
    }

    static MergePetition merge(PetitionId into, LocalDate on) {
        return new MergePetition(PETITION, into, on, "trùng nội dung", NO_DOCUMENT);
    }

    static PetitionMerged merged(LocalDate on) {
        return new PetitionMerged(PETITION.value(), LEAD.value(), "trùng nội dung", NO_DOCUMENT, on);
    }

    static UnmergePetition unmerge(LocalDate on) {
        return new UnmergePetition(PETITION, on, null, NO_DOCUMENT);
    }

    static PetitionUnmerged unmerged(LocalDate on) {
        return new PetitionUnmerged(PETITION.value(), LEAD.value(), null, NO_DOCUMENT, on);
    }

    static LinkRepeat repeat(PetitionId of, LocalDate on) {
        return new LinkRepeat(PETITION, of, on, null, NO_DOCUMENT);
    }

    static TellApart tellApart(PetitionId from, LocalDate on) {
        return new TellApart(PETITION, from, on, null, NO_DOCUMENT);
    }

    static CorrectPetition correct(LocalDate on, @Nullable String reason, CorrectableMember member, String value) {
        return new CorrectPetition(PETITION, Map.of(member, value), on, reason, NO_DOCUMENT);
    }

    static ReturnToSource giveBack(ReturnGround ground, LocalDate on, @Nullable String reason) {
        return new ReturnToSource(PETITION, ground, on, reason, NO_DOCUMENT);
    }

    static ReturnedToSource returned(ReturnGround ground, LocalDate on) {
        return new ReturnedToSource(PETITION.value(), ground, null, NO_DOCUMENT, on);
    }

    static AnswerOnTheSpot answerOnTheSpot(String summary, LocalDate on) {
        return new AnswerOnTheSpot(PETITION, summary, "Chủ tịch UBND huyện", on, null, NO_DOCUMENT);
    }

    static AnsweredOnTheSpot answeredOnTheSpot(LocalDate on) {
        return new AnsweredOnTheSpot(
                PETITION.value(), "Sẽ sửa trong quý III", "Chủ tịch UBND huyện", null, NO_DOCUMENT, on);
    }

    static TakeBackFromTransfer takeBack(String transferId, LocalDate on) {
        return new TakeBackFromTransfer(PETITION, transferId, "nhầm nơi nhận", on);
    }
}
