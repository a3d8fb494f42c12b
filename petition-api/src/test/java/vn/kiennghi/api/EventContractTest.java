package vn.kiennghi.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.kiennghi.api.council.AgencyEvent;
import vn.kiennghi.api.council.AgencyKind;
import vn.kiennghi.api.council.AgencyReading;
import vn.kiennghi.api.council.CouncilEvent;
import vn.kiennghi.api.council.CouncilTermEvent;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.SessionKind;
import vn.kiennghi.api.council.VoterMeetingEvent;
import vn.kiennghi.api.petition.AnswerCriteria;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.CorrectedValue;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.EscalationStep;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.NoticeChannel;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.ReturnGround;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.RefusedPetition;
import vn.kiennghi.api.transfer.TransferEvent;
import vn.kiennghi.api.vocabulary.VocabularyEvent;
import vn.kiennghi.api.vocabulary.WordUse;

/**
 * A stored event is a contract for ever: each has one file per revision with its JSON. A file never changes; another form is a new
 * revision with a file and an upcaster of its own.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventContractTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final LocalDate DAY = LocalDate.of(2022, 7, 29);
    private static final String ID = "abcdefghijklmnopqrstuvwxyz";
    private static final DocumentReference DOCUMENT =
            new DocumentReference("783/BC-UBND", DAY, "V/v trả lời kiến nghị cử tri", "KT. CHỦ TỊCH");

    static Stream<Object> events() {
        return Stream.of(
                new CouncilEvent.CouncilDefined(
                        "bac-kan",
                        "HĐND tỉnh Bắc Kạn",
                        Level.PROVINCE,
                        "quoc-hoi",
                        DAY,
                        LocalDate.of(2025, 6, 30),
                        "thai-nguyen"),
                new CouncilEvent.FieldDefined("bac-kan", "giao-thong", "Giao thông", "KT_NS"),
                new CouncilEvent.AgencyReadingDecided("bac-kan", AgencyReading.ALL),
                new CouncilTermEvent.TermDefined("bac-kan-x", "bac-kan", "X", DAY, LocalDate.of(2026, 6, 30)),
                new CouncilTermEvent.SessionDefined(
                        "bac-kan-x", "bac-kan", 9, SessionKind.REGULAR, DAY, DAY.plusDays(2), DAY.minusDays(10)),
                new AgencyEvent.AgencyDefined(
                        "bac-kan", "so-gtvt", "Sở Giao thông vận tải", AgencyKind.DEPARTMENT, DAY, DAY.plusYears(3)),
                new VoterMeetingEvent.VoterMeetingRecorded(
                        "bac-kan",
                        "bac-kan-x.9",
                        "phuong-vien",
                        Round.BEFORE,
                        "Nhà văn hóa xã Phương Viên",
                        "Tổ đại biểu huyện Chợ Đồn",
                        120,
                        17,
                        DAY),
                new VocabularyEvent.MeaningChosen("bac-kan", WordUse.FIELD, "Y tế, dân số", "y-te"),
                new VocabularyEvent.WordForgotten("bac-kan", WordUse.AGENCY, "Sở GTVT"),
                new PetitionEvent.PetitionReceived(
                        ID,
                        "bac-kan",
                        "bac-kan-x.9",
                        "K9-001",
                        "Đề nghị sửa đường",
                        PetitionKind.KIEN_NGHI,
                        Round.BEFORE,
                        DAY,
                        "Tổ đại biểu huyện Chợ Đồn",
                        "Xã Phương Viên",
                        "Điểm tiếp xúc xã Phương Viên",
                        1,
                        "giao-thong",
                        Level.PROVINCE,
                        "bcdefghijklmnopqrstuvwxyza",
                        DAY),
                new PetitionEvent.PetitionClassified(
                        ID, "giao-thong", Level.PROVINCE, "KT_NS", "nhầm lĩnh vực", DOCUMENT, DAY),
                new PetitionEvent.PetitionSplit(
                        ID,
                        List.of("bcdefghijklmnopqrstuvwxyza", "cdefghijklmnopqrstuvwxyzab"),
                        "nhiều nội dung",
                        DOCUMENT,
                        DAY),
                new PetitionEvent.PetitionTransferred(
                        ID, "t2345678", RecipientKind.PEOPLES_COMMITTEE, "Ủy ban nhân dân tỉnh", "248/TTHĐND-VP", DAY),
                new PetitionEvent.PetitionForwarded(
                        ID, Level.CENTRAL, "Đoàn ĐBQH tỉnh", "t2345678", DOCUMENT, "vượt thẩm quyền", DAY),
                new PetitionEvent.AssignedToAgency(
                        ID, "so-gtvt", List.of("ubnd-cho-don"), DAY.plusDays(30), true, DOCUMENT, "điều chỉnh", DAY),
                new PetitionEvent.AssignmentRefused(
                        ID, "so-gtvt", "tuyến đường do Ủy ban nhân dân huyện quản lý", DOCUMENT, DAY),
                new PetitionEvent.Answered(
                        ID,
                        "so-gtvt",
                        Outcome.IN_PROGRESS,
                        "Đang lập dự án",
                        DAY.plusDays(90),
                        DOCUMENT,
                        "chưa bố trí được vốn",
                        DAY),
                new PetitionEvent.PetitionCorrected(
                        ID,
                        List.of(
                                new CorrectedValue(CorrectableMember.RECEIVED_ON, "2022-06-20", "2022-06-21"),
                                new CorrectedValue(CorrectableMember.PLACE, "Xã Phương Viên", null)),
                        "nhập nhầm",
                        DOCUMENT,
                        DAY),
                new PetitionEvent.PetitionMerged(ID, "bcdefghijklmnopqrstuvwxyza", "trùng nội dung", DOCUMENT, DAY),
                new PetitionEvent.PetitionUnmerged(ID, "bcdefghijklmnopqrstuvwxyza", "gộp nhầm", DOCUMENT, DAY),
                new PetitionEvent.RepeatLinked(ID, "bcdefghijklmnopqrstuvwxyza", "nhắc lại", DOCUMENT, DAY),
                new PetitionEvent.ToldApart(ID, "bcdefghijklmnopqrstuvwxyza", "khác tuyến đường", DOCUMENT, DAY),
                new PetitionEvent.AnsweredOnTheSpot(
                        ID, "Đã có trong kế hoạch", "Chủ tịch UBND xã", "trả lời tại hội nghị", DOCUMENT, DAY),
                new PetitionEvent.ReturnedToSource(ID, ReturnGround.COMPLAINT, "là đơn khiếu nại", DOCUMENT, DAY),
                new PetitionEvent.PetitionTransferWithdrawn(ID, "t2345678", "sai nơi nhận", DAY),
                new PetitionEvent.AnswerAccepted(
                        ID, 1, new AnswerCriteria(true, true, true, true), "đạt yêu cầu", DOCUMENT, DAY),
                new PetitionEvent.AnswerRejected(
                        ID, 1, new AnswerCriteria(true, false, false, true), "chưa rõ lộ trình", DOCUMENT, DAY),
                new PetitionEvent.ResolutionConfirmed(ID, 1, "đã kiểm tra thực tế", DOCUMENT, DAY),
                new PetitionEvent.ResolutionDisputed(ID, 1, "đường chưa làm", DOCUMENT, DAY),
                new PetitionEvent.SupervisionEscalated(ID, EscalationStep.REMINDER, "quá hạn", DOCUMENT, DAY),
                new PetitionEvent.VotersInformed(
                        ID, NoticeChannel.MEETING, "Nhà văn hóa xã", "tại hội nghị", DOCUMENT, DAY),
                new PetitionEvent.PetitionClosed(ID, "hết đối tượng", "theo kết luận", DOCUMENT, DAY),
                new PetitionEvent.PetitionReopened(ID, "cử tri phản ánh lại", DOCUMENT, DAY),
                new PetitionEvent.SupervisionFlagged(
                        ID,
                        "f1",
                        List.of(FlagReason.OVERDUE, FlagReason.NO_ROADMAP),
                        "chưa nêu thời hạn",
                        DOCUMENT,
                        DAY),
                new PetitionEvent.SupervisionFlagCleared(ID, "f1", "đã có lộ trình", DOCUMENT, DAY),
                new TransferEvent.TransferDrafted(
                        "t2345678",
                        "bac-kan",
                        "bac-kan-x.9",
                        "248/TTHĐND-VP",
                        RecipientKind.PEOPLES_COMMITTEE,
                        "Ủy ban nhân dân tỉnh",
                        "TM. THƯỜNG TRỰC HĐND",
                        List.of(ID),
                        "0f1e2d",
                        DAY),
                new TransferEvent.PetitionsAdded("t2345678", List.of(ID), DAY),
                new TransferEvent.PetitionsRemoved("t2345678", List.of(ID), DAY),
                new TransferEvent.TransferIssued(
                        "t2345678",
                        "bac-kan",
                        "bac-kan-x.9",
                        "248/TTHĐND-VP",
                        RecipientKind.PEOPLES_COMMITTEE,
                        "Ủy ban nhân dân tỉnh",
                        List.of(ID),
                        DAY),
                new TransferEvent.TransferWithdrawn("t2345678", "soạn lại", DAY),
                new TransferEvent.TransferAcknowledged("t2345678", DAY),
                new TransferEvent.TransferCompleted(
                        "t2345678", 138, List.of(new RefusedPetition(ID, RefusalCode.WRONG_STAGE)), DAY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void an_event_is_stored_in_the_form_of_its_golden_file(Object event) throws IOException {
        assertThat(JSON.writeValueAsString(event).replace("\r\n", "\n")).isEqualTo(golden(event));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void a_golden_file_is_read_as_the_event_it_was_written_from(Object event) throws IOException {
        assertThat((Object) JSON.readValue(golden(event), event.getClass())).isEqualTo(event);
    }

    @Test
    void that_a_word_says_nothing_is_written_down_as_null() {
        VocabularyEvent nothing = new VocabularyEvent.MeaningChosen("bac-kan", WordUse.FIELD, "Khác", null);
        String written = "{\"councilId\":\"bac-kan\",\"use\":\"FIELD\",\"written\":\"Khác\",\"means\":null}";

        assertThat(JSON.readTree(JSON.writeValueAsString(nothing))).isEqualTo(JSON.readTree(written));
        assertThat(JSON.readValue(written, VocabularyEvent.MeaningChosen.class)).isEqualTo(nothing);
    }

    @Test
    void every_event_type_is_a_record_with_a_revision_and_a_golden_file() {
        List<Class<?>> listed = Stream.of(
                        PetitionEvent.class,
                        TransferEvent.class,
                        CouncilEvent.class,
                        CouncilTermEvent.class,
                        AgencyEvent.class,
                        VoterMeetingEvent.class,
                        VocabularyEvent.class)
                .flatMap(type -> Arrays.<Class<?>>stream(type.getPermittedSubclasses()))
                .toList();

        assertThat(listed).allSatisfy(type -> {
            assertThat(type.isRecord()).isTrue();
            assertThat(type.getAnnotation(Revision.class)).isNotNull();
        });
        assertThat(events().map(Object::getClass).toList())
                .isEqualTo(listed.stream()
                        .sorted(java.util.Comparator.comparingInt(
                                type -> events().map(Object::getClass).toList().indexOf(type)))
                        .toList());
    }

    private static String golden(Object event) throws IOException {
        String name = "/events/%s.%s.json"
                .formatted(
                        event.getClass().getSimpleName(),
                        event.getClass().getAnnotation(Revision.class).value());
        try (InputStream file = EventContractTest.class.getResourceAsStream(name)) {
            assertThat(file).as("golden file " + name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
