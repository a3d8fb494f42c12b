package vn.kiennghi.edge.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.AgencyKind;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.CouncilView.FieldView;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.MeetingView;
import vn.kiennghi.api.council.SessionKind;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.api.petition.AnswerCriteria;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.PetitionView.AnswerView;
import vn.kiennghi.api.petition.PetitionView.FlagView;
import vn.kiennghi.api.petition.PetitionView.Forwarded;
import vn.kiennghi.api.petition.PetitionView.HandedOver;
import vn.kiennghi.api.petition.PetitionView.ReviewView;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.transfer.RecipientKind;

/** Two councils; the register of Bắc Kạn is like the published one of December 2022, with what tests need added. */
final class SampleRegister {
    static final String TERM = "bac-kan-x";
    static final String SESSION_9 = TERM + ".9";
    static final LocalDate RECEIVED = LocalDate.of(2022, 7, 5);
    static final LocalDate TRANSFERRED = LocalDate.of(2022, 7, 29);
    static final LocalDate ASSIGNED = LocalDate.of(2022, 8, 8);
    static final LocalDate DUE = LocalDate.of(2022, 10, 15);
    static final LocalDate ANSWERED = LocalDate.of(2022, 12, 1);

    static final CouncilView BAC_KAN = new CouncilView(
            "bac-kan",
            "HĐND tỉnh Bắc Kạn",
            Level.PROVINCE,
            null,
            LocalDate.of(1997, 1, 1),
            null,
            null,
            List.of(
                    new FieldView("che-do", "Chế độ, chính sách", "VH_XH"),
                    new FieldView("giao-thong", "Giao thông - xây dựng - thủy lợi", "KT_NS"),
                    new FieldView("nong-lam", "Nông - lâm nghiệp", "KT_NS"),
                    new FieldView("dat-dai", "Đất đai - tài nguyên - môi trường", "KT_NS"),
                    new FieldView("dien", "Điện lực - viễn thông - truyền thông", "KT_NS"),
                    new FieldView("van-xa", "Văn hóa - xã hội - giáo dục - y tế", "VH_XH"),
                    new FieldView("thuy-loi", "Công ty khai thác công trình thủy lợi", "KT_NS"),
                    new FieldView("khac", "Lĩnh vực khác", null)));
    static final CouncilView CAO_BANG = new CouncilView(
            "cao-bang", "HĐND tỉnh Cao Bằng", Level.PROVINCE, null, LocalDate.of(1990, 1, 1), null, null, List.of());
    static final CouncilView WITHOUT_TERM = new CouncilView(
            "ba-be", "HĐND huyện Ba Bể", Level.DISTRICT, "bac-kan", LocalDate.of(1990, 1, 1), null, null, List.of());

    static final TermView TERM_OF_BAC_KAN = new TermView(
            TERM,
            "bac-kan",
            "X",
            LocalDate.of(2021, 6, 29),
            LocalDate.of(2026, 6, 30),
            List.of(
                    new SessionView(
                            TERM + ".8",
                            8,
                            SessionKind.SPECIAL,
                            LocalDate.of(2022, 4, 19),
                            LocalDate.of(2022, 4, 19),
                            null),
                    new SessionView(
                            SESSION_9,
                            9,
                            SessionKind.REGULAR,
                            LocalDate.of(2022, 7, 18),
                            LocalDate.of(2022, 7, 20),
                            null),
                    new SessionView(
                            TERM + ".10",
                            10,
                            SessionKind.REGULAR,
                            LocalDate.of(2022, 12, 7),
                            LocalDate.of(2022, 12, 9),
                            null)));
    static final TermView TERM_OF_CAO_BANG = new TermView(
            "cao-bang-xvii", "cao-bang", "XVII", LocalDate.of(2021, 6, 25), LocalDate.of(2026, 6, 30), List.of());

    static final List<MeetingView> MEETINGS = List.of(
            new MeetingView(
                    TERM + ".9",
                    "2022-06-20-xa-bang-thanh",
                    Round.BEFORE,
                    LocalDate.of(2022, 6, 20),
                    "<script>alert(1)</script> ${7*7} __${1}__ =1+1",
                    "Tổ đại biểu số 1",
                    60,
                    8),
            new MeetingView(
                    TERM + ".9",
                    "2022-06-21-xa-nghien-loan",
                    Round.BEFORE,
                    LocalDate.of(2022, 6, 21),
                    "Xã Nghiên Loan",
                    "Tổ đại biểu số 1",
                    75,
                    null));

    static final List<AgencyView> AGENCIES = List.of(
            agency("so-gtvt", "Sở Giao thông vận tải"),
            agency("so-ldtbxh", "Sở Lao động - Thương binh và Xã hội"),
            agency("so-nnptnt", "Sở Nông nghiệp và Phát triển nông thôn"),
            agency("so-tc", "Sở Tài chính"),
            agency("so-tnmt", "Sở Tài nguyên và Môi trường"));

    private static final List<Part> PARTS = List.of(
            new Part(
                    "che-do",
                    13,
                    "so-ldtbxh",
                    "Đề nghị tỉnh xem xét nâng mức hỗ trợ cho người hoạt động không chuyên trách ở thôn, tổ dân phố."),
            new Part(
                    "giao-thong",
                    46,
                    "so-gtvt",
                    "Đề nghị sửa chữa, nâng cấp tuyến đường tỉnh ĐT.254 đoạn qua địa bàn xã, hiện mặt đường xuống cấp nghiêm trọng, nhiều ổ gà, ổ voi, lề đường sạt lở, gây mất an toàn giao thông cho Nhân dân và học sinh đi lại, nhất là trong mùa mưa; đồng thời bổ sung hệ thống thoát nước dọc hai bên tuyến."),
            new Part(
                    "nong-lam",
                    12,
                    "so-nnptnt",
                    "Đề nghị có chính sách hỗ trợ giống cây trồng, vật nuôi cho các hộ bị thiệt hại do rét đậm, rét hại."),
            new Part(
                    "dat-dai",
                    12,
                    "so-tnmt",
                    "Đề nghị đẩy nhanh tiến độ cấp giấy chứng nhận quyền sử dụng đất lâm nghiệp cho các hộ dân."),
            new Part("dien", 18, "so-gtvt", "Đề nghị đầu tư lưới điện cho các thôn chưa có điện lưới quốc gia."),
            new Part("van-xa", 7, "so-ldtbxh", "Đề nghị bổ sung giáo viên cho các trường vùng cao."),
            new Part("thuy-loi", 7, "so-nnptnt", "Đề nghị sửa chữa kênh mương nội đồng bị hư hỏng sau mưa lũ."),
            new Part("khac", 24, "so-tc", "Đề nghị bố trí kinh phí sửa chữa nhà họp thôn."));

    /** A petition whose answer the council sent back, that leads others and brings a matter again. */
    static final String MARKED = "p2";

    static final List<PetitionView> PETITIONS = petitions();

    private SampleRegister() {}

    private record Part(String field, int count, String agency, String content) {}

    private static AgencyView agency(String id, String name) {
        return new AgencyView("bac-kan", id, name, AgencyKind.DEPARTMENT, LocalDate.of(2016, 1, 1), null);
    }

    private static List<PetitionView> petitions() {
        List<PetitionView> all = new ArrayList<>();
        int number = 0;
        for (Part part : PARTS) {
            for (int i = 0; i < part.count(); i++) {
                number++;
                Outcome outcome = number <= 100
                        ? Outcome.RESOLVED
                        : number <= 107
                                ? Outcome.EXPLAINED
                                : number <= 121
                                        ? Outcome.NOT_RESOLVED
                                        : number <= 133 ? Outcome.IN_PROGRESS : Outcome.NONE;
                all.add(petition(
                        "p" + number, Integer.toString(number), part.content(), part.field(), part.agency(), outcome));
            }
        }
        all.set(0, withHtml(all.getFirst()));
        all.add(forwarded());
        all.addAll(split());
        return List.copyOf(all);
    }

    private static PetitionView petition(
            String id, String reference, String content, String field, String agency, Outcome outcome) {
        boolean vague = outcome == Outcome.IN_PROGRESS && !reference.endsWith("5");
        boolean answered = outcome != Outcome.NONE;
        List<FlagView> flags = reference.equals("124")
                ? List.of(
                        new FlagView(
                                "f1",
                                List.of(FlagReason.GENERIC, FlagReason.NO_ROADMAP),
                                LocalDate.of(2022, 12, 2),
                                "Trả lời chưa nêu thời gian hoàn thành",
                                null),
                        new FlagView(
                                "f0",
                                List.of(FlagReason.OVERDUE),
                                LocalDate.of(2022, 11, 1),
                                null,
                                LocalDate.of(2022, 12, 1)))
                : List.of();
        return new PetitionView(
                id,
                3,
                "bac-kan",
                TERM,
                SESSION_9,
                reference,
                content,
                PetitionKind.KIEN_NGHI,
                Round.BEFORE,
                RECEIVED,
                "Tổ đại biểu số 3",
                "xã Nam Cường, huyện Chợ Đồn",
                null,
                Integer.valueOf(reference),
                answered ? Stage.ANSWERED : Stage.ASSIGNED,
                outcome,
                Verdict.UNVERIFIED,
                Level.PROVINCE,
                field,
                "KT_NS",
                null,
                List.of(),
                null,
                List.of(),
                new HandedOver("t1", RecipientKind.PEOPLES_COMMITTEE, "UBND tỉnh", "161/TTHĐND-VP", TRANSFERRED),
                null,
                agency,
                List.of("so-tc"),
                DUE,
                vague,
                List.of(),
                answered
                        ? List.of(new AnswerView(
                                1,
                                agency,
                                outcome,
                                "Sở đã kiểm tra hiện trường và báo cáo UBND tỉnh.\nDự kiến bố trí vốn trong kế hoạch năm sau.",
                                vague ? null : LocalDate.of(2023, 6, 30),
                                null,
                                "1482/SGTVT-KCHT",
                                ANSWERED,
                                "KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC Hoàng Văn Bình",
                                id.equals(MARKED)
                                        ? new ReviewView(
                                                false,
                                                new AnswerCriteria(true, false, false, true),
                                                "Chưa nêu mức hỗ trợ",
                                                LocalDate.of(2022, 12, 2))
                                        : null,
                                Verdict.UNVERIFIED,
                                null,
                                id.equals(MARKED)))
                        : List.of(),
                flags,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private static PetitionView withHtml(PetitionView p) {
        return copy(
                p,
                "p1",
                "1",
                "Đề nghị <script>alert('x')</script> làm rõ mức hỗ trợ < 2 triệu & thời gian chi trả.",
                Stage.ANSWERED,
                null,
                List.of());
    }

    private static PetitionView forwarded() {
        return new PetitionView(
                "px",
                3,
                "bac-kan",
                TERM,
                SESSION_9,
                "140",
                "Đề nghị Quốc hội sửa đổi Luật Đất đai.",
                PetitionKind.KIEN_NGHI,
                Round.BEFORE,
                RECEIVED,
                null,
                null,
                null,
                140,
                Stage.FORWARDED,
                Outcome.NONE,
                Verdict.UNVERIFIED,
                Level.CENTRAL,
                "dat-dai",
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                new Forwarded(Level.CENTRAL, "Đoàn ĐBQH tỉnh", "162/TTHĐND-VP", TRANSFERRED),
                null,
                List.of(),
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private static List<PetitionView> split() {
        PetitionView base = petition(
                "s",
                "141",
                "Đề nghị sửa đường liên xã và bổ sung giáo viên mầm non.",
                "giao-thong",
                "so-gtvt",
                Outcome.NONE);
        return List.of(
                copy(base, "s", "141", base.content(), Stage.SPLIT, null, List.of("s1", "s2")),
                copy(base, "s1", "141.1", "Đề nghị sửa đường liên xã.", Stage.CLASSIFIED, "s", List.of()),
                copy(base, "s2", "141.2", "Đề nghị bổ sung giáo viên mầm non.", Stage.CLASSIFIED, "s", List.of()));
    }

    private static PetitionView copy(
            PetitionView p,
            String id,
            String reference,
            String content,
            Stage stage,
            @Nullable String parent,
            List<String> items) {
        return new PetitionView(
                id,
                3,
                p.councilId(),
                p.termId(),
                p.sessionId(),
                reference,
                content,
                p.kind(),
                p.round(),
                p.receivedOn(),
                p.group(),
                p.place(),
                p.meeting(),
                p.filePosition(),
                stage,
                p.outcome(),
                p.verdict(),
                p.level(),
                p.field(),
                p.committee(),
                parent,
                items,
                null,
                List.of(),
                p.transfer(),
                p.forwarding(),
                p.agency(),
                p.coordinatingAgencies(),
                p.dueOn(),
                p.withoutRoadmap(),
                p.refusals(),
                p.answers(),
                p.flags(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }
}
