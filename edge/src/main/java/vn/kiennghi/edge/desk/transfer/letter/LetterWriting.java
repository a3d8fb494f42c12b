package vn.kiennghi.edge.desk.transfer.letter;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.kiennghi.api.council.SessionKind;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.PetitionPage.Item;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.edge.desk.transfer.letter.LetterFacts.Document;

/** Writes the letter; pure. No article of a law is cited: which one applies changed with the years. */
public final class LetterWriting {
    private static final String STANDING_COMMITTEE = "Thường trực Hội đồng nhân dân";
    private static final String COUNCIL = "Hội đồng nhân dân";
    private static final String LAW =
            "Thực hiện quy định của pháp luật về tiếp xúc cử tri của đại biểu Hội đồng nhân dân và giám sát việc giải quyết"
                    + " kiến nghị của cử tri, %s đã tổng hợp, phân loại kiến nghị của cử tri %s.";

    private final LetterFacts facts;
    private final Document document;
    private final CouncilPlace place;
    private final String sender;

    private LetterWriting(LetterFacts facts) {
        this.facts = facts;
        this.document = facts.document();
        this.place = CouncilPlace.of(facts.council());
        this.sender = place.with(STANDING_COMMITTEE);
    }

    /** Returns the letter. */
    public static Letter of(LetterFacts facts) {
        return new LetterWriting(facts).letter();
    }

    /** Returns what the letter is about, without "V/v": it follows from the session and is not typed. */
    public static String subject(LetterFacts facts) {
        return new LetterWriting(facts).subject();
    }

    /** Returns "07 kiến nghị"; where opinions are among them "07 ý kiến, kiến nghị". */
    static String counted(List<Item> petitions) {
        boolean opinions = petitions.stream().anyMatch(petition -> petition.kind() == PetitionKind.Y_KIEN);
        return OfficialNumbers.counted(petitions.size()) + (opinions ? " ý kiến, kiến nghị" : " kiến nghị");
    }

    private Letter letter() {
        String seat = place.beforeTheDate();
        String day = OfficialNumbers.day(document.issuedOn());
        Signature signature = Signature.of(document.signer());
        return new Letter(
                issuer(),
                document.number(),
                seat.isEmpty() ? day : seat + ", " + day,
                "V/v " + subject(),
                document.recipient(),
                List.of(
                        LAW.formatted(sender, roundAndSession()),
                        "Qua tổng hợp, có " + counted(facts.petitions()) + " thuộc thẩm quyền giải quyết của "
                                + decidingBody() + " (danh mục tại Phụ lục kèm theo).",
                        request(),
                        sender + " trân trọng đề nghị " + document.recipient() + " quan tâm thực hiện./."),
                List.of(
                        "Như trên;",
                        place.with("Các Ban của " + COUNCIL) + ";",
                        place.with("Các Tổ đại biểu " + COUNCIL) + ";",
                        "Lưu: VT."),
                signature.authority().orElse(capitals("TM. " + STANDING_COMMITTEE)),
                signature.belowTheAuthority(),
                annex(day));
    }

    private List<String> issuer() {
        List<String> body = List.of("THƯỜNG TRỰC", capitals(COUNCIL));
        return place.isKnown()
                ? Stream.concat(body.stream(), Stream.of(capitals(place.unit())))
                        .toList()
                : body;
    }

    private Annex annex(String day) {
        return new Annex(
                "Danh mục kiến nghị của cử tri " + roundAndSession() + " chuyển " + document.recipient(),
                "(Kèm theo Công văn số " + document.number() + " " + day + " của " + sender + ")",
                AnnexWriting.groups(facts));
    }

    private String subject() {
        return "chuyển kiến nghị của cử tri " + roundAndSession();
    }

    private String request() {
        return switch (document.recipientKind()) {
            case PEOPLES_COMMITTEE ->
                sender + " chuyển các kiến nghị nêu trên đến " + document.recipient()
                        + "; đề nghị chỉ đạo các cơ quan, đơn vị liên quan xem xét, giải quyết và trả lời cử tri bằng văn bản"
                        + " trong thời hạn quy định; đối với nội dung chưa giải quyết xong, nêu rõ nguyên nhân, lộ trình và thời"
                        + " gian hoàn thành. Kết quả giải quyết đề nghị gửi về " + sender
                        + " để theo dõi, giám sát và thông báo đến cử tri.";
            case NATIONAL_ASSEMBLY_DELEGATION ->
                sender + " chuyển các kiến nghị nêu trên đến " + document.recipient()
                        + "; đề nghị tổng hợp, chuyển đến cơ quan có thẩm quyền xem xét, giải quyết, trả lời theo quy định và thông"
                        + " tin kết quả đến " + sender + " để thông báo đến cử tri.";
            case LOWER_COMMITTEE ->
                sender + " chuyển các kiến nghị nêu trên đến " + document.recipient()
                        + "; đề nghị xem xét, giải quyết theo thẩm quyền, trả lời cử tri bằng văn bản trong thời hạn quy định và"
                        + " thông tin kết quả đến " + sender + " để theo dõi.";
        };
    }

    private String decidingBody() {
        return switch (document.recipientKind()) {
            case PEOPLES_COMMITTEE -> document.recipient();
            case NATIONAL_ASSEMBLY_DELEGATION -> "các cơ quan Trung ương";
            case LOWER_COMMITTEE -> "chính quyền địa phương cấp dưới";
        };
    }

    private String roundAndSession() {
        List<Round> rounds =
                facts.petitions().stream().map(Item::round).distinct().toList();
        String session =
                session() + ", " + place.with(COUNCIL) + " khóa " + facts.term().ordinal();
        if (rounds.size() != 1) {
            return "gửi đến " + session;
        }
        return switch (rounds.getFirst()) {
            case BEFORE -> "trước " + session;
            case AFTER -> "sau " + session;
            case CANDIDATE_MEETING -> "tại các cuộc tiếp xúc cử tri của người ứng cử, gửi đến " + session;
            case OTHER -> "gửi đến " + session;
        };
    }

    private String session() {
        int number = facts.session().number();
        String named = "Kỳ họp thứ " + (number == 1 ? "nhất" : Integer.toString(number));
        return facts.session().kind() == SessionKind.SPECIAL ? named + " (chuyên đề)" : named;
    }

    private static String capitals(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
