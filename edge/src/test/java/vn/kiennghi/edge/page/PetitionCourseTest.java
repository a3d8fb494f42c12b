package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestConstructor;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionFamily;
import vn.kiennghi.api.petition.PetitionHistory.By;
import vn.kiennghi.api.petition.PetitionHistory.Entry;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.ReturnGround;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.edge.desk.petition.APetition;

/** What the page tells of a petition's family and of what became of it. */
@SpringBootTest(classes = ActingPages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PetitionCourseTest {
    private final ActingAnswers answers;
    private final Visitor reader;

    PetitionCourseTest(@Value("${local.server.port}") int port, ActingAnswers answers) {
        this.answers = answers;
        this.reader = Visitor.signedIn("thanh", port);
    }

    @Test
    void a_matter_that_was_brought_often_is_one_list_with_what_was_answered_each_time() {
        PetitionView first =
                view("501", APetition.at(Stage.ANSWERED).ofSession(8).answered(Outcome.WILL_RESOLVE, null));
        PetitionView second = view(
                "502",
                APetition.at(Stage.ANSWERED)
                        .answered(Outcome.RESOLVED, null)
                        .found(Verdict.DISPUTED, "Đường chưa sửa")
                        .repeats(first.id()));
        answers.put(second.id(), new PetitionFamily(null, List.of(), null, List.of(), List.of(first, second)));

        assertThat(page(second.id()))
                .contains("Kiến nghị 2 lần, trả lời 2 lần, chưa lần nào giải quyết xong.")
                .contains("số 501 (Kỳ họp thứ 8)", "số 502 (kiến nghị này)", "Sẽ giải quyết")
                .contains("Kiểm chứng của HĐND: Không xác nhận", "Nhận xét: Đường chưa sửa");
    }

    @Test
    void merged_petitions_and_their_lead_lead_to_each_other() {
        PetitionView lead = view(
                "503",
                APetition.at(Stage.VERIFIED).answered(Outcome.RESOLVED, null).found(Verdict.CONFIRMED, null));
        PetitionView merged =
                view("504", APetition.at(Stage.MERGED).group("Tổ số 7").mergedInto(lead.id()));
        answers.put(lead.id(), new PetitionFamily(null, List.of(), null, List.of(merged), List.of()));
        answers.put(merged.id(), new PetitionFamily(null, List.of(), lead, List.of(), List.of()));

        assertThat(page(lead.id()))
                .contains("Các kiến nghị đã gộp, trả lời chung", "/petitions/" + merged.id(), "Tổ số 7")
                .contains("Thông báo cả cho cử tri của 1 kiến nghị đã gộp.");
        assertThat(page(merged.id()))
                .contains("/petitions/" + lead.id(), "Trả lời lần 1")
                .contains("Đã giải quyết xong (theo kiến nghị số 503)", "Đã xác nhận (theo kiến nghị số 503)")
                .doesNotContain("Chưa có văn bản trả lời");
    }

    @Test
    void a_compound_petition_tells_how_many_of_its_items_are_answered() {
        PetitionView answered = view("505.1", APetition.at(Stage.ANSWERED));
        PetitionView open = view("505.2", APetition.at(Stage.ASSIGNED));
        PetitionView parent = view("505", APetition.at(Stage.SPLIT).items(answered.id(), open.id()));
        answers.put(parent.id(), new PetitionFamily(null, List.of(answered, open), null, List.of(), List.of()));

        assertThat(page(parent.id())).contains("Đã trả lời 1/2 nội dung", "Đã xác nhận 0/2 nội dung");
    }

    @Test
    void a_day_that_has_passed_is_told_as_passed() {
        assertThat(page(view("511", APetition.at(Stage.ASSIGNED).due(APetition.DAY))
                        .id()))
                .contains("Sở Giao thông vận tải trả lời bằng văn bản; đã quá hạn 151 ngày (hạn 05/07/2022).")
                .containsPattern("05/07/2022</span>\\s*<span class=\"mark mark-late\">Quá hạn 151 ngày</span>");
        assertThat(page(view(
                                "512",
                                APetition.at(Stage.ANSWERED).answered(Outcome.IN_PROGRESS, APetition.DAY.plusDays(30)))
                        .id()))
                .contains("đã quá thời hạn hoàn thành đã nêu 121 ngày (04/08/2022)")
                .containsPattern(
                        "Thời hạn hoàn thành: 04/08/2022</span>\\s*<span class=\"mark mark-late\">Đã qua 121 ngày</span>");
    }

    @Test
    void a_day_that_is_still_to_come_or_counts_no_more_is_not_marked() {
        assertThat(page(view("513", APetition.at(Stage.ASSIGNED).due(LocalDate.of(2022, 12, 3)))
                        .id()))
                .contains("03/12/2022")
                .doesNotContain("mark-late");
        assertThat(page(view(
                                "514",
                                APetition.at(Stage.ANSWERED)
                                        .due(APetition.DAY)
                                        .answered(Outcome.IN_PROGRESS, LocalDate.of(2022, 12, 3)))
                        .id()))
                .doesNotContain("mark-late");
        assertThat(page(view(
                                "515",
                                APetition.at(Stage.ANSWERED)
                                        .answered(Outcome.WILL_RESOLVE, APetition.DAY)
                                        .answered(Outcome.RESOLVED, null))
                        .id()))
                .contains("Thời hạn hoàn thành: 05/07/2022")
                .doesNotContain("mark-late");
    }

    @Test
    void one_day_past_is_one_day_in_english() {
        String id = view("516", APetition.at(Stage.ASSIGNED).due(LocalDate.of(2022, 12, 2)))
                .id();
        assertThat(reader.get("/petitions/" + id + "?lang=en").body())
                .contains(">1 day overdue</span>", "it is 1 day overdue (due 02/12/2022)");
        reader.get("/petitions/" + id + "?lang=vi");
    }

    @Test
    void a_number_that_stands_in_many_texts_still_opens_its_petition() {
        String id = view("254", APetition.at(Stage.ASSIGNED)).id();
        assertThat(reader.get("/register?q=254&termId=bac-kan-x&limit=20").uri())
                .hasPath("/petitions/" + id);
        assertThat(reader.get("/register?q=254&termId=bac-kan-x&sessionId=bac-kan-x.8&limit=20")
                        .uri())
                .hasPath("/register");
    }

    @Test
    void what_was_put_right_stands_beside_it() {
        PetitionView petition = view(
                "506",
                APetition.at(Stage.RECEIVED)
                        .place("xã Bằng Lũng")
                        .corrected(CorrectableMember.PLACE, "xã Nam Cường", "xã Bằng Lũng", "Theo biên bản")
                        .corrected(CorrectableMember.GROUP, "Tổ số 3", null, "Ghi nhầm tổ"));

        assertThat(page(petition.id()))
                .contains("Đính chính ngày 07/07/2022; trước đó ghi “xã Nam Cường”. Lý do: Theo biên bản")
                .contains("trước đó ghi “Tổ số 3”. Lý do: Ghi nhầm tổ");
    }

    @Test
    void a_petition_that_left_the_way_says_why() {
        assertThat(page(view("507", APetition.at(Stage.RETURNED).returned(ReturnGround.DENUNCIATION))
                        .id()))
                .contains("Trả nơi gửi ngày 05/07/2022: Là tố cáo")
                .doesNotContain("Chưa có văn bản trả lời");
        assertThat(page(view(
                                "508",
                                APetition.at(Stage.ANSWERED_ON_THE_SPOT)
                                        .answeredOnTheSpot("Đã bố trí vốn", "Chủ tịch UBND xã"))
                        .id()))
                .contains("Trả lời tại hội nghị ngày 05/07/2022; người trả lời: Chủ tịch UBND xã", "Đã bố trí vốn");
    }

    @Test
    void every_event_is_told_in_plain_words() {
        String other = view("510", APetition.at(Stage.RECEIVED)).id();
        String id = view("509", APetition.at(Stage.RECEIVED)).id();
        Map<String, Object> criteria = Map.of("onPoint", true, "specific", false, "dated", false, "lawful", true);
        answers.put(
                id,
                event("PetitionMerged", Map.of("into", other)),
                event("PetitionUnmerged", Map.of("from", other)),
                event("RepeatLinked", Map.of("of", other)),
                event("ToldApart", Map.of("from", other)),
                event("AnsweredOnTheSpot", Map.of("summary", "Đã sửa", "answeredBy", "Chủ tịch UBND xã")),
                event("ReturnedToSource", Map.of("ground", "COMPLAINT")),
                event("PetitionTransferWithdrawn", Map.of("reason", "Sai nơi nhận")),
                event("AnswerAccepted", Map.of("answerNumber", 2, "criteria", criteria)),
                event("AnswerRejected", Map.of("answerNumber", 1, "criteria", criteria, "reason", "Chung chung")),
                event("ResolutionConfirmed", Map.of("answerNumber", 2)),
                event("ResolutionDisputed", Map.of("answerNumber", 1, "reason", "Chưa sửa")),
                event(
                        "SupervisionEscalated",
                        Map.of("step", "RE_SUPERVISION", "document", Map.of("number", "9/HĐND", "date", "2022-08-01"))),
                event("VotersInformed", Map.of("channel", "LETTER", "place", "xã Nam Cường")),
                event("PetitionClosed", Map.of("exception", "Cử tri rút kiến nghị")),
                event("PetitionReopened", Map.of("reason", "Cử tri kiến nghị tiếp")),
                event(
                        "PetitionCorrected",
                        Map.of(
                                "values",
                                List.of(
                                        Map.of("member", "ROUND", "from", "BEFORE", "to", "AFTER"),
                                        Map.of("member", "RECEIVED_ON", "from", "2022-07-05", "to", "2022-07-04"),
                                        Map.of("member", "GROUP", "from", "Tổ số 3")),
                                "reason",
                                "Theo biên bản")));

        assertThat(page(id))
                .contains("Gộp vào kiến nghị số 510 để theo dõi và trả lời chung")
                .contains("Tách khỏi kiến nghị số 510")
                .contains("Ghi nhận là kiến nghị lặp lại: việc đã nêu ở kiến nghị số 510")
                .contains("Xác định không phải cùng một việc với kiến nghị số 510")
                .contains("Trả lời tại hội nghị; người trả lời: Chủ tịch UBND xã")
                .contains("Trả nơi gửi: là khiếu nại")
                .contains("Rút văn bản chuyển; kiến nghị trở lại Văn phòng HĐND", "Lý do: Sai nơi nhận")
                .contains("Đánh giá văn bản trả lời thứ 2: đạt yêu cầu")
                .contains("Đánh giá văn bản trả lời thứ 1: chưa đạt yêu cầu", "Nhận xét: Chung chung")
                .contains("Đạt: đúng nội dung kiến nghị, đúng quy định của pháp luật")
                .contains("Chưa đạt: cụ thể, nêu rõ thời hạn")
                .contains("HĐND xác nhận kết quả giải quyết nêu tại văn bản trả lời thứ 2")
                .contains("HĐND không xác nhận kết quả giải quyết nêu tại văn bản trả lời thứ 1")
                .contains("Biện pháp giám sát: giám sát lại", "Văn bản số 9/HĐND, ngày 01/08/2022")
                .contains("Thông báo kết quả đến cử tri: bằng văn bản", "Nơi thông báo: xã Nam Cường")
                .contains("Lý do kết thúc ngoại lệ: Cử tri rút kiến nghị")
                .contains("Mở lại việc theo dõi")
                .contains(
                        "Đính chính thông tin kiến nghị: đợt tiếp xúc cử tri, ngày tiếp nhận, tổ đại biểu, đơn vị tổng hợp")
                .contains("Đợt tiếp xúc cử tri: Trước kỳ họp → Sau kỳ họp")
                .contains("Ngày tiếp nhận: 05/07/2022 → 04/07/2022")
                .contains("Tổ đại biểu, đơn vị tổng hợp: Tổ số 3 → –");
    }

    private PetitionView view(String reference, APetition petition) {
        answers.put(reference, petition);
        return petition.view();
    }

    private String page(String id) {
        return reader.get("/petitions/" + id).body();
    }

    private static Entry event(String type, Map<String, Object> details) {
        return new Entry(
                type,
                APetition.DAY,
                Instant.parse("2022-07-06T02:15:00Z"),
                new By("lan", "CLERK", null, null),
                Map.of(),
                details,
                SampleEvents.of(type, details));
    }
}
