package vn.kiennghi.service.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiennghi.service.petition.Followed.REVIEWED_ON;
import static vn.kiennghi.service.petition.Followed.TOLD_ON;
import static vn.kiennghi.service.petition.Followed.anAnsweredPetition;
import static vn.kiennghi.service.petition.Followed.confirmed;
import static vn.kiennghi.service.petition.Followed.disputed;
import static vn.kiennghi.service.petition.Followed.rejected;
import static vn.kiennghi.service.petition.Followed.verdict;
import static vn.kiennghi.service.petition.PetitionScenario.TODAY;
import static vn.kiennghi.service.petition.PetitionScenario.given;
import static vn.kiennghi.service.petition.Petitions.ANSWERED_ON;
import static vn.kiennghi.service.petition.Petitions.anAssignedPetition;
import static vn.kiennghi.service.petition.Petitions.answer;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionEvent.ResolutionConfirmed;
import vn.kiennghi.api.petition.PetitionEvent.ResolutionDisputed;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.refusal.RefusalCode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewingResolutionsTest {
    @Test
    void R4_resolved_is_provisional_until_the_council_confirms_it() {
        PetitionScenario scenario = given(anAnsweredPetition(Outcome.RESOLVED));
        assertThat(scenario.petition().verdict()).isEqualTo(Verdict.UNVERIFIED);

        scenario.when(verdict(Verdict.CONFIRMED, REVIEWED_ON, null)).then(confirmed(1, REVIEWED_ON));

        assertThat(scenario.petition().verdict()).isEqualTo(Verdict.CONFIRMED);
        assertThat(scenario.petition().stage()).isEqualTo(Stage.VERIFIED);
        scenario.when(verdict(Verdict.CONFIRMED, REVIEWED_ON, null)).thenNothing();
    }

    @Test
    void R4_a_disputed_resolution_is_open_again_and_says_why() {
        given(anAnsweredPetition(Outcome.RESOLVED))
                .whenRefused(verdict(Verdict.DISPUTED, REVIEWED_ON, null), RefusalCode.REASON_REQUIRED);
        PetitionScenario scenario = given(anAnsweredPetition(Outcome.RESOLVED))
                .when(verdict(Verdict.DISPUTED, REVIEWED_ON, "mới sửa được 200 m"))
                .then(disputed(1, REVIEWED_ON));

        assertThat(scenario.petition().stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(scenario.petition().verdict()).isEqualTo(Verdict.DISPUTED);
        assertThat(scenario.petition().outcome())
                .as("the claim stands, but disputed")
                .isEqualTo(Outcome.RESOLVED);
        scenario.when(verdict(Verdict.DISPUTED, REVIEWED_ON, "mới sửa được 200 m"))
                .thenNothing();
    }

    @Test
    void R4_a_new_answer_is_unverified_again() {
        PetitionScenario scenario = given(anAnsweredPetition(Outcome.RESOLVED, disputed(1, REVIEWED_ON)))
                .when(answer("so-gtvt", Outcome.RESOLVED, TOLD_ON));

        assertThat(scenario.petition().verdict()).isEqualTo(Verdict.UNVERIFIED);
        scenario.when(verdict(Verdict.CONFIRMED, TOLD_ON, null)).then(confirmed(2, TOLD_ON));
    }

    @Test
    void R4_a_dispute_is_taken_back_and_a_confirmation_disputed_later_but_never_earlier() {
        given(anAnsweredPetition(Outcome.RESOLVED, disputed(1, REVIEWED_ON)))
                .when(verdict(Verdict.CONFIRMED, REVIEWED_ON, null))
                .then(confirmed(1, REVIEWED_ON));
        PetitionScenario scenario = given(anAnsweredPetition(Outcome.RESOLVED, confirmed(1, REVIEWED_ON)));
        scenario.whenRefused(
                verdict(Verdict.DISPUTED, REVIEWED_ON.minusDays(1), "chưa xong"), RefusalCode.DATE_BEFORE_STEP);
        scenario.when(verdict(Verdict.DISPUTED, REVIEWED_ON.plusDays(1), "chưa xong"))
                .thenTypes(ResolutionDisputed.class);
    }

    @Test
    void a_verdict_confirms_or_disputes() {
        given(anAnsweredPetition(Outcome.RESOLVED))
                .whenRefused(verdict(Verdict.UNVERIFIED, REVIEWED_ON, null), RefusalCode.FIELD_INVALID);
    }

    @Test
    void R34_who_answered_never_passes_the_verdict() {
        given(anAnsweredPetition(Outcome.RESOLVED))
                .andAnsweredBy("lan")
                .whenRefused(verdict(Verdict.CONFIRMED, REVIEWED_ON, null), RefusalCode.OWN_ANSWER);
        given(anAnsweredPetition(Outcome.RESOLVED))
                .andAnsweredBy("admin")
                .andSentBy("admin", true)
                .when(verdict(Verdict.CONFIRMED, REVIEWED_ON, null))
                .thenTypes(ResolutionConfirmed.class);
    }

    @Test
    void there_is_no_verdict_without_an_answer_that_counts() {
        given(anAssignedPetition()).whenRefused(verdict(Verdict.CONFIRMED, REVIEWED_ON, null), RefusalCode.WRONG_STAGE);
        given(anAnsweredPetition(Outcome.RESOLVED, rejected(1, REVIEWED_ON)))
                .whenRefused(verdict(Verdict.CONFIRMED, REVIEWED_ON, null), RefusalCode.WRONG_STAGE);
        given(anAnsweredPetition(Outcome.RESOLVED))
                .whenRefused(verdict(Verdict.CONFIRMED, ANSWERED_ON.minusDays(1), null), RefusalCode.DATE_BEFORE_STEP);
        given(anAnsweredPetition(Outcome.RESOLVED))
                .whenRefused(verdict(Verdict.CONFIRMED, TODAY.plusDays(1), null), RefusalCode.DATE_IN_FUTURE);
    }
}
