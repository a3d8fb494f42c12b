package vn.kiennghi.service.petition;

import static vn.kiennghi.service.petition.PetitionScenario.PETITION;
import static vn.kiennghi.service.petition.PetitionScenario.SESSION;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionCommand.Answer;
import vn.kiennghi.api.petition.PetitionCommand.AssignToAgency;
import vn.kiennghi.api.petition.PetitionCommand.ClassifyPetition;
import vn.kiennghi.api.petition.PetitionCommand.ClearFlag;
import vn.kiennghi.api.petition.PetitionCommand.FlagForSupervision;
import vn.kiennghi.api.petition.PetitionCommand.ForwardPetition;
import vn.kiennghi.api.petition.PetitionCommand.ReceivePetition;
import vn.kiennghi.api.petition.PetitionCommand.RefuseAssignment;
import vn.kiennghi.api.petition.PetitionCommand.SplitPetition;
import vn.kiennghi.api.petition.PetitionCommand.TransferPetition;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.AssignedToAgency;
import vn.kiennghi.api.petition.PetitionEvent.AssignmentRefused;
import vn.kiennghi.api.petition.PetitionEvent.PetitionClassified;
import vn.kiennghi.api.petition.PetitionEvent.PetitionForwarded;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionEvent.PetitionSplit;
import vn.kiennghi.api.petition.PetitionEvent.PetitionTransferred;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.SplitItem;
import vn.kiennghi.api.transfer.RecipientKind;

/** Histories and commands of one petition, with the days of session 9: met 20/6, transferred 29/7, assigned 9/8, refused 12/8, answered 1/12/2022. */
final class Petitions {
    static final LocalDate RECEIVED_ON = LocalDate.of(2022, 6, 20);
    static final LocalDate ISSUED_ON = LocalDate.of(2022, 7, 29);
    static final LocalDate ASSIGNED_ON = LocalDate.of(2022, 8, 9);
    static final LocalDate REFUSED_ON = LocalDate.of(2022, 8, 12);
    static final LocalDate ANSWERED_ON = LocalDate.of(2022, 12, 1);
    static final DocumentReference NO_DOCUMENT = DocumentReference.NONE;

    private Petitions() {}

    // ---- what happened

    static PetitionReceived received() {
        return received("Đề nghị sửa đường vào thôn Nà Đao", null, null);
    }

    static PetitionReceived received(String content, @Nullable String field, @Nullable Level level) {
        return new PetitionReceived(
                PETITION.value(),
                "bac-kan",
                SESSION.value(),
                "K9-001",
                content,
                PetitionKind.KIEN_NGHI,
                Round.BEFORE,
                RECEIVED_ON,
                "Tổ đại biểu huyện Chợ Đồn",
                "Xã Phương Viên",
                null,
                1,
                field,
                level,
                null,
                RECEIVED_ON);
    }

    static PetitionClassified classified(Level level) {
        return new PetitionClassified(PETITION.value(), "giao-thong", level, "KT_NS", null, NO_DOCUMENT, RECEIVED_ON);
    }

    static PetitionTransferred transferred() {
        return new PetitionTransferred(
                PETITION.value(),
                "transfer1",
                RecipientKind.PEOPLES_COMMITTEE,
                "Ủy ban nhân dân tỉnh",
                "248/TTHĐND-VP",
                ISSUED_ON);
    }

    static PetitionForwarded forwarded() {
        return new PetitionForwarded(PETITION.value(), Level.CENTRAL, null, null, NO_DOCUMENT, null, ISSUED_ON);
    }

    static AssignedToAgency assigned(String lead, String... coordinating) {
        return new AssignedToAgency(
                PETITION.value(), lead, List.of(coordinating), null, false, NO_DOCUMENT, null, ASSIGNED_ON);
    }

    static AssignmentRefused refused(String agency, LocalDate on) {
        return new AssignmentRefused(PETITION.value(), agency, "không thuộc phạm vi quản lý", NO_DOCUMENT, on);
    }

    static List<PetitionEvent> aReceivedPetition() {
        return List.of(received());
    }

    static List<PetitionEvent> aClassifiedPetition(Level level) {
        return List.of(received(), classified(level));
    }

    static List<PetitionEvent> aTransferredPetition() {
        return List.of(received(), classified(Level.PROVINCE), transferred());
    }

    static List<PetitionEvent> anAssignedPetition() {
        return List.of(received(), classified(Level.PROVINCE), transferred(), assigned("so-gtvt", "ubnd-cho-don"));
    }

    static List<PetitionEvent> aRefusedPetition() {
        return List.of(
                received(),
                classified(Level.PROVINCE),
                transferred(),
                assigned("so-gtvt", "ubnd-cho-don"),
                refused("so-gtvt", REFUSED_ON));
    }

    static List<PetitionEvent> aSplitPetition() {
        return List.of(
                received(), new PetitionSplit(PETITION.value(), List.of("a", "b"), null, NO_DOCUMENT, RECEIVED_ON));
    }

    static List<PetitionEvent> aForwardedPetition() {
        return List.of(received(), classified(Level.CENTRAL), forwarded());
    }

    // ---- what is asked

    static ReceivePetition receive(String content) {
        return receive(content, RECEIVED_ON, null, null);
    }

    static ReceivePetition receive(
            String content, LocalDate receivedOn, @Nullable String field, @Nullable Level level) {
        return new ReceivePetition(
                PETITION,
                SESSION,
                "K9-001",
                content,
                PetitionKind.KIEN_NGHI,
                Round.BEFORE,
                receivedOn,
                "Tổ đại biểu huyện Chợ Đồn",
                "Xã Phương Viên",
                null,
                null,
                1,
                field,
                level);
    }

    /** A petition of which both a text and an id name the meeting. */
    static ReceivePetition receiveFrom(@Nullable String meeting, @Nullable String meetingId) {
        return new ReceivePetition(
                PETITION,
                SESSION,
                "K9-001",
                "Đề nghị sửa đường vào thôn Nà Đao",
                PetitionKind.KIEN_NGHI,
                Round.BEFORE,
                RECEIVED_ON,
                null,
                null,
                meeting,
                meetingId,
                1,
                null,
                null);
    }

    static ClassifyPetition classify(String field, Level level, LocalDate on, @Nullable String reason) {
        return new ClassifyPetition(PETITION, field, level, null, on, reason, NO_DOCUMENT);
    }

    static SplitPetition split(LocalDate on, SplitItem... items) {
        return new SplitPetition(PETITION, List.of(items), on, "nhiều nội dung", NO_DOCUMENT);
    }

    static SplitItem item(String reference) {
        return new SplitItem(reference, "Nội dung " + reference, null, null);
    }

    static TransferPetition transfer(String transferId, LocalDate issuedOn) {
        return new TransferPetition(
                PETITION,
                transferId,
                SESSION.value(),
                RecipientKind.PEOPLES_COMMITTEE,
                "Ủy ban nhân dân tỉnh",
                "248/TTHĐND-VP",
                issuedOn);
    }

    static ForwardPetition forward(@Nullable Level to, LocalDate on) {
        return new ForwardPetition(PETITION, to, null, on, null, NO_DOCUMENT, null);
    }

    static AssignToAgency assign(LocalDate on, @Nullable LocalDate dueOn, String lead, String... coordinating) {
        return new AssignToAgency(PETITION, lead, List.of(coordinating), dueOn, on, null, NO_DOCUMENT);
    }

    static RefuseAssignment refuse(String agency, LocalDate on) {
        return new RefuseAssignment(PETITION, agency, on, "không thuộc phạm vi quản lý", NO_DOCUMENT);
    }

    static Answer answer(String agency, Outcome outcome, LocalDate on) {
        return answer(agency, outcome, on, "783/BC-UBND", null, null);
    }

    static Answer answer(
            String agency,
            Outcome outcome,
            LocalDate on,
            @Nullable String number,
            @Nullable LocalDate promisedOn,
            @Nullable String reason) {
        return new Answer(
                PETITION,
                agency,
                outcome,
                "Theo báo cáo của UBND",
                promisedOn,
                on,
                reason,
                new DocumentReference(number, on, null, "KT. CHỦ TỊCH"));
    }

    static FlagForSupervision flag(LocalDate on, FlagReason... reasons) {
        return new FlagForSupervision(PETITION, Set.of(reasons), on, null, NO_DOCUMENT);
    }

    static ClearFlag clear(String flagId, LocalDate on) {
        return new ClearFlag(PETITION, flagId, on, "đã trả lời", NO_DOCUMENT);
    }
}
