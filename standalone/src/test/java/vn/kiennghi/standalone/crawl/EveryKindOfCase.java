package vn.kiennghi.standalone.crawl;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.EscalationStep;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.NoticeChannel;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.ReturnGround;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.standalone.Api;
import vn.kiennghi.standalone.Waiting;

/**
 * Councils, terms and sessions with every kind of case that the system knows, so that a page that fails with one of them is seen.
 * Everything goes in by the API; {@code CrawlTest} checks that no kind is wanting.
 */
final class EveryKindOfCase {
    static final String PROVINCE = "mau";
    static final String COMMUNE = "xa-mau";
    static final String EMPTY = "moi-lap";
    static final String WITHOUT_SESSIONS = "chua-hop";
    static final String PRESENT = "mau-x.9";
    static final String NEXT = "mau-x.10";
    static final String FORMER = "mau-ix.1";
    static final String LATER_OF_FORMER = "mau-ix.2";
    static final String OF_COMMUNE = "xa-mau-i.1";
    static final String LATER_OF_COMMUNE = "xa-mau-i.2";
    /** All of them, the order in which they were held. */
    static final List<String> SESSIONS = List.of(FORMER, LATER_OF_FORMER, PRESENT, NEXT, OF_COMMUNE, LATER_OF_COMMUNE);

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final String AGENCY = "so-gtvt";

    private final Api api;
    private final Path data;

    /**
     * Takes a running system without any data.
     *
     * @param data the directory that holds its record
     */
    EveryKindOfCase(Api api, Path data) {
        this.api = api;
        this.data = data;
    }

    /** Records everything. */
    void record() throws SQLException {
        councils();
        SESSIONS.forEach(this::usualCourse);
        beforeTheTransfer();
        outcomes();
        supervision();
        family();
        documents();
        deadLetter();
    }

    /** Returns the id of the petition of that number in a session. */
    static String id(String session, String reference) {
        return PetitionId.of(SessionId.parse(session).orElseThrow(), reference).value();
    }

    private void councils() {
        put("/councils/" + PROVINCE, "{'name':'HĐND tỉnh Mẫu','level':'PROVINCE','validFrom':'2016-06-15'}");
        put(
                "/councils/" + COMMUNE,
                "{'name':'HĐND xã Mẫu','level':'COMMUNE','parentId':'mau','validFrom':'2016-06-15'}");
        put("/councils/" + EMPTY, "{'name':'HĐND xã Mới Lập','level':'COMMUNE','validFrom':'2016-06-15'}");
        put(
                "/councils/" + WITHOUT_SESSIONS,
                "{'name':'HĐND huyện Cũ','level':'DISTRICT','validFrom':'2016-06-15','validTo':'2025-06-30','successorId':'mau'}");
        for (String council : List.of(PROVINCE, COMMUNE)) {
            put("/councils/" + council + "/fields/giao-thong", "{'name':'Giao thông','committee':'KT_NS'}");
            put("/councils/" + council + "/fields/y-te", "{'name':'Y tế'}");
            agency(council, AGENCY, "Sở Giao thông vận tải", "DEPARTMENT", "");
            agency(council, "so-xd", "Sở Xây dựng", "DEPARTMENT", "");
            agency(council, "ubnd-xa", "UBND xã Mẫu", "COMMUNE_COMMITTEE", "");
            agency(council, "ubnd", "UBND tỉnh Mẫu", "PEOPLES_COMMITTEE", "");
            agency(council, "thue", "Thuế tỉnh", "VERTICAL", "");
            agency(council, "dien-luc", "Công ty Điện lực", "COMPANY", "");
            agency(council, "khac", "Cơ quan khác", "OTHER", "");
            agency(council, "so-cu", "Sở đã giải thể", "DEPARTMENT", ",'validTo':'2017-01-01'");
        }
        term("mau-ix", PROVINCE, "IX", "2016-06-15", "2021-06-28");
        term("mau-x", PROVINCE, "X", "2021-06-29", "2026-06-30");
        term("xa-mau-i", COMMUNE, "I", "2021-06-29", "2026-06-30");
        term("chua-hop-i", WITHOUT_SESSIONS, "I", "2021-06-29", "2025-06-30");
        session("mau-ix", 1, "REGULAR", "2017-07-18");
        session("mau-ix", 2, "REGULAR", "2017-12-05");
        session("mau-x", 9, "REGULAR", "2022-07-18");
        session("mau-x", 10, "SPECIAL", "2022-12-05");
        session("xa-mau-i", 1, "REGULAR", "2022-07-18");
        session("xa-mau-i", 2, "REGULAR", "2022-12-05");
        put(
                "/sessions/" + PRESENT + "/meetings/xa-mau",
                "{'round':'BEFORE','heldOn':'2022-07-01','place':'Xã Mẫu','group':'Tổ 1','voters':120,'utterances':14}");
        put(
                "/sessions/" + PRESENT + "/meetings/phuong-mau",
                "{'round':'AFTER','heldOn':'2022-07-25','place':'Phường Mẫu','group':'Tổ 2'}");
    }

    /** Of every session something waits at each of the usual steps, and its first petition is done with. */
    private void usualCourse(String session) {
        int year = Integer.parseInt(opened(session).substring(0, 4));
        for (int number = 1; number <= 6; number++) {
            receive(session, "T-" + number, "Đề nghị sửa đường thôn số " + number);
        }
        handOver(session, year + "-07/CV");
        for (int number = 1; number <= 4; number++) {
            assign(session, "T-" + number);
        }
        answer(session, "T-1", "RESOLVED", "");
        answer(session, "T-2", "IN_PROGRESS", ",'promisedOn':'2023-06-30'");
        act(session, "T-1", "answer-review", "{'accepted':true,'criteria':{'onPoint':true}}");
        act(session, "T-1", "resolution-review", "{'verdict':'CONFIRMED'}");
        act(session, "T-1", "voter-notice", "{'channel':'MEETING','place':'Xã Mẫu'}");
        act(session, "T-1", "closing", "{}");
    }

    private void beforeTheTransfer() {
        receiveUnclassified("C-1", "KIEN_NGHI", "BEFORE");
        receiveUnclassified("C-2", "Y_KIEN", "AFTER");
        Arrays.stream(Round.values()).forEach(round -> receiveUnclassified("R-" + round, "KIEN_NGHI", round.name()));
        Stream.of("CENTRAL", "DISTRICT", "COMMUNE", "PROVINCE")
                .forEach(level -> receive(PRESENT, "L-" + level, "Việc của cấp " + level, level, ""));
        receive(PRESENT, "F-1", "Đề nghị Trung ương xem xét", "CENTRAL", "");
        act(PRESENT, "F-1", "forwarding", "{'to':'CENTRAL','recipient':'Bộ Xây dựng'}");
        for (ReturnGround ground : ReturnGround.values()) {
            receiveUnclassified("V-" + ground, "KIEN_NGHI", "BEFORE");
            act(PRESENT, "V-" + ground, "return", "{'ground':'" + ground + "','reason':'Đơn khiếu nại'}");
        }
        receiveUnclassified("S-1", "KIEN_NGHI", "BEFORE");
        act(PRESENT, "S-1", "on-the-spot-answer", "{'summary':'Đã trả lời','answeredBy':'Đại biểu'}");
        receiveUnclassified("K-1", "KIEN_NGHI", "BEFORE");
        Stream.of(
                        "'content':'Đề nghị sửa lại cầu'",
                        "'kind':'Y_KIEN'",
                        "'round':'AFTER'",
                        "'receivedOn':'2022-07-17'",
                        "'group':'Tổ 3'",
                        "'place':'Xã khác'",
                        "'meeting':'xa-mau'")
                .forEach(change ->
                        act(PRESENT, "K-1", "correction", "{'changes':{" + change + "},'reason':'Ghi nhầm'}"));
        act(
                PRESENT,
                "K-1",
                "correction",
                "{'changes':{'removed':['group']},'reason':'Không rõ tổ','documentNumber':'9/CV'}");
    }

    private void outcomes() {
        List<String> outcomes = Arrays.stream(Outcome.values())
                .filter(outcome -> outcome != Outcome.NONE)
                .map(Enum::name)
                .toList();
        List<String> references = Stream.concat(
                        outcomes.stream().map(outcome -> "O-" + outcome),
                        Stream.of(
                                "A-ACCEPTED",
                                "A-REJECTED",
                                "A-CONFIRMED",
                                "A-DISPUTED",
                                "A-VAGUE",
                                "A-DUE",
                                "H-BACK",
                                "H-COORDINATED",
                                "A-CLOSED",
                                "A-REOPENED"))
                .toList();
        references.forEach(reference -> receive(PRESENT, reference, "Đề nghị giải quyết việc " + reference));
        handOver(PRESENT, "250/TTHĐND-VP");
        references.forEach(reference -> assign(PRESENT, reference));
        outcomes.forEach(outcome -> answer(PRESENT, "O-" + outcome, outcome, ""));
        answer(PRESENT, "A-VAGUE", "IN_PROGRESS", "");
        Stream.of("A-ACCEPTED", "A-REJECTED", "A-CONFIRMED", "A-DISPUTED", "A-CLOSED", "A-REOPENED")
                .forEach(reference -> answer(PRESENT, reference, "RESOLVED", ""));
        Stream.of("A-ACCEPTED", "A-CONFIRMED", "A-DISPUTED", "A-CLOSED", "A-REOPENED")
                .forEach(reference -> act(
                        PRESENT,
                        reference,
                        "answer-review",
                        "{'accepted':true,'criteria':{'onPoint':true,'specific':true,'dated':true,'lawful':true}}"));
        act(PRESENT, "A-REJECTED", "answer-review", "{'accepted':false,'criteria':{},'reason':'Chung chung'}");
        Stream.of("A-CONFIRMED", "A-CLOSED", "A-REOPENED")
                .forEach(reference -> act(PRESENT, reference, "resolution-review", "{'verdict':'CONFIRMED'}"));
        act(PRESENT, "A-DISPUTED", "resolution-review", "{'verdict':'DISPUTED','reason':'Chưa làm'}");
        for (NoticeChannel channel : NoticeChannel.values()) {
            act(PRESENT, "A-CONFIRMED", "voter-notice", "{'channel':'" + channel + "','documentNumber':'7/TB'}");
        }
        act(PRESENT, "A-CLOSED", "closing", "{'exception':'Cử tri đã được trả lời'}");
        act(PRESENT, "A-REOPENED", "closing", "{'exception':'Cử tri đã được trả lời'}");
        act(PRESENT, "A-REOPENED", "reopening", "{'reason':'Việc phát sinh lại'}");
        act(PRESENT, "H-BACK", "assignment-refusal", "{'agency':'so-gtvt','reason':'Không thuộc thẩm quyền'}");
        act(
                PRESENT,
                "H-COORDINATED",
                "assignment",
                "{'leadAgency':'so-xd','coordinatingAgencies':['so-gtvt','ubnd-xa'],'on':'2022-08-20','dueOn':'2022-12-30','reason':'Giao lại'}");
    }

    private void supervision() {
        List<String> reasons = Arrays.stream(FlagReason.values())
                .map(reason -> "'" + reason + "'")
                .toList();
        act(PRESENT, "A-DUE", "flags", "{'reasons':[" + String.join(",", reasons) + "],'reason':'Theo dõi'}");
        String flag = act(PRESENT, "A-VAGUE", "flags", "{'reasons':['GENERIC']}")
                .body()
                .get("flagId")
                .asString();
        act(PRESENT, "A-VAGUE", "flag-clearing", "{'flagId':'" + flag + "','reason':'Đã bổ sung'}");
        for (EscalationStep step : EscalationStep.values()) {
            act(
                    PRESENT,
                    "A-DUE",
                    "escalation",
                    "{'step':'" + step + "','documentNumber':'" + step.ordinal() + "/CV','reason':'Quá hạn'}");
        }
    }

    private void family() {
        for (String reference : List.of("P-1", "M-LEAD", "M-1", "M-2", "U-1", "D-1")) {
            receive(PRESENT, reference, "Đề nghị việc chung " + reference);
        }
        act(PRESENT, "P-1", "split", """
                {'items':[{'reference':'P-1a','content':'Việc thứ nhất','field':'y-te','level':'CENTRAL'},
                 {'reference':'P-1b','content':'Việc thứ hai'}]}""");
        Stream.of("M-1", "M-2", "U-1")
                .forEach(reference -> act(PRESENT, reference, "merge", "{'into':'" + id(PRESENT, "M-LEAD") + "'}"));
        act(PRESENT, "U-1", "unmerge", "{}");
        act(PRESENT, "D-1", "told-apart", "{'from':'" + id(PRESENT, "M-LEAD") + "'}");
        receive(NEXT, "N-1", "Lại đề nghị sửa đường thôn số 2", "PROVINCE", "");
        act(NEXT, "N-1", "repeat", "{'of':'" + id(PRESENT, "T-2") + "'}");
    }

    /** Every kind of addressee in every state that a document can have. */
    private void documents() {
        for (String kind : List.of("PEOPLES_COMMITTEE", "NATIONAL_ASSEMBLY_DELEGATION", "LOWER_COMMITTEE")) {
            String level = kind.equals("PEOPLES_COMMITTEE")
                    ? "PROVINCE"
                    : kind.equals("LOWER_COMMITTEE") ? "COMMUNE" : "CENTRAL";
            for (String state : List.of("DRAFT", "COMPLETED", "GIVEN-UP", "TAKEN-BACK")) {
                String reference = "G-" + kind.charAt(0) + "-" + state;
                receive(PRESENT, reference, "Đề nghị việc " + reference, level, "");
                String document =
                        draft(PRESENT, reference + "/CV", kind, "'petitionIds':['" + id(PRESENT, reference) + "']");
                switch (state) {
                    case "DRAFT" -> {}
                    case "GIVEN-UP" -> post("/transfers/" + document + "/withdrawal", "{}", 200);
                    default -> {
                        issue(document);
                        if (state.equals("TAKEN-BACK")) {
                            post("/transfers/" + document + "/withdrawal", "{'reason':'Gửi nhầm'}", 200);
                        } else if (kind.equals("PEOPLES_COMMITTEE")) {
                            post("/transfers/" + document + "/acknowledgement", "{'receivedOn':'2022-08-01'}", 200);
                        }
                    }
                }
            }
        }
    }

    /** A document whose petition could not be read when it was its turn: it waits, issued and not completed. */
    private void deadLetter() throws SQLException {
        receive(PRESENT, "Z-1", "Kiến nghị không đọc được");
        String petition = id(PRESENT, "Z-1");
        String document = draft(PRESENT, "Z/CV", "PEOPLES_COMMITTEE", "'petitionIds':['" + petition + "']");
        byte[] right = replaced(petition, "{\"damaged".getBytes(StandardCharsets.UTF_8));
        post("/transfers/" + document + "/issue", "{}", 202);
        Waiting.until(
                "the letter waits",
                LONGEST,
                () -> !api.get("/api/v1/dead-letters").body().get("waiting").isEmpty());
        replaced(petition, right);
    }

    private byte[] replaced(String petition, byte[] payload) throws SQLException {
        String which = " WHERE aggregateIdentifier = ? AND sequenceNumber = 0";
        try (Connection record = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("kiennghi.db"));
                PreparedStatement read = record.prepareStatement("SELECT payload FROM DomainEventEntry" + which);
                PreparedStatement write = record.prepareStatement("UPDATE DomainEventEntry SET payload = ?" + which)) {
            read.setString(1, "petition:" + petition);
            byte[] before;
            try (ResultSet found = read.executeQuery()) {
                found.next();
                before = found.getBytes(1);
            }
            write.setBytes(1, payload);
            write.setString(2, "petition:" + petition);
            write.executeUpdate();
            return before;
        }
    }

    private void agency(String council, String id, String name, String kind, String more) {
        put(
                "/councils/" + council + "/agencies/" + id,
                "{'name':'" + name + "','kind':'" + kind + "','validFrom':'2016-06-15'" + more + "}");
    }

    private void term(String id, String council, String ordinal, String starts, String ends) {
        put(
                "/terms/" + id,
                "{'councilId':'%s','ordinal':'%s','startsOn':'%s','endsOn':'%s'}"
                        .formatted(council, ordinal, starts, ends));
    }

    private void session(String term, int number, String kind, String opens) {
        put(
                "/terms/" + term + "/sessions/" + number,
                "{'kind':'%s','opensOn':'%s','closesOn':'%s'}".formatted(kind, opens, opens));
    }

    private void receive(String session, String reference, String content) {
        receive(session, reference, content, session.startsWith("xa") ? "COMMUNE" : "PROVINCE", "");
    }

    private void receive(String session, String reference, String content, String level, String more) {
        post(
                "/petitions",
                "{'sessionId':'%s','reference':'%s','content':'%s','kind':'KIEN_NGHI','field':'giao-thong','level':'%s','round':'BEFORE','receivedOn':'%s'%s}"
                        .formatted(session, reference, content, level, opened(session), more),
                201);
    }

    private void receiveUnclassified(String reference, String kind, String round) {
        post(
                "/petitions",
                "{'sessionId':'%s','reference':'%s','content':'%s','kind':'%s','round':'%s','receivedOn':'2022-07-18','place':'Xã Mẫu','group':'Tổ 1'}"
                        .formatted(PRESENT, reference, "Ý kiến về việc " + reference, kind, round),
                201);
    }

    private static String opened(String session) {
        return switch (session) {
            case FORMER -> "2017-07-18";
            case LATER_OF_FORMER -> "2017-12-05";
            case NEXT, LATER_OF_COMMUNE -> "2022-12-05";
            default -> "2022-07-18";
        };
    }

    private void handOver(String session, String number) {
        String document = draft(session, number, "PEOPLES_COMMITTEE", "'all':true");
        issue(document);
    }

    private String draft(String session, String number, String kind, String petitions) {
        return post(
                        "/transfers",
                        "{'sessionId':'%s','documentNumber':'%s','issuedOn':'%s','recipient':'Nơi nhận','recipientKind':'%s','signer':'TM. THƯỜNG TRỰC',%s}"
                                .formatted(session, number, opened(session), kind, petitions),
                        201)
                .body()
                .get("id")
                .asString();
    }

    private void issue(String document) {
        post("/transfers/" + document + "/issue", "{}", 202);
        Waiting.until(
                "the document is completed",
                LONGEST,
                () -> api.get("/api/v1/transfers/" + document)
                        .body()
                        .get("state")
                        .asString()
                        .equals("COMPLETED"));
    }

    private void assign(String session, String reference) {
        act(
                session,
                reference,
                "assignment",
                "{'leadAgency':'so-gtvt','on':'%s','dueOn':'2022-12-30','documentNumber':'5187/UBND'}"
                        .formatted(opened(session)));
    }

    private void answer(String session, String reference, String outcome, String more) {
        act(
                session,
                reference,
                "answers",
                "{'agency':'so-gtvt','outcome':'%s','summary':'Đã xem xét','documentNumber':'783/BC','on':'2022-12-10','reason':'Theo quy hoạch'%s}"
                        .formatted(outcome, more));
    }

    private Api.Answer act(String session, String reference, String command, String body) {
        return post("/petitions/" + id(session, reference) + "/" + command, body, 200);
    }

    private void put(String path, String json) {
        Api.Answer answer = api.put("/api/v1" + path, json.replace('\'', '"'));
        if (answer.status() > 201) {
            throw new AssertionError(path + ": " + answer);
        }
    }

    private Api.Answer post(String path, String json, int status) {
        Api.Answer answer = api.post("/api/v1" + path, json.replace('\'', '"'));
        if (answer.status() != status) {
            throw new AssertionError(path + " " + json + ": " + answer);
        }
        return answer;
    }
}
