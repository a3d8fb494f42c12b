package vn.kiennghi.edge.desk.answering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.Condition;
import vn.kiennghi.api.petition.PetitionPage.Item;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.PetitionView.AnswerView;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.edge.desk.worklist.AllPetitions;
import vn.kiennghi.edge.desk.worklist.WorkRow;
import vn.kiennghi.edge.page.catalogue.FieldsAndAgencies;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.QueryDispatch;

/** Finds what an agency has to answer again, with what the council said about its answer (R4, R21). */
@Component
class AnswerAgain {
    private final QueryDispatch queries;
    private final AllPetitions all;

    AnswerAgain(QueryDispatch queries, AllPetitions all) {
        this.queries = queries;
        this.all = all;
    }

    /**
     * A petition to be answered again.
     *
     * @param answer the answer that was sent back or disputed
     * @param unmet what it lacks, in words
     * @param reason what the council said; null: it named criteria alone
     */
    record Line(
            WorkRow row,
            AnswerView answer,
            List<String> unmet,
            @Nullable String reason) {}

    List<Line> of(FindPetitions assigned, FieldsAndAgencies catalogue, Words words) {
        return all.of(assigned.holding(Condition.SENT_BACK)).items().stream()
                .flatMap(item -> line(item, catalogue, words).stream())
                .toList();
    }

    private Optional<Line> line(Item item, FieldsAndAgencies catalogue, Words words) {
        return queries.oneIfReadable(new FindPetition(item.id()), PetitionView.class)
                .flatMap(petition -> petition.answers().stream()
                        .filter(answer -> answer.rejected() || answer.verdict() == Verdict.DISPUTED)
                        .reduce((one, next) -> next))
                .map(answer ->
                        new Line(WorkRow.of(item, catalogue, words), answer, unmet(answer, words), reason(answer)));
    }

    private static List<String> unmet(AnswerView answer, Words words) {
        PetitionView.ReviewView review = answer.review();
        return review == null || review.accepted()
                ? List.of()
                : review.criteria().unmet().stream()
                        .map(criterion -> words.say("criterion.short." + criterion))
                        .toList();
    }

    private static @Nullable String reason(AnswerView answer) {
        PetitionView.ReviewView review = answer.review();
        return Stream.of(
                        Optional.ofNullable(answer.rejected() && review != null ? review.reason() : null),
                        Optional.ofNullable(answer.verdictReason()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }
}
