package vn.kiennghi.service.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiennghi.service.petition.Followed.GOOD;
import static vn.kiennghi.service.petition.Followed.REVIEWED_ON;
import static vn.kiennghi.service.petition.Followed.TOLD_ON;
import static vn.kiennghi.service.petition.Followed.UNDATED;
import static vn.kiennghi.service.petition.Followed.accepted;
import static vn.kiennghi.service.petition.Followed.anAnsweredPetition;
import static vn.kiennghi.service.petition.Followed.answered;
import static vn.kiennghi.service.petition.Followed.rejected;
import static vn.kiennghi.service.petition.Followed.review;
import static vn.kiennghi.service.petition.PetitionScenario.TODAY;
import static vn.kiennghi.service.petition.PetitionScenario.given;
import static vn.kiennghi.service.petition.Petitions.ANSWERED_ON;
import static vn.kiennghi.service.petition.Petitions.aForwardedPetition;
import static vn.kiennghi.service.petition.Petitions.anAssignedPetition;
import static vn.kiennghi.service.petition.Petitions.answer;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.petition.AnswerCriteria;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionEvent.AnswerAccepted;
import vn.kiennghi.api.petition.PetitionEvent.Answered;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.refusal.RefusalCode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewingAnswersTest {
    @Test
    void R21_an_answer_that_meets_what_was_asked_is_accepted() {
        PetitionScenario scenario = given(anAnsweredPetition(Outcome.EXPLAINED))
                .when(review(true, GOOD, REVIEWED_ON))
                .then(accepted(1, REVIEWED_ON));

        assertThat(scenario.petition().stage()).isEqualTo(Stage.VERIFIED);
        assertThat(scenario.petition().outcome()).isEqualTo(Outcome.EXPLAINED);
        scenario.when(review(true, GOOD, REVIEWED_ON)).thenNothing();
    }

    @Test
    void R21_an_answer_that_is_sent_back_falls_out_and_the_last_unrejected_one_counts_again() {
        PetitionScenario scenario = given(
                        anAnsweredPetition(Outcome.IN_PROGRESS, answered(Outcome.RESOLVED, ANSWERED_ON.plusDays(3))))
                .when(review(false, UNDATED, REVIEWED_ON))
                .then(rejected(2, REVIEWED_ON));

        assertThat(scenario.petition().stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(scenario.petition().outcome()).isEqualTo(Outcome.IN_PROGRESS);
        scenario.when(review(false, UNDATED, REVIEWED_ON)).thenNothing();
    }

    @Test
    void R21_an_answer_off_the_point_is_not_accepted_and_one_sent_back_says_what_it_lacks() {
        given(anAnsweredPetition(Outcome.EXPLAINED))
                .whenRefused(
                        review(true, new AnswerCriteria(false, true, true, true), REVIEWED_ON),
                        RefusalCode.FIELD_INVALID);
        given(anAnsweredPetition(Outcome.EXPLAINED))
                .whenRefused(review(false, GOOD, REVIEWED_ON), RefusalCode.REASON_REQUIRED);
    }

    @Test
    void R21_a_rejection_is_taken_back_while_the_agency_has_not_answered_again() {
        PetitionScenario scenario = given(anAnsweredPetition(Outcome.RESOLVED, rejected(1, REVIEWED_ON)));

        scenario.whenRefused(review(true, GOOD, REVIEWED_ON.minusDays(1)), RefusalCode.DATE_BEFORE_STEP);
        scenario.when(review(true, GOOD, REVIEWED_ON.plusDays(1))).then(accepted(1, REVIEWED_ON.plusDays(1)));
        assertThat(scenario.petition().outcome()).isEqualTo(Outcome.RESOLVED);
        given(anAnsweredPetition(Outcome.RESOLVED, rejected(1, REVIEWED_ON), answered(Outcome.EXPLAINED, TOLD_ON)))
                .when(review(true, GOOD, TOLD_ON))
                .then(accepted(2, TOLD_ON));
    }

    @Test
    void R20_an_accepted_interim_answer_does_not_shut_out_the_final_one() {
        PetitionScenario scenario = given(anAnsweredPetition(Outcome.IN_PROGRESS, accepted(1, REVIEWED_ON)))
                .when(answer("so-gtvt", Outcome.RESOLVED, TOLD_ON))
                .thenTypes(Answered.class);

        assertThat(scenario.petition().stage()).isEqualTo(Stage.ANSWERED);
        assertThat(scenario.petition().verdict()).isEqualTo(Verdict.UNVERIFIED);
        scenario.when(review(true, GOOD, TOLD_ON)).then(accepted(2, TOLD_ON));
    }

    @Test
    void R17_an_older_answer_entered_late_changes_nothing_of_how_the_later_one_stands() {
        PetitionScenario scenario = given(anAnsweredPetition(Outcome.RESOLVED, accepted(1, REVIEWED_ON)))
                .when(answer("so-gtvt", Outcome.IN_PROGRESS, ANSWERED_ON.minusDays(30)));

        assertThat(scenario.petition().stage()).isEqualTo(Stage.VERIFIED);
        assertThat(scenario.petition().outcome()).isEqualTo(Outcome.RESOLVED);
    }

    @Test
    void R17_an_older_answer_entered_late_does_not_take_from_the_agency_what_it_is_to_answer_again() {
        PetitionScenario scenario = given(anAnsweredPetition(Outcome.RESOLVED, rejected(1, REVIEWED_ON)))
                .when(answer("so-gtvt", Outcome.IN_PROGRESS, ANSWERED_ON.minusDays(30)));

        assertThat(scenario.petition().stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(scenario.petition().outcome()).isEqualTo(Outcome.IN_PROGRESS);
    }

    @Test
    void R34_who_answered_never_reviews_but_for_an_administrator_in_the_place_of_every_role() {
        given(anAnsweredPetition(Outcome.RESOLVED))
                .andAnsweredBy("lan")
                .whenRefused(review(true, GOOD, REVIEWED_ON), RefusalCode.OWN_ANSWER);
        given(anAnsweredPetition(Outcome.RESOLVED))
                .andAnsweredBy("lan")
                .andSentBy("mai", false)
                .when(review(true, GOOD, REVIEWED_ON))
                .thenTypes(AnswerAccepted.class);
        given(anAnsweredPetition(Outcome.RESOLVED))
                .andAnsweredBy("admin")
                .andSentBy("admin", true)
                .when(review(true, GOOD, REVIEWED_ON))
                .thenTypes(AnswerAccepted.class);
    }

    @Test
    void only_what_was_answered_is_reviewed_and_never_before_the_answer_or_in_the_future() {
        given(anAssignedPetition()).whenRefused(review(true, GOOD, REVIEWED_ON), RefusalCode.WRONG_STAGE);
        given(aForwardedPetition()).whenRefused(review(true, GOOD, REVIEWED_ON), RefusalCode.WRONG_STAGE);
        given(anAnsweredPetition(Outcome.RESOLVED))
                .whenRefused(review(true, GOOD, ANSWERED_ON.minusDays(1)), RefusalCode.DATE_BEFORE_STEP);
        given(anAnsweredPetition(Outcome.RESOLVED))
                .whenRefused(review(true, GOOD, TODAY.plusDays(1)), RefusalCode.DATE_IN_FUTURE);
    }
}
