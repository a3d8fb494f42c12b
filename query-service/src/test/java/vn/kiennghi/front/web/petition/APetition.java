package vn.kiennghi.front.web.petition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.PetitionView.AnswerView;
import vn.kiennghi.api.petition.PetitionView.FlagView;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;

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
    private Outcome outcome;
    private final List<AnswerView> answers = new ArrayList<>();
    private final List<FlagView> flags = new ArrayList<>();

    private APetition(Stage stage) {
        this.stage = stage;
        this.outcome = stage == Stage.ANSWERED ? Outcome.RESOLVED : Outcome.NONE;
    }

    public static APetition at(Stage stage) {
        APetition petition = new APetition(stage);
        return stage == Stage.ASSIGNED || stage == Stage.ANSWERED ? petition.assigned("so-gtvt", "so-tc") : petition;
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
        outcome = claimed;
        answers.add(new AnswerView(
                1, "so-gtvt", claimed, "…", promisedOn, null, "1", DAY, null, null, Verdict.UNVERIFIED, null));
        return this;
    }

    public APetition flagged(@Nullable LocalDate clearedOn) {
        flags.add(new FlagView("f" + (flags.size() + 1), List.of(FlagReason.GENERIC), DAY, null, clearedOn));
        return this;
    }

    public PetitionView view() {
        return new PetitionView(
                id,
                3,
                council,
                "bac-kan-x",
                "bac-kan-x.9",
                reference,
                "Đề nghị sửa đường.",
                PetitionKind.KIEN_NGHI,
                Round.BEFORE,
                DAY,
                null,
                null,
                null,
                null,
                stage,
                outcome,
                Verdict.UNVERIFIED,
                level,
                field,
                "KT_NS",
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                agency,
                coordinating,
                dueOn,
                false,
                List.of(),
                answers,
                flags,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }
}
