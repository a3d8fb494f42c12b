package vn.kiennghi.service.written;

import java.util.Arrays;
import java.util.Map;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.EscalationStep;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.NoticeChannel;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.ReturnGround;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.service.petition.Sender;

/** The words of the document, as an office says them, and what they are called in code. */
final class WrittenWords {
    static final Map<String, Sender> PERSONS = Map.of(
            "Lan", new Sender("lan", false, false),
            "Mai", new Sender("mai", false, false),
            "Sở GTVT", new Sender("sgtvt", true, false),
            "Quản trị", new Sender("admin", false, true),
            "Hệ thống", new Sender("system", false, false));
    static final Map<String, String> AGENCIES =
            Map.of("Sở GTVT", "so-gtvt", "Sở Y tế", "so-y-te", "UBND huyện Chợ Đồn", "ubnd-cho-don");
    static final Map<String, String> FIELDS = Map.of("Giao thông", "giao-thong", "Y tế", "y-te");
    static final Map<String, Level> LEVELS =
            Map.of("trung ương", Level.CENTRAL, "tỉnh", Level.PROVINCE, "huyện", Level.DISTRICT, "xã", Level.COMMUNE);
    static final Map<String, Outcome> OUTCOMES = Map.of(
            "Chưa trả lời", Outcome.NONE,
            "Đã giải quyết xong", Outcome.RESOLVED,
            "Đang giải quyết", Outcome.IN_PROGRESS,
            "Sẽ giải quyết", Outcome.WILL_RESOLVE,
            "Giải trình, cung cấp thông tin", Outcome.EXPLAINED,
            "Chưa giải quyết", Outcome.NOT_RESOLVED,
            "Không giải quyết", Outcome.REFUSED);
    static final Map<String, Verdict> VERDICTS = Map.of(
            "Chưa kiểm chứng", Verdict.UNVERIFIED,
            "Đã xác nhận", Verdict.CONFIRMED,
            "Không xác nhận", Verdict.DISPUTED);
    static final Map<String, Stage> STAGES = Map.ofEntries(
            Map.entry("Đã tiếp nhận", Stage.RECEIVED),
            Map.entry("Đã phân loại", Stage.CLASSIFIED),
            Map.entry("Đã chuyển", Stage.TRANSFERRED),
            Map.entry("Đã chuyển cấp có thẩm quyền", Stage.FORWARDED),
            Map.entry("Đã giao cơ quan", Stage.ASSIGNED),
            Map.entry("Đã trả lời", Stage.ANSWERED),
            Map.entry("Đã xem xét", Stage.VERIFIED),
            Map.entry("Đã kết thúc", Stage.CLOSED),
            Map.entry("Đã gộp", Stage.MERGED),
            Map.entry("Đã chia tách", Stage.SPLIT),
            Map.entry("Đã trả nơi gửi", Stage.RETURNED),
            Map.entry("Đã trả lời tại hội nghị", Stage.ANSWERED_ON_THE_SPOT));
    static final Map<String, ReturnGround> GROUNDS = Map.of(
            "khiếu nại", ReturnGround.COMPLAINT,
            "tố cáo", ReturnGround.DENUNCIATION,
            "không rõ nội dung", ReturnGround.UNCLEAR,
            "căn cứ khác", ReturnGround.OTHER);
    static final Map<String, FlagReason> FLAGS = Map.of(
            "quá hạn trả lời", FlagReason.OVERDUE,
            "trả lời chung chung", FlagReason.GENERIC,
            "kiến nghị nhiều lần", FlagReason.REPEATED);
    static final Map<String, EscalationStep> MEASURES = Map.of(
            "đôn đốc", EscalationStep.REMINDER,
            "đôn đốc lần tiếp", EscalationStep.FURTHER_REMINDER,
            "kiến nghị xử lý", EscalationStep.RECOMMENDATION,
            "phiên giải trình", EscalationStep.EXPLANATION_HEARING,
            "chất vấn", EscalationStep.QUESTIONING,
            "tái giám sát", EscalationStep.RE_SUPERVISION,
            "báo cáo HĐND", EscalationStep.REPORT_TO_COUNCIL);
    static final Map<String, NoticeChannel> CHANNELS = Map.of(
            "tại hội nghị", NoticeChannel.MEETING,
            "bằng văn bản", NoticeChannel.LETTER,
            "bằng niêm yết", NoticeChannel.PUBLICATION);

    private WrittenWords() {}

    /** Returns what the word stands for. */
    static <T> T of(Map<String, T> words, String word) {
        T meant = words.get(word);
        if (meant == null) {
            throw new IllegalArgumentException("\"" + word + "\" is none of " + words.keySet());
        }
        return meant;
    }

    /** Returns how the document calls the event. */
    static String called(PetitionEvent event) {
        return switch (event) {
            case PetitionEvent.PetitionReceived _ -> "tiếp nhận";
            case PetitionEvent.PetitionClassified _ -> "phân loại";
            case PetitionEvent.PetitionCorrected _ -> "đính chính";
            case PetitionEvent.PetitionSplit _ -> "chia tách";
            case PetitionEvent.PetitionMerged _ -> "gộp";
            case PetitionEvent.PetitionUnmerged _ -> "bỏ gộp";
            case PetitionEvent.RepeatLinked _ -> "nhắc lại";
            case PetitionEvent.ToldApart _ -> "phân biệt";
            case PetitionEvent.AnsweredOnTheSpot _ -> "trả lời tại hội nghị";
            case PetitionEvent.ReturnedToSource _ -> "trả nơi gửi";
            case PetitionEvent.PetitionTransferred _ -> "chuyển UBND";
            case PetitionEvent.PetitionForwarded _ -> "chuyển cấp có thẩm quyền";
            case PetitionEvent.PetitionTransferWithdrawn _ -> "rút khỏi văn bản";
            case PetitionEvent.AssignedToAgency assigned ->
                assigned.fromAnswer() ? "giao (suy từ văn bản trả lời)" : "giao";
            case PetitionEvent.AssignmentRefused _ -> "không nhận";
            case PetitionEvent.Answered _ -> "trả lời";
            case PetitionEvent.AnswerAccepted accepted -> "trả lời " + accepted.answerNumber() + " đạt";
            case PetitionEvent.AnswerRejected rejected -> "trả lời " + rejected.answerNumber() + " không đạt";
            case PetitionEvent.ResolutionConfirmed confirmed -> "xác nhận trả lời " + confirmed.answerNumber();
            case PetitionEvent.ResolutionDisputed disputed -> "không xác nhận trả lời " + disputed.answerNumber();
            case PetitionEvent.SupervisionFlagged flagged -> "đưa vào diện giám sát " + flagged.flagId();
            case PetitionEvent.SupervisionFlagCleared cleared -> "đưa ra khỏi diện giám sát " + cleared.flagId();
            case PetitionEvent.SupervisionEscalated _ -> "biện pháp";
            case PetitionEvent.VotersInformed _ -> "thông báo cử tri";
            case PetitionEvent.PetitionClosed _ -> "kết thúc";
            case PetitionEvent.PetitionReopened _ -> "mở lại";
        };
    }

    /** Returns how the document calls the stage, outcome or verdict. */
    static <T> String called(Map<String, T> words, T meant) {
        return Arrays.stream(words.keySet().toArray(String[]::new))
                .filter(word -> meant.equals(words.get(word)))
                .findFirst()
                .orElseThrow();
    }
}
