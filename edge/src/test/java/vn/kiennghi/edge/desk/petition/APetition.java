package vn.kiennghi.edge.desk.petition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.AnswerCriteria;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.CorrectedValue;
import vn.kiennghi.api.petition.EscalationStep;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.NoticeChannel;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.PetitionView.AnswerView;
import vn.kiennghi.api.petition.PetitionView.Closing;
import vn.kiennghi.api.petition.PetitionView.CorrectionView;
import vn.kiennghi.api.petition.PetitionView.EscalationView;
import vn.kiennghi.api.petition.PetitionView.FlagView;
import vn.kiennghi.api.petition.PetitionView.Forwarded;
import vn.kiennghi.api.petition.PetitionView.HandedOver;
import vn.kiennghi.api.petition.PetitionView.NoticeView;
import vn.kiennghi.api.petition.PetitionView.OnTheSpot;
import vn.kiennghi.api.petition.PetitionView.Returned;
import vn.kiennghi.api.petition.PetitionView.ReviewView;
import vn.kiennghi.api.petition.ReturnGround;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.transfer.RecipientKind;

/** Builds a petition at some stage, as the read side shows it. */
public final class APetition {
    public static final LocalDate DAY = LocalDate.of(2022, 7, 5);

    private final Stage stage;
    private String id = "p";
    private String council = "bac-kan";
    private String reference = "12";
    private @Nullable String field = "giao-thong";
    private @Nullable Level level = Level.PROVINCE;
    private @Nullable String agency;
    private List<String> coordinating = List.of();
    private @Nullable LocalDate dueOn;
    private String session = "bac-kan-x.9";
    private String content = "Đề nghị sửa đường.";
    private @Nullable String group;
    private @Nullable String place;
    private @Nullable String mergedInto;
    private List<String> repeatOf = List.of();
    private List<String> items = List.of();
    private @Nullable HandedOver transfer;
    private @Nullable Forwarded forwarding;
    private @Nullable OnTheSpot onTheSpot;
    private @Nullable Returned returned;
    private @Nullable Closing closing;
    private final List<AnswerView> answers = new ArrayList<>();
    private final List<FlagView> flags = new ArrayList<>();
    private final List<EscalationView> escalations = new ArrayList<>();
    private final List<NoticeView> notices = new ArrayList<>();
    private final List<CorrectionView> corrections = new ArrayList<>();

    private APetition(Stage stage) {
        this.stage = stage;
    }

    public static APetition at(Stage stage) {
        APetition petition = new APetition(stage);
        return switch (stage) {
            case ASSIGNED, ANSWERED, VERIFIED -> petition.assigned("so-gtvt", "so-tc");
            default -> petition;
        };
    }

    /** One of the session of that number. */
    public APetition ofSession(int number) {
        session = "bac-kan-x." + number;
        return this;
    }

    public APetition content(String given) {
        content = given;
        return this;
    }

    public APetition group(@Nullable String given) {
        group = given;
        return this;
    }

    public APetition place(@Nullable String given) {
        place = given;
        return this;
    }

    public APetition items(String... ids) {
        items = List.of(ids);
        return this;
    }

    public APetition mergedInto(String lead) {
        mergedInto = lead;
        return this;
    }

    public APetition repeats(String... earlier) {
        repeatOf = List.of(earlier);
        return this;
    }

    public APetition transferred(String transferId, String documentNumber) {
        transfer = new HandedOver(transferId, RecipientKind.PEOPLES_COMMITTEE, "UBND tỉnh", documentNumber, DAY);
        return this;
    }

    public APetition forwarded(String recipient) {
        forwarding = new Forwarded(Level.CENTRAL, recipient, null, DAY);
        return this;
    }

    public APetition answeredOnTheSpot(String summary, String by) {
        onTheSpot = new OnTheSpot(summary, by, DAY);
        return this;
    }

    public APetition returned(ReturnGround ground) {
        returned = new Returned(ground, null, DAY);
        return this;
    }

    public APetition closed(@Nullable String exception) {
        closing = new Closing(exception, DAY.plusDays(90));
        return this;
    }

    public APetition escalated(EscalationStep step) {
        escalations.add(new EscalationView(step, "9/HĐND", DAY.plusDays(40), null));
        return this;
    }

    public APetition informed(LocalDate on) {
        notices.add(new NoticeView(NoticeChannel.MEETING, "xã Nam Cường", null, on));
        return this;
    }

    public APetition corrected(CorrectableMember member, @Nullable String from, @Nullable String to, String reason) {
        corrections.add(new CorrectionView(List.of(new CorrectedValue(member, from, to)), reason, DAY.plusDays(2)));
        return this;
    }

    public APetition id(String given) {
        id = given;
        return this;
    }

    public APetition reference(String given) {
        reference = given;
        return this;
    }

    public APetition council(String given) {
        council = given;
        return this;
    }

    public APetition field(@Nullable String given) {
        field = given;
        return this;
    }

    public APetition level(@Nullable Level decides) {
        level = decides;
        return this;
    }

    public APetition assigned(String lead, String... others) {
        agency = lead;
        coordinating = List.of(others);
        return this;
    }

    public APetition due(LocalDate day) {
        dueOn = day;
        return this;
    }

    public APetition answered(Outcome claimed, @Nullable LocalDate promisedOn) {
        int number = answers.size() + 1;
        answers.add(new AnswerView(
                number,
                "so-gtvt",
                claimed,
                "Trả lời lần " + number,
                promisedOn,
                null,
                number + "/SGTVT",
                DAY.plusDays(number),
                null,
                null,
                Verdict.UNVERIFIED,
                null,
                false));
        return this;
    }

    /** The council weighed the last answer. */
    public APetition weighed(boolean accepted, AnswerCriteria criteria, @Nullable String reason) {
        AnswerView last = answers.removeLast();
        ReviewView review = new ReviewView(accepted, criteria, reason, last.documentDate());
        answers.add(with(last, review, last.verdict(), last.verdictReason()));
        return this;
    }

    /** The council sent the last answer back because it is off the point. */
    public APetition sentBack() {
        return weighed(false, new AnswerCriteria(false, true, true, true), null);
    }

    /** The council passed its verdict on the last answer. */
    public APetition found(Verdict verdict, @Nullable String reason) {
        AnswerView last = answers.removeLast();
        answers.add(with(last, last.review(), verdict, reason));
        return this;
    }

    private static AnswerView with(
            AnswerView answer, @Nullable ReviewView review, Verdict verdict, @Nullable String verdictReason) {
        return new AnswerView(
                answer.number(),
                answer.agency(),
                answer.outcome(),
                answer.summary(),
                answer.promisedOn(),
                answer.reason(),
                answer.documentNumber(),
                answer.documentDate(),
                answer.signer(),
                review,
                verdict,
                verdictReason,
                true);
    }

    private Optional<AnswerView> inForce() {
        return answers.reversed().stream().filter(answer -> !answer.rejected()).findFirst();
    }

    public APetition flagged(@Nullable LocalDate clearedOn) {
        flags.add(new FlagView("f" + (flags.size() + 1), List.of(FlagReason.GENERIC), DAY, null, clearedOn));
        return this;
    }

    public PetitionView view() {
        if (answers.isEmpty() && (stage == Stage.ANSWERED || stage == Stage.VERIFIED)) {
            answered(Outcome.RESOLVED, null);
        }
        return new PetitionView(
                id,
                3,
                council,
                "bac-kan-x",
                session,
                reference,
                content,
                PetitionKind.KIEN_NGHI,
                Round.BEFORE,
                DAY,
                group,
                place,
                null,
                null,
                stage,
                inForce().map(AnswerView::outcome).orElse(Outcome.NONE),
                inForce().map(AnswerView::verdict).orElse(Verdict.UNVERIFIED),
                level,
                field,
                "KT_NS",
                null,
                items,
                mergedInto,
                repeatOf,
                transfer,
                forwarding,
                agency,
                coordinating,
                dueOn,
                false,
                List.of(),
                List.copyOf(answers),
                List.copyOf(flags),
                List.copyOf(escalations),
                List.copyOf(notices),
                List.copyOf(corrections),
                onTheSpot,
                returned,
                closing);
    }
}
