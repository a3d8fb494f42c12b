package vn.kiennghi.front.web.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.Stage;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NextStepTest {
    @ParameterizedTest
    @CsvSource({
        "RECEIVED, CLASSIFY",
        "CLASSIFIED, TRANSFER",
        "TRANSFERRED, ASSIGN",
        "FORWARDED, FOLLOW_OTHER_LEVEL",
        "ASSIGNED, ANSWER",
        "VERIFIED, INFORM_VOTERS",
        "SPLIT, FOLLOW_ITEMS",
        "MERGED, FOLLOW_LEAD",
        "CLOSED, NOTHING",
        "RETURNED, NOTHING",
        "ANSWERED_ON_THE_SPOT, NOTHING",
    })
    void follows_from_the_stage(Stage stage, NextStep next) {
        assertThat(NextStep.of(APetition.at(stage).view(), Level.PROVINCE)).isEqualTo(next);
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
        "NOT_RESOLVED, , WEIGH_ANSWER",
        "REFUSED, , WEIGH_ANSWER",
    })
    void follows_from_what_the_agency_answered(Outcome outcome, @Nullable LocalDate promised, NextStep next) {
        assertThat(NextStep.of(
                        APetition.at(Stage.ANSWERED).answered(outcome, promised).view(), Level.PROVINCE))
                .isEqualTo(next);
    }
}
