package vn.kiennghi.edge.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionBatch.Mode;
import vn.kiennghi.api.petition.PetitionBatch.ReceivePetitions;
import vn.kiennghi.api.petition.PetitionCommand.AssignToAgency;
import vn.kiennghi.api.petition.PetitionCommand.ReceivePetition;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.SimilarQuery.FindSimilarToMany;
import vn.kiennghi.api.vocabulary.VocabularyView.Word;
import vn.kiennghi.edge.api.Client.Answer;
import vn.kiennghi.edge.files.TestWorkbook;
import vn.kiennghi.edge.identity.AccountStore;

@EdgeTest
class ImportCallsTest {
    private static final String SESSION = "/api/v1/sessions/bac-kan-xv.5/";
    private static final String PETITIONS = SESSION + "petition-imports";
    private static final String ANSWERS = SESSION + "answer-imports";
    private static final String ANSWER_HEADING =
            "reference,agency,document_number,document_date,signer,outcome,summary,promised_on,reason\n";

    private final int port;
    private final AccountStore accounts;
    private final SmallSystem system;
    private final Client clerk;

    ImportCallsTest(@LocalServerPort int port, AccountStore accounts, SmallSystem system) {
        this.port = port;
        this.accounts = accounts;
        this.system = system;
        this.clerk = Client.clerk(port, accounts);
    }

    private static List<String> places(JsonNode rows) {
        return rows.valueStream()
                .map(row -> row.path("row").asString() + ":"
                        + row.path("column").asString() + ":" + row.path("code").asString())
                .toList();
    }

    private PetitionBatch lastBatch() {
        return system.arrived.reversed().stream()
                .map(CommandMessage::getPayload)
                .filter(PetitionBatch.class::isInstance)
                .map(PetitionBatch.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static void counts(Answer answer, int rows, int received, int unchanged) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("rows").intValue()).isEqualTo(rows);
        assertThat(answer.json().path("received").intValue()).isEqualTo(received);
        assertThat(answer.json().path("unchanged").intValue()).isEqualTo(unchanged);
    }

    @Test
    void a_table_as_excel_saves_it_is_received_and_a_second_time_changes_nothing() {
        String table = "\uFEFFSố TT;Nội dung kiến nghị;Loại;Lĩnh vực;Thẩm quyền;Đợt tiếp xúc;Ngày tiếp nhận\r\n"
                + "I-1;\"Sửa đường;\r\nnâng cầu\";Ý kiến;GIAO THÔNG;Tỉnh;Sau kỳ họp;1/12/2022\r\n"
                + ";;;;;;\r\n"
                + "I-2;Khám bệnh;;;;;\r\n";

        Answer first = clerk.upload(PETITIONS, "bang.csv", table);
        counts(first, 2, 2, 0);
        assertThat(lastBatch().mode()).isEqualTo(Mode.RECORD);
        List<ReceivePetition> commands = ((ReceivePetitions) lastBatch()).commands();
        assertThat(commands.getFirst().content()).isEqualTo("Sửa đường;\r\nnâng cầu");
        assertThat(commands.getFirst().kind()).isEqualTo(PetitionKind.Y_KIEN);
        assertThat(commands.getFirst().field()).isEqualTo("giao-thong");
        assertThat(commands.getFirst().level()).isEqualTo(Level.PROVINCE);
        assertThat(commands.getFirst().round()).isEqualTo(Round.AFTER);
        assertThat(commands.getFirst().receivedOn()).isEqualTo(LocalDate.of(2022, 12, 1));
        assertThat(commands.getFirst().filePosition()).isEqualTo(1);
        assertThat(commands.getLast().filePosition()).as("blank rows count").isEqualTo(3);
        assertThat(commands.getLast().receivedOn())
                .as("the session's first day")
                .isEqualTo(LocalDate.of(2022, 12, 6));
        assertThat(commands.getLast().kind()).isEqualTo(PetitionKind.KIEN_NGHI);

        counts(clerk.upload(PETITIONS, "bang.csv", table), 2, 0, 2);
    }

    @Test
    void words_that_nobody_knows_are_named_once_and_explained_beside_the_file() {
        String table =
                "reference,content,field,level\nW-1,Sửa đường,Đường sá,UBND tỉnh\nW-2,Sửa cầu,đường sá,UBND tỉnh\n";

        Answer asked = clerk.upload(PETITIONS + "?dryRun=true", "x.csv", table);
        assertThat(asked.json().path("mapping").path("unknown").valueStream().map(JsonNode::toString))
                .containsExactly(
                        "{\"use\":\"LEVEL\",\"column\":\"level\",\"written\":\"UBND tỉnh\",\"rows\":2,\"proposed\":\"PROVINCE\"}",
                        "{\"use\":\"FIELD\",\"column\":\"field\",\"written\":\"Đường sá\",\"rows\":2,\"proposed\":null}");
        String mapping = "{\"meanings\":[{\"use\":\"LEVEL\",\"written\":\"UBND tỉnh\",\"means\":\"PROVINCE\"},"
                + "{\"use\":\"FIELD\",\"written\":\"Đường sá\"}]}";

        counts(clerk.upload(PETITIONS + "?dryRun=true", "x.csv", table, mapping), 2, 2, 0);
        assertThat(system.vocabulary.words()).as("who only looks keeps nothing").isEmpty();
        counts(clerk.upload(PETITIONS, "x.csv", table, mapping), 2, 2, 0);
        assertThat(((ReceivePetitions) lastBatch()).commands())
                .allSatisfy(command -> assertThat(command.level()).isEqualTo(Level.PROVINCE))
                .allSatisfy(command -> assertThat(command.field()).isNull());
        counts(clerk.upload(PETITIONS, "y.csv", table.replace("W-", "V-")), 2, 2, 0);
        system.vocabulary.clear();
    }

    @Test
    void what_words_mean_is_kept_once_their_file_is_imported() {
        String mapping = "{\"meanings\":[{\"use\":\"LEVEL\",\"written\":\"UBND tỉnh\",\"means\":\"PROVINCE\"}]}";

        Answer refused = clerk.upload(
                PETITIONS, "x.csv", "reference,content,level\nX-1,Sửa đường,UBND tỉnh\nX-2,,UBND tỉnh\n", mapping);

        assertThat(refused.code()).isEqualTo("IMPORT_REJECTED");
        assertThat(refused.json().path("mapping").path("unknown").size()).isZero();
        assertThat(system.vocabulary.words()).extracting(Word::written).doesNotContain("UBND tỉnh");
    }

    @Test
    void a_mapping_that_is_none_is_refused_by_its_members() {
        Answer refused =
                clerk.upload(PETITIONS, "x.csv", "reference,content\n1,a\n", "{\"meanings\":[{\"use\":\"LEVEL\"}]}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("meanings[0].written");
        assertThat(clerk.upload(PETITIONS, "x.csv", "reference,content\n1,a\n", "[]")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void rows_recorded_of_a_message_that_others_held_up_are_counted_when_it_ends_half_way() {
        Answer stopped = clerk.upload(
                PETITIONS,
                "x.csv",
                "reference,content,kind,field,received_on\nH-1,Sửa đường,,,\nH-2,Sửa cầu,,,\nH-3," + SmallRegister.BUSY
                        + ",,,\nH-4," + SmallRegister.DISK_ENDS + ",,,\n");

        assertThat(stopped.code()).as(stopped.body()).isEqualTo("DISK_FULL");
        JsonNode half = stopped.json().path("errors").path(1);
        assertThat(half.path("code").asString()).isEqualTo("IMPORT_STOPPED");
        assertThat(half.path("found").asString()).isEqualTo("3");
        assertThat(half.path("expected").asString()).isEqualTo("4");
    }

    @Test
    void an_import_that_ends_half_way_says_why_and_how_many_rows_are_recorded() {
        StringBuilder table = new StringBuilder("reference,content,kind,field,received_on\n");
        for (int i = 1; i <= 1_200; i++) {
            table.append("D-")
                    .append(i)
                    .append(',')
                    .append(i == 1_100 ? SmallRegister.DISK_ENDS : "Sửa đường")
                    .append(",,,\n");
        }

        Answer stopped = clerk.upload(PETITIONS, "x.csv", table.toString());

        assertThat(stopped.status()).as(stopped.body()).isEqualTo(503);
        assertThat(stopped.code()).isEqualTo("DISK_FULL");
        assertThat(stopped.header("Retry-After")).isEqualTo("30");
        JsonNode half = stopped.json().path("errors").path(1);
        assertThat(half.path("code").asString()).isEqualTo("IMPORT_STOPPED");
        assertThat(half.path("found").asString()).isEqualTo("1000");
        assertThat(half.path("expected").asString()).isEqualTo("1200");
        assertThat(half.path("message").asString()).contains("Đã ghi nhận 1000 trong 1200 dòng");

        Answer nothing = clerk.upload(
                PETITIONS,
                "x.csv",
                "reference,content,kind,field,received_on\nD-0," + SmallRegister.DISK_ENDS + ",,,\n");

        assertThat(nothing.code()).isEqualTo("DISK_FULL");
        assertThat(nothing.json().path("errors")).isEmpty();
    }

    @Test
    void one_bad_row_stops_all_and_every_bad_row_is_named() {
        String table = "reference,content,kind,field,received_on\n"
                + "I-10,Tốt,,,\n"
                + ",Không số,,,\n"
                + "I-12,,,,31/02/2022\n"
                + "I-13,Sai,Chuyện,Lĩnh vực lạ,\n"
                + "I-14,Sai mã,,khong-co,\n"
                + "I-15,a,b,c,d,e,f\n";

        Answer answer = clerk.upload(PETITIONS, "x.csv", table);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("IMPORT_REJECTED");
        assertThat(answer.json().path("rows").intValue()).isEqualTo(6);
        assertThat(answer.json().path("received").intValue()).isZero();
        assertThat(places(answer.json().path("rejected")))
                .contains(
                        "3:reference:FIELD_MISSING",
                        "4:content:FIELD_MISSING",
                        "4:received_on:INVALID_DATE",
                        "5:kind:UNKNOWN_VALUE",
                        "5:field:UNKNOWN_FIELD",
                        "6:field:UNKNOWN_FIELD",
                        "7::TOO_MANY_CELLS");
        assertThat(answer.json().path("rejected").path(0).path("message").asString())
                .startsWith("Dòng 3, mục reference (số thứ tự): ");
        assertThat(lastBatch().mode()).as("nothing was recorded").isEqualTo(Mode.CHECK);

        Answer dry = clerk.upload(PETITIONS + "?dryRun=true", "x.csv", table);
        counts(dry, 6, 1, 0);
        assertThat(lastBatch().mode()).isEqualTo(Mode.CHECK);
        Answer partial = clerk.upload(PETITIONS + "?partial=true", "x.csv", table);
        counts(partial, 6, 1, 0);
        assertThat(lastBatch().mode()).isEqualTo(Mode.RECORD);
        assertThat(lastBatch().commands()).hasSize(1);
    }

    @Test
    void a_reference_twice_in_a_file_is_unchanged_or_taken() {
        Answer answer = clerk.upload(
                PETITIONS + "?partial=true",
                "x.csv",
                "reference,content\nI-20,Đèn đường\nI-21,Khác\nI-20,Đèn  đường\nI-20,Chợ\n");

        counts(answer, 4, 2, 1);
        assertThat(places(answer.json().path("rejected"))).containsExactly("5:reference:REFERENCE_TAKEN");
    }

    @Test
    void r31_voters_data_are_warned_of_once_and_go_nowhere() {
        Answer answer = clerk.upload(
                PETITIONS,
                "x.csv",
                "STT,Nội dung,Họ tên cử tri,Liên hệ,Ghi chú\nI-30,a,,,\nI-31,b,Nguyễn Văn A,,\nI-32,c,B,0912,x\n");

        assertThat(places(answer.json().path("warnings")))
                .containsExactly("1:Ghi chú:UNKNOWN_COLUMN", "3:voter_name, voter_contact:VOTER_DATA_NOT_STORED");
        assertThat(answer.json().path("rejected").size()).isZero();
        assertThat(lastBatch().toString()).doesNotContain("Nguyễn").doesNotContain("0912");
    }

    @Test
    void assignments_find_agencies_by_name_and_say_which_names_are_ambiguous_or_unknown() {
        clerk.upload(PETITIONS, "x.csv", "reference,content\nI-40,a\nI-41,b\nI-42,c\n");
        String heading = "Số TT,Cơ quan chủ trì,Cơ quan phối hợp,Ngày giao,\"Số, ký hiệu\",Hạn trả lời\n";

        Answer good = clerk.upload(
                SESSION + "assignment-imports",
                "x.csv",
                heading
                        + "I-40,sở y tế,\"Sở Giao thông vận tải, vp-1\",15/12/2022,7/UBND,2023-01-31\nI-41,so-y-te,so-gtvt;vp-2,16/12/2022,7/UBND,\n");
        counts(good, 2, 2, 0);
        AssignToAgency first = (AssignToAgency) lastBatch().commands().getFirst();
        assertThat(first.leadAgency()).isEqualTo("so-y-te");
        assertThat(first.coordinatingAgencies()).containsExactly("so-gtvt", "vp-1");
        assertThat(first.dueOn()).isEqualTo(LocalDate.of(2023, 1, 31));
        assertThat(places(good.json().path("warnings"))).containsExactly("3:document_number:DOCUMENT_REUSED");

        Answer bad = clerk.upload(
                SESSION + "assignment-imports?partial=true",
                "x.csv",
                heading + "I-42,Văn phòng,,,,\nI-42,Sở Lạ,,,,\nI-99,so-y-te,,,,\n");
        assertThat(places(bad.json().path("rejected")))
                .containsExactly(
                        "2:lead_agency:AMBIGUOUS_NAME", "3:lead_agency:UNKNOWN_AGENCY", "4:reference:UNKNOWN_PETITION");
    }

    @Test
    void r19_r7_r5_an_answer_needs_its_document_a_refusal_its_reason_and_a_promise_had_better_have_a_date() {
        clerk.upload(PETITIONS, "x.csv", "reference,content\nI-50,a\nI-51,b\nI-52,c\nI-53,d\n");

        Answer answer = clerk.upload(
                ANSWERS + "?partial=true",
                "x.csv",
                ANSWER_HEADING
                        + "I-50,so-y-te,,,,RESOLVED,Xong,,\n"
                        + "I-51,so-y-te,9/BC,2022-12-15,,Không giải quyết,Không,,\n"
                        + "I-52,so-y-te,9/BC,2022-12-15,,Đang giải quyết,Đang,,\n"
                        + "I-53,so-y-te,9/BC,2022-12-16,,Giải trình,Rõ,,\n"
                        + "I-53,so-y-te,9/BC,2022-12-15,,NONE,Rõ,,\n");

        assertThat(places(answer.json().path("rejected")))
                .containsExactly(
                        "2:document_number:DOCUMENT_REQUIRED",
                        "2:document_date:DOCUMENT_REQUIRED",
                        "3:reason:REASON_REQUIRED",
                        "6:outcome:UNKNOWN_VALUE");
        assertThat(places(answer.json().path("warnings")))
                .containsExactly("4:promised_on:ROADMAP_MISSING", "5:document_number:DOCUMENT_REUSED");
        counts(answer, 5, 2, 0);
    }

    @Test
    void rows_of_one_petition_stay_together_however_long_the_table_is() {
        StringBuilder table = new StringBuilder("reference,content,kind,field,received_on\n");
        for (int i = 0; i < 1_200; i++) {
            table.append("L-").append(i).append(",Nội dung ").append(i).append('\n');
        }
        table.append("L-0,Nội dung 0\n");
        int before = system.arrived.size();

        counts(clerk.upload(PETITIONS, "x.csv", table.toString()), 1_201, 1_200, 1);

        List<PetitionBatch> batches = system.arrived.subList(before, system.arrived.size()).stream()
                .map(message -> (PetitionBatch) message.getPayload())
                .filter(batch -> !batch.commands().isEmpty())
                .toList();
        assertThat(batches).hasSize(6);
        assertThat(batches).allMatch(batch -> batch.commands().size() <= PetitionBatch.LARGEST);
        assertThat(batches.getFirst().commands().get(1).petitionId())
                .isEqualTo(batches.getFirst().commands().getFirst().petitionId());
    }

    @Test
    void spreadsheets_of_other_formats_and_other_binary_files_are_415() {
        counts(clerk.upload(PETITIONS + "?dryRun=true", "bang.XLSX", "reference,content\n"), 0, 0, 0);
        for (byte[] content :
                List.of(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, new byte[] {'a', ',', 0, 'b'})) {
            Answer answer = clerk.upload(PETITIONS, "bang.csv", content);
            assertThat(answer.status()).isEqualTo(415);
            assertThat(answer.code()).isEqualTo("SPREADSHEET_NOT_SUPPORTED");
        }
        Answer cut = clerk.upload(PETITIONS, "bang.xlsx", new byte[] {'P', 'K', 3, 4, 20, 0});
        assertThat(cut.status()).isEqualTo(422);
        assertThat(cut.code()).isEqualTo("SPREADSHEET_DAMAGED");
    }

    @Test
    void a_workbook_is_received_like_a_text_file_and_its_answer_has_the_same_members() throws IOException {
        byte[] workbook = TestWorkbook.of("Trang tính 1", rows -> {
            rows.row("HỘI ĐỒNG NHÂN DÂN TỈNH BẮC KẠN");
            rows.row();
            rows.row("STT", "Nội dung kiến nghị", "Ngày tiếp nhận");
            rows.row("X-1", "Sửa đường", LocalDate.of(2022, 12, 1));
            rows.row("", "Nâng cầu");
            rows.row("X-2", "Khám bệnh", "1/12/2022");
        });

        Answer wrong = clerk.upload(PETITIONS, "bang.xlsx", workbook);
        assertThat(places(wrong.json().path("rejected"))).containsExactly("3:reference:FIELD_MISSING");
        Answer answer = clerk.upload(PETITIONS + "?partial=true", "bang.csv", workbook);

        counts(answer, 3, 2, 0);
        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "rows", "received", "unchanged", "rejected", "warnings", "similar", "mapping");
        ReceivePetition first = (ReceivePetition) lastBatch().commands().getFirst();
        assertThat(first.receivedOn()).isEqualTo(LocalDate.of(2022, 12, 1));
    }

    @Test
    void a_dry_run_warns_of_petitions_that_nearly_repeat_others_which_would_be_received_all_the_same() {
        Answer answer = clerk.upload(PETITIONS + "?dryRun=true", "x.csv", """
                reference,content
                D-1,"Đề nghị tỉnh quan tâm đầu tư, nâng cấp tuyến đường từ trung tâm xã đi thôn Nà Lẹng"
                D-2,Đề nghị bổ sung giáo viên tiếng Anh
                D-3,ĐỀ NGHỊ TỈNH QUAN TÂM ĐẦU TƯ NÂNG CẤP TUYẾN ĐƯỜNG TỪ TRUNG TÂM XÃ ĐI THÔN NÀ LẸNG.
                """);

        counts(answer, 3, 3, 0);
        assertThat(places(answer.json().path("warnings"))).containsExactly("4:content:SUSPECTED_DUPLICATE");
        assertThat(answer.json().path("warnings").path(0).path("found").asString())
                .isEqualTo("D-1");
    }

    @Test
    void a_dry_run_names_the_petitions_of_the_term_that_rows_are_like() {
        Answer answer = clerk.upload(PETITIONS + "?dryRun=true", "x.csv", """
                reference,content
                S-1,Đề nghị bổ sung giáo viên tiếng Anh
                S-2,Nạo vét mương Nà Lẹng
                S-3,Đề nghị sớm nạo vét mương Nà Lẹng!
                """);

        counts(answer, 3, 3, 0);
        assertThat(answer.json().path("similar").size()).isEqualTo(2);
        assertThat(answer.json().path("similar").path(0).path("row").asInt()).isEqualTo(3);
        assertThat(answer.json()
                        .path("similar")
                        .path(0)
                        .path("petitions")
                        .path(0)
                        .path("reference")
                        .asString())
                .isEqualTo("7");
        assertThat(places(answer.json().path("warnings")))
                .as("nearly the same words in the same session")
                .containsExactly("4:content:SUSPECTED_DUPLICATE");
    }

    @Test
    void an_import_that_records_asks_for_nothing_similar() {
        long asked = questions();

        Answer answer = clerk.upload(PETITIONS, "x.csv", """
                reference,content
                REC-1,Nạo vét mương Nà Lẹng
                REC-2,Đề nghị sớm nạo vét mương Nà Lẹng!
                """);

        counts(answer, 2, 2, 0);
        assertThat(answer.json().path("similar").size()).isZero();
        assertThat(answer.json().path("warnings").size()).isZero();
        assertThat(questions()).isEqualTo(asked);
    }

    /** How often somebody asked what many texts are like. */
    private long questions() {
        return system.asked.stream().filter(FindSimilarToMany.class::isInstance).count();
    }

    @Test
    void what_is_no_utf_8_table_is_422_and_says_where() {
        byte[] windows = "reference,content\nW-1,\u00e9t\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        Answer answer = clerk.upload(PETITIONS, "x.csv", windows);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("NOT_UTF8");
        assertThat(answer.json().path("found").asString()).isEqualTo("byte 24");

        assertThat(clerk.upload(PETITIONS, "x.csv", "").code()).isEqualTo("FILE_EMPTY");
        assertThat(clerk.upload(PETITIONS, "x.csv", "\uFEFF\n \n").code()).isEqualTo("FILE_EMPTY");
        assertThat(clerk.upload(PETITIONS, "x.csv", "reference,field\n1,2\n").errors())
                .containsExactly("content:COLUMN_MISSING");
        assertThat(clerk.upload(PETITIONS, "x.csv", "STT,Số TT,content\n").code())
                .isEqualTo("COLUMN_TWICE");
        assertThat(clerk.upload(PETITIONS, "x.csv", "reference,content\n1,\"a\n")
                        .code())
                .isEqualTo("CSV_MALFORMED");
        assertThat(clerk.upload(PETITIONS, "x.csv", "reference,content\n1,\"a\" b\n")
                        .code())
                .isEqualTo("CSV_MALFORMED");
        counts(clerk.upload(PETITIONS, "x.csv", "reference,content\n"), 0, 0, 0);
    }

    @Test
    void an_import_needs_exactly_one_file_in_a_form() {
        String type = "multipart/form-data; boundary=x";
        String dryRun = "--x\r\nContent-Disposition: form-data; name=\"dryRun\"\r\n\r\ntrue\r\n--x--\r\n";
        assertThat(clerk.send("POST", PETITIONS, type, BodyPublishers.ofString(dryRun))
                        .errors())
                .containsExactly("file:FIELD_MISSING");
        assertThat(clerk.send("POST", PETITIONS, type, BodyPublishers.ofString(dryRun.replace("dryRun", "dry-run")))
                        .errors())
                .containsExactly("dry-run:UNKNOWN_PARAMETER");
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        Client.part(two, "a.csv", "reference,content\n".getBytes(StandardCharsets.UTF_8));
        Client.part(two, "b.csv", "reference,content\n".getBytes(StandardCharsets.UTF_8));
        two.writeBytes("--x--\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(clerk.send("POST", PETITIONS, type, BodyPublishers.ofByteArray(two.toByteArray()))
                        .code())
                .isEqualTo("SEVERAL_FILES");
        assertThat(clerk.send("POST", PETITIONS, "text/csv", BodyPublishers.ofString("reference,content\n"))
                        .status())
                .isEqualTo(415);
        assertThat(clerk.send("POST", PETITIONS, "multipart/form-data", BodyPublishers.ofString("x"))
                        .status())
                .isEqualTo(400);
        assertThat(clerk.upload(PETITIONS + "?dryRun=ja", "x.csv", "reference,content\n")
                        .errors())
                .containsExactly("dryRun:UNKNOWN_VALUE");
    }

    @Test
    void an_upload_over_50_mb_is_read_to_its_end_and_answered() {
        byte[] start =
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nreference,content\n"
                        .getBytes(StandardCharsets.UTF_8);
        byte[] megabyte = "x".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
        byte[] end = "\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8);
        for (boolean lengthKnown : new boolean[] {true, false}) {
            var stream = BodyPublishers.ofInputStream(() -> upload(start, megabyte, end));
            long length = start.length + 60L * megabyte.length + end.length;
            Answer answer = clerk.send(
                    "POST",
                    PETITIONS,
                    "multipart/form-data; boundary=x",
                    lengthKnown ? BodyPublishers.fromPublisher(stream, length) : stream);

            assertThat(answer.status()).as(answer.body()).isEqualTo(413);
            assertThat(answer.code()).isEqualTo("UPLOAD_TOO_LARGE");
        }
    }

    private static InputStream upload(byte[] start, byte[] megabyte, byte[] end) {
        List<InputStream> parts = new ArrayList<>();
        parts.add(new ByteArrayInputStream(start));
        for (int i = 0; i < 60; i++) {
            parts.add(new ByteArrayInputStream(megabyte));
        }
        parts.add(new ByteArrayInputStream(end));
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    @Test
    void r34_who_may_not_import_is_403_and_an_unknown_session_404() {
        Client auditor = Client.as(port, accounts, "kiem-tra", new Grant(Role.AUDITOR, "bac-kan", null));
        Client stranger = Client.as(port, accounts, "noi-khac", new Grant(Role.CLERK, "ha-giang", null));
        String table = "reference,content\nI-60,a\n";

        assertThat(auditor.upload(PETITIONS, "x.csv", table).status()).isEqualTo(403);
        assertThat(stranger.upload(PETITIONS, "x.csv", table).status()).isEqualTo(403);
        assertThat(auditor.upload(PETITIONS, "x.csv", "reference,content\n,\n,a\nb,\n")
                        .code())
                .as("also where no row could be read")
                .isEqualTo("NOT_ALLOWED");
        assertThat(clerk.upload("/api/v1/sessions/bac-kan-xv.9/petition-imports", "x.csv", table)
                        .code())
                .isEqualTo("UNKNOWN_SESSION");
        assertThat(clerk.upload("/api/v1/sessions/x/answer-imports", "x.csv", table)
                        .status())
                .isEqualTo(404);
    }
}
