package vn.kiennghi.query.resolution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.AnswerCriteria;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.EscalationStep;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.NoticeChannel;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.ReturnGround;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.SplitItem;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.service.petition.PetitionState;

/** What is asked by a move: of a recorded petition any command at all, or the next sensible one. */
final class MoveCommands {
    /** How many commands there are beside the receipt. */
    static final int KINDS = 23;

    private final PetitionState.Recorded petition;
    private final PetitionId id;
    private final PetitionId other;
    private final Move move;
    private final LocalDate on;
    private final int choice;

    MoveCommands(PetitionState.Recorded petition, PetitionId other, Move move, LocalDate on) {
        this.petition = petition;
        this.id = new PetitionId(petition.receipt().petitionId());
        this.other = other;
        this.move = move;
        this.on = on;
        this.choice = move.choice();
    }

    static PetitionCommand receive(SessionId session, String reference, LocalDate on, int choice) {
        boolean classified = choice % 3 == 0;
        return new PetitionCommand.ReceivePetition(
                PetitionId.of(session, reference),
                session,
                reference,
                "Đề nghị " + reference,
                PetitionKind.values()[choice % 2],
                Round.values()[choice % Round.values().length],
                on,
                null,
                null,
                null,
                null,
                null,
                classified ? "dien" : null,
                classified ? level(choice) : null);
    }

    PetitionCommand command() {
        return move.what() < KINDS ? any(move.what()) : any(sensible(petition.stage()));
    }

    private int sensible(Stage stage) {
        return switch (stage) {
            case RECEIVED -> 0;
            case CLASSIFIED -> petition.level() == Level.PROVINCE ? 2 : 3;
            case TRANSFERRED -> choice % 4 == 1 ? 16 : 4;
            case ASSIGNED -> choice % 6 == 1 ? 5 : 6;
            case ANSWERED -> 17 + choice % 2;
            case VERIFIED -> 20 + choice % 2;
            case FORWARDED -> 16;
            case MERGED -> 11;
            case CLOSED, RETURNED, ANSWERED_ON_THE_SPOT -> 22;
            case SPLIT -> 9;
        };
    }

    private PetitionCommand any(int what) {
        return switch (what) {
            case 0 ->
                new PetitionCommand.ClassifyPetition(
                        id,
                        choice % 2 == 0 ? "y-te" : "dien",
                        level(choice),
                        null,
                        on,
                        reason(),
                        DocumentReference.NONE);
            case 1 -> new PetitionCommand.SplitPetition(id, items(), on, null, DocumentReference.NONE);
            case 2 ->
                new PetitionCommand.TransferPetition(
                        id,
                        "t" + choice % 3,
                        petition.receipt().sessionId(),
                        RecipientKind.PEOPLES_COMMITTEE,
                        "UBND tỉnh",
                        "9/TTHĐND",
                        on);
            case 3 ->
                new PetitionCommand.ForwardPetition(
                        id, null, null, on, null, DocumentReference.NONE, choice % 3 == 0 ? null : "t" + choice % 3);
            case 4 ->
                new PetitionCommand.AssignToAgency(
                        id, agency(), List.of(), dueOn(), on, null, new DocumentReference("7", on, null, null));
            case 5 -> new PetitionCommand.RefuseAssignment(id, agency(), on, reason(), DocumentReference.NONE);
            case 6 -> answer();
            case 7 -> new PetitionCommand.FlagForSupervision(id, Set.of(flag()), on, null, DocumentReference.NONE);
            case 8 -> new PetitionCommand.ClearFlag(id, "f" + (1 + choice % 2), on, null, DocumentReference.NONE);
            case 9 -> correct();
            case 10 -> new PetitionCommand.MergePetition(id, other, on, null, DocumentReference.NONE);
            case 11 -> new PetitionCommand.UnmergePetition(id, on, null, DocumentReference.NONE);
            case 12 -> new PetitionCommand.LinkRepeat(id, other, on, null, DocumentReference.NONE);
            case 13 -> new PetitionCommand.TellApart(id, other, on, null, DocumentReference.NONE);
            case 14 -> new PetitionCommand.AnswerOnTheSpot(id, "Sẽ sửa", "Chủ tịch", on, null, DocumentReference.NONE);
            case 15 -> new PetitionCommand.ReturnToSource(id, ground(), on, reason(), DocumentReference.NONE);
            case 16 -> new PetitionCommand.TakeBackFromTransfer(id, "t" + choice % 3, null, on);
            case 17 ->
                new PetitionCommand.ReviewAnswer(
                        id,
                        choice % 3 > 0,
                        new AnswerCriteria(true, choice % 3 > 0, choice % 4 > 0, true),
                        on,
                        reason(),
                        DocumentReference.NONE);
            case 18 ->
                new PetitionCommand.ReviewResolution(
                        id, Verdict.values()[choice % 3], on, reason(), DocumentReference.NONE);
            case 19 ->
                new PetitionCommand.Escalate(
                        id,
                        EscalationStep.values()[choice % EscalationStep.values().length],
                        on,
                        reason(),
                        new DocumentReference("12", on, null, null));
            case 20 ->
                new PetitionCommand.InformVoters(id, NoticeChannel.MEETING, null, on, null, DocumentReference.NONE);
            case 21 ->
                new PetitionCommand.ClosePetition(
                        id, choice % 3 == 0 ? "trường hợp riêng" : null, on, null, DocumentReference.NONE);
            default -> new PetitionCommand.ReopenPetition(id, on, reason(), DocumentReference.NONE);
        };
    }

    private PetitionCommand answer() {
        Outcome outcome = Outcome.values()[choice % Outcome.values().length];
        return new PetitionCommand.Answer(
                id,
                agency(),
                outcome,
                "Theo báo cáo " + choice % 5,
                null,
                on,
                reason(),
                new DocumentReference(choice % 5 + "/BC", on, null, null));
    }

    private PetitionCommand correct() {
        Map<CorrectableMember, String> values = switch (choice % 4) {
            case 0 ->
                Map.of(
                        CorrectableMember.RECEIVED_ON,
                        petition.receivedOn().plusDays(choice % 21 - 10).toString());
            case 1 -> Map.of(CorrectableMember.KIND, PetitionKind.values()[choice % 3 % 2].name());
            case 2 -> Map.of(CorrectableMember.ROUND, Round.values()[choice % 3].name());
            default -> Map.of(CorrectableMember.CONTENT, "Nội dung " + choice % 3);
        };
        return new PetitionCommand.CorrectPetition(id, values, on, reason(), DocumentReference.NONE);
    }

    private List<SplitItem> items() {
        String reference = petition.receipt().reference();
        return List.of(
                new SplitItem(reference + "/1", "Một " + reference, null, choice % 5 == 0 ? Level.CENTRAL : null),
                new SplitItem(reference + "/2", "Hai " + reference, choice % 2 == 0 ? "y-te" : null, null));
    }

    private static Level level(int choice) {
        return choice % 6 == 5 ? Level.CENTRAL : Level.PROVINCE;
    }

    private @Nullable String reason() {
        return choice % 7 == 0 ? null : "vì " + choice % 2;
    }

    private String agency() {
        return choice % 4 == 0 ? "xa" : "so";
    }

    private @Nullable LocalDate dueOn() {
        return choice % 3 == 0 ? null : on.plusDays(choice % 30);
    }

    private FlagReason flag() {
        return FlagReason.values()[choice % 2];
    }

    private ReturnGround ground() {
        return ReturnGround.values()[choice % ReturnGround.values().length];
    }
}
