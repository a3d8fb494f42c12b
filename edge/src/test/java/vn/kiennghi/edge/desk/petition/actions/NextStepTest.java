package vn.kiennghi.edge.desk.petition.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.AnswerCriteria;
import vn.kiennghi.api.petition.CommandAtStage;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.edge.body.petition.PetitionAction;
import vn.kiennghi.edge.desk.petition.APetition;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NextStepTest {
    @ParameterizedTest
    @CsvSource({
        "RECEIVED, CLASSIFY",
        "CLASSIFIED, TRANSFER",
        "TRANSFERRED, ASSIGN",
        "FORWARDED, FOLLOW_OTHER_LEVEL",
        "ASSIGNED, ANSWER",
        "VERIFIED, VERIFY_RESULT",
        "SPLIT, FOLLOW_ITEMS",
        "MERGED, FOLLOW_LEAD",
        "CLOSED, NOTHING",
        "RETURNED, NOTHING",
        "ANSWERED_ON_THE_SPOT, NOTHING",
    })
    void follows_from_the_stage(Stage stage, NextStep next) {
        assertThat(NextStep.of(APetition.at(stage).view(), Level.PROVINCE)).isEqualTo(next);
    }

    @ParameterizedTest
    @EnumSource
    void is_what_the_stage_allows_and_what_its_petitions_wait_for(Stage stage) {
        PetitionAction next =
                NextStep.of(APetition.at(stage).view(), Level.PROVINCE).action();

        assertThat(next == null || CommandAtStage.of(next.command()).isPossibleAt(stage))
                .isTrue();
        assertThat(Arrays.stream(PetitionAction.values())
                        .filter(action -> CommandAtStage.of(action.command()).isAwaitedAt(stage)))
                .allMatch(awaited -> awaited == next || awaited == PetitionAction.FORWARDING);
    }

    @Test
    void is_forwarding_where_another_level_decides() {
        assertThat(NextStep.of(
                        APetition.at(Stage.CLASSIFIED).level(Level.CENTRAL).view(), Level.PROVINCE))
                .isEqualTo(NextStep.FORWARD);
    }

    @Test
    void names_the_due_date_where_there_is_one() {
        assertThat(NextStep.of(APetition.at(Stage.ASSIGNED).due(APetition.DAY).view(), Level.PROVINCE))
                .isEqualTo(NextStep.ANSWER_BY_DUE_DATE);
    }

    @ParameterizedTest
    @CsvSource({
        "RESOLVED, , VERIFY_RESULT",
        "IN_PROGRESS, , GIVE_ROADMAP",
        "IN_PROGRESS, 2023-06-30, KEEP_PROMISE",
        "WILL_RESOLVE, 2023-06-30, KEEP_PROMISE",
        "EXPLAINED, , WEIGH_ANSWER",
        "NOT_RESOLVED, , TELL_DECLINED",
        "REFUSED, , TELL_DECLINED",
    })
    void follows_from_what_the_agency_answered(Outcome outcome, @Nullable LocalDate promised, NextStep next) {
        assertThat(NextStep.of(
                        APetition.at(Stage.ANSWERED).answered(outcome, promised).view(), Level.PROVINCE))
                .isEqualTo(next);
    }

    @Test
    void is_the_agencys_again_where_the_council_sent_an_answer_back_or_disputes_it() {
        APetition assigned = APetition.at(Stage.ASSIGNED).due(APetition.DAY).answered(Outcome.RESOLVED, null);

        assertThat(next(assigned.found(Verdict.DISPUTED, "Đường chưa sửa"))).isEqualTo(NextStep.RESOLVE_AGAIN);
        assertThat(next(assigned.sentBack())).isEqualTo(NextStep.ANSWER_AGAIN);
    }

    @Test
    void is_weighing_the_reason_once_the_voters_know_that_their_request_is_declined() {
        assertThat(next(APetition.at(Stage.ANSWERED)
                        .answered(Outcome.REFUSED, null)
                        .informed(APetition.DAY.plusDays(5))))
                .isEqualTo(NextStep.WEIGH_ANSWER);
    }

    @ParameterizedTest
    @CsvSource({
        "RESOLVED, VERIFY_RESULT",
        "EXPLAINED, VERIFY_RESULT",
        "IN_PROGRESS, GIVE_ROADMAP",
        "REFUSED, TELL_DECLINED",
    })
    void follows_from_the_claim_of_an_accepted_answer(Outcome outcome, NextStep next) {
        assertThat(next(APetition.at(Stage.VERIFIED)
                        .answered(outcome, null)
                        .weighed(true, new AnswerCriteria(true, true, true, true), null)))
                .isEqualTo(next);
    }

    @Test
    void is_telling_the_voters_and_then_closing_once_the_council_confirmed() {
        APetition confirmed =
                APetition.at(Stage.VERIFIED).answered(Outcome.RESOLVED, null).found(Verdict.CONFIRMED, null);

        assertThat(next(confirmed)).isEqualTo(NextStep.INFORM_VOTERS);
        assertThat(next(confirmed.informed(APetition.DAY)))
                .as("told before the answer")
                .isEqualTo(NextStep.INFORM_VOTERS);
        assertThat(next(confirmed.informed(APetition.DAY.plusDays(1)))).isEqualTo(NextStep.CLOSE);
    }

    private static NextStep next(APetition petition) {
        return NextStep.of(petition.view(), Level.PROVINCE);
    }
}
