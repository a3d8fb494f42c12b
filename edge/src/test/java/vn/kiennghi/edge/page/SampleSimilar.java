package vn.kiennghi.edge.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.SimilarPetition;
import vn.kiennghi.api.petition.SimilarPetition.LatestAnswer;
import vn.kiennghi.api.petition.SimilarQuery.FindSimilar;
import vn.kiennghi.api.petition.SimilarQuery.FindSimilarToMany;
import vn.kiennghi.api.petition.SimilarQuery.Text;
import vn.kiennghi.api.petition.SimilarToMany;
import vn.kiennghi.api.petition.Stage;

/** Three petitions that are like every text that speaks of a trench, and like the petition M-0. */
final class SampleSimilar {
    static final String LIKE_ALL = "M-0";

    private static final String WORD = "mương";

    private SampleSimilar() {}

    static List<SimilarPetition> of(FindSimilar query) {
        return of(query.text());
    }

    static SimilarToMany of(FindSimilarToMany query) {
        return new SimilarToMany(query.texts().stream().map(SampleSimilar::of).toList());
    }

    private static List<SimilarPetition> of(Text text) {
        return text.content().contains(WORD) || ActingAnswers.idOf(LIKE_ALL).equals(text.petitionId())
                ? List.of(
                        petition("m1", "M-1", SampleRegister.SESSION_9, Stage.CLASSIFIED, null),
                        petition("m2", "M-2", SampleRegister.TERM + ".4", Stage.ANSWERED, answer()),
                        petition("m3", "M-3", SampleRegister.SESSION_9, Stage.CLOSED, answer()))
                : List.of();
    }

    private static LatestAnswer answer() {
        return new LatestAnswer(
                "so-tc",
                Outcome.IN_PROGRESS,
                "Đã có trong kế hoạch <b>2023</b>.",
                "12/STC",
                LocalDate.parse("2022-01-20"));
    }

    private static SimilarPetition petition(
            String id, String reference, String session, Stage stage, @Nullable LatestAnswer answer) {
        return new SimilarPetition(
                id,
                reference,
                session,
                LocalDate.parse("2021-07-01"),
                "Đề nghị <i>nạo vét</i> mương Bản Tý.",
                null,
                "Xã Thanh Mai",
                stage,
                answer == null ? Outcome.NONE : answer.outcome(),
                0.5,
                answer);
    }
}
