package vn.kiennghi.service.written;

import static vn.kiennghi.service.written.WrittenWords.AGENCIES;
import static vn.kiennghi.service.written.WrittenWords.CHANNELS;
import static vn.kiennghi.service.written.WrittenWords.FIELDS;
import static vn.kiennghi.service.written.WrittenWords.FLAGS;
import static vn.kiennghi.service.written.WrittenWords.GROUNDS;
import static vn.kiennghi.service.written.WrittenWords.LEVELS;
import static vn.kiennghi.service.written.WrittenWords.MEASURES;
import static vn.kiennghi.service.written.WrittenWords.OUTCOMES;
import static vn.kiennghi.service.written.WrittenWords.of;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.AnswerCriteria;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.SplitItem;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.service.written.WrittenHistory.Line;

/** Reads what somebody does with a petition; refuses what it does not understand, to the last word. */
final class WrittenWork {
    private static final String AGENCY = "(Sở GTVT|Sở Y tế|UBND huyện Chợ Đồn)";
    private static final String DAY = "(\\d+/\\d+/\\d{4})";

    private static final List<Form> FORMS = List.of(
            form("tiếp nhận \"(.+)\"", (said, line, extra) -> receive(line, said.group(1))),
            form(
                    "phân loại: (.+), cấp (.+)",
                    (said, line, extra) -> new PetitionCommand.ClassifyPetition(
                            id(line),
                            of(FIELDS, said.group(1)),
                            of(LEVELS, said.group(2)),
                            null,
                            on(line),
                            extra.reason(),
                            extra.document())),
            form(
                    "chia tách thành (KN[\\d.]+(?:, KN[\\d.]+)*)",
                    (said, line, extra) -> new PetitionCommand.SplitPetition(
                            id(line), items(said.group(1)), on(line), extra.reason(), extra.document())),
            form(
                    "chuyển UBND tỉnh",
                    (said, line, extra) -> new PetitionCommand.TransferPetition(
                            id(line),
                            extra.number(),
                            WrittenNames.session(line.petition()).value(),
                            RecipientKind.PEOPLES_COMMITTEE,
                            "Ủy ban nhân dân tỉnh",
                            extra.number(),
                            on(line))),
            form(
                    "chuyển cấp (trung ương|tỉnh|huyện|xã)",
                    (said, line, extra) -> new PetitionCommand.ForwardPetition(
                            id(line),
                            of(LEVELS, said.group(1)),
                            null,
                            on(line),
                            extra.reason(),
                            extra.document(),
                            extra.document().number())),
            form(
                    "rút văn bản (\\S+)",
                    (said, line, extra) -> new PetitionCommand.TakeBackFromTransfer(
                            id(line), said.group(1), extra.reason(), on(line))),
            form(
                    "giao " + AGENCY + "(?:, phối hợp " + AGENCY + ")?(?:, hạn " + DAY + ")?",
                    (said, line, extra) -> new PetitionCommand.AssignToAgency(
                            id(line),
                            of(AGENCIES, said.group(1)),
                            said.group(2) == null ? List.of() : List.of(of(AGENCIES, said.group(2))),
                            day(said.group(3)),
                            on(line),
                            extra.reason(),
                            extra.document())),
            form(
                    AGENCY + " không nhận",
                    (said, line, extra) -> new PetitionCommand.RefuseAssignment(
                            id(line), of(AGENCIES, said.group(1)), on(line), extra.reason(), extra.document())),
            form(
                    AGENCY + " trả lời: (.+?)(?:, hẹn " + DAY + ")?",
                    (said, line, extra) -> new PetitionCommand.Answer(
                            id(line),
                            of(AGENCIES, said.group(1)),
                            of(OUTCOMES, said.group(2)),
                            "Theo văn bản " + extra.number(),
                            day(said.group(3)),
                            on(line),
                            extra.reason(),
                            extra.document())),
            form("xem xét: đạt", (said, line, extra) -> review(line, true, true, extra)),
            form("xem xét: không đạt", (said, line, extra) -> review(line, false, true, extra)),
            form("xem xét: không đạt, thiếu thời hạn", (said, line, extra) -> review(line, false, false, extra)),
            form("xác nhận kết quả", (said, line, extra) -> verdict(line, Verdict.CONFIRMED, extra)),
            form("không xác nhận kết quả", (said, line, extra) -> verdict(line, Verdict.DISPUTED, extra)),
            form(
                    "gộp vào (KN[\\d.]+)",
                    (said, line, extra) -> new PetitionCommand.MergePetition(
                            id(line), WrittenNames.id(said.group(1)), on(line), extra.reason(), extra.document())),
            form(
                    "bỏ gộp",
                    (said, line, extra) ->
                            new PetitionCommand.UnmergePetition(id(line), on(line), extra.reason(), extra.document())),
            form(
                    "nhắc lại (KN[\\d.]+)",
                    (said, line, extra) -> new PetitionCommand.LinkRepeat(
                            id(line), WrittenNames.id(said.group(1)), on(line), extra.reason(), extra.document())),
            form(
                    "khác với (KN[\\d.]+)",
                    (said, line, extra) -> new PetitionCommand.TellApart(
                            id(line), WrittenNames.id(said.group(1)), on(line), extra.reason(), extra.document())),
            form(
                    "đính chính ngày nhận thành " + DAY,
                    (said, line, extra) -> correct(
                            line,
                            CorrectableMember.RECEIVED_ON,
                            WrittenHistory.day(said.group(1)).toString(),
                            extra)),
            form(
                    "đính chính nội dung thành \"(.+)\"",
                    (said, line, extra) -> correct(line, CorrectableMember.CONTENT, said.group(1), extra)),
            form(
                    "đính chính thành ý kiến",
                    (said, line, extra) -> correct(line, CorrectableMember.KIND, PetitionKind.Y_KIEN.name(), extra)),
            form(
                    "trả nơi gửi: (.+)",
                    (said, line, extra) -> new PetitionCommand.ReturnToSource(
                            id(line), of(GROUNDS, said.group(1)), on(line), extra.reason(), extra.document())),
            form(
                    "trả lời tại hội nghị \"(.+)\"",
                    (said, line, extra) -> new PetitionCommand.AnswerOnTheSpot(
                            id(line),
                            said.group(1),
                            "Chủ tịch UBND huyện",
                            on(line),
                            extra.reason(),
                            extra.document())),
            form(
                    "đưa vào diện giám sát: (.+)",
                    (said, line, extra) -> new PetitionCommand.FlagForSupervision(
                            id(line), Set.of(of(FLAGS, said.group(1))), on(line), extra.reason(), extra.document())),
            form(
                    "đưa ra khỏi diện giám sát (f\\d+)",
                    (said, line, extra) -> new PetitionCommand.ClearFlag(
                            id(line), said.group(1), on(line), extra.reason(), extra.document())),
            form(
                    "biện pháp: (.+)",
                    (said, line, extra) -> new PetitionCommand.Escalate(
                            id(line), of(MEASURES, said.group(1)), on(line), extra.reason(), extra.document())),
            form(
                    "thông báo cử tri (.+)",
                    (said, line, extra) -> new PetitionCommand.InformVoters(
                            id(line), of(CHANNELS, said.group(1)), null, on(line), extra.reason(), extra.document())),
            form(
                    "kết thúc(?:, trường hợp riêng \"(.+)\")?",
                    (said, line, extra) -> new PetitionCommand.ClosePetition(
                            id(line), said.group(1), on(line), extra.reason(), extra.document())),
            form(
                    "mở lại",
                    (said, line, extra) ->
                            new PetitionCommand.ReopenPetition(id(line), on(line), extra.reason(), extra.document())));

    private static final Pattern REST = Pattern.compile("(.+?)(?: theo văn bản (\\S+?))?(?:, lý do \"([^\"]+)\")?");

    private WrittenWork() {}

    /**
     * Returns the command.
     *
     * @throws IllegalArgumentException for work that it does not know, with the number of the line
     */
    static PetitionCommand command(Line line) {
        Matcher rest = REST.matcher(line.work());
        if (!rest.matches()) {
            throw new IllegalArgumentException("line " + line.number() + ": no work");
        }
        Extra extra = new Extra(
                rest.group(3),
                new DocumentReference(rest.group(2), rest.group(2) == null ? null : line.day(), null, null));
        for (Form form : FORMS) {
            Matcher said = form.pattern().matcher(rest.group(1));
            if (said.matches()) {
                return form.meaning().command(said, line, extra);
            }
        }
        throw new IllegalArgumentException("line " + line.number() + ": what does it mean to \"" + line.work() + "\"?");
    }

    private record Form(Pattern pattern, Meaning meaning) {}

    private interface Meaning {
        PetitionCommand command(Matcher said, Line line, Extra extra);
    }

    /** What may be said with all work: why, and by which document. */
    private record Extra(@Nullable String reason, DocumentReference document) {
        String number() {
            return Objects.requireNonNullElse(document.number(), "");
        }
    }

    private static Form form(String pattern, Meaning meaning) {
        return new Form(Pattern.compile(pattern), meaning);
    }

    private static PetitionId id(Line line) {
        return WrittenNames.id(line.petition());
    }

    private static LocalDate on(Line line) {
        return Objects.requireNonNull(line.day(), () -> "line " + line.number() + " has no day");
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : WrittenHistory.day(text);
    }

    private static List<SplitItem> items(String names) {
        return Arrays.stream(names.split(", "))
                .map(name -> new SplitItem(name, "Nội dung " + name, null, null))
                .toList();
    }

    private static PetitionCommand receive(Line line, String content) {
        return new PetitionCommand.ReceivePetition(
                id(line),
                WrittenNames.session(line.petition()),
                line.petition(),
                content,
                PetitionKind.KIEN_NGHI,
                Round.BEFORE,
                on(line),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static PetitionCommand review(Line line, boolean accepted, boolean dated, Extra extra) {
        return new PetitionCommand.ReviewAnswer(
                id(line),
                accepted,
                new AnswerCriteria(true, true, dated, true),
                on(line),
                extra.reason(),
                extra.document());
    }

    private static PetitionCommand verdict(Line line, Verdict verdict, Extra extra) {
        return new PetitionCommand.ReviewResolution(id(line), verdict, on(line), extra.reason(), extra.document());
    }

    private static PetitionCommand correct(Line line, CorrectableMember member, String value, Extra extra) {
        return new PetitionCommand.CorrectPetition(
                id(line), Map.of(member, value), on(line), extra.reason(), extra.document());
    }
}
