package vn.kiennghi.service.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiennghi.service.petition.PetitionScenario.TODAY;
import static vn.kiennghi.service.petition.PetitionScenario.given;
import static vn.kiennghi.service.petition.Petitions.ANSWERED_ON;
import static vn.kiennghi.service.petition.Petitions.ASSIGNED_ON;
import static vn.kiennghi.service.petition.Petitions.ISSUED_ON;
import static vn.kiennghi.service.petition.Petitions.aClassifiedPetition;
import static vn.kiennghi.service.petition.Petitions.aTransferredPetition;
import static vn.kiennghi.service.petition.Petitions.anAssignedPetition;
import static vn.kiennghi.service.petition.Petitions.answer;
import static vn.kiennghi.service.petition.Petitions.assign;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionEvent.Answered;
import vn.kiennghi.api.petition.PetitionEvent.AssignedToAgency;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.refusal.RefusalCode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnsweringPetitionsTest {
    @Test
    void the_lead_and_the_coordinating_agencies_may_answer_and_nobody_else() {
        given(anAssignedPetition())
                .when(answer("so-gtvt", Outcome.RESOLVED, ANSWERED_ON))
                .thenTypes(Answered.class);
        given(anAssignedPetition())
                .when(answer("ubnd-cho-don", Outcome.EXPLAINED, ANSWERED_ON))
                .thenTypes(Answered.class);
        given(anAssignedPetition())
                .whenRefused(answer("so-y-te", Outcome.RESOLVED, ANSWERED_ON), RefusalCode.NOT_ASSIGNED_AGENCY);
    }

    @Test
    void R2_an_answer_is_a_claim_and_the_councils_verdict_stays_open() {
        var scenario = given(anAssignedPetition()).when(answer("so-gtvt", Outcome.RESOLVED, ANSWERED_ON));

        assertThat(scenario.petition().stage()).isEqualTo(Stage.ANSWERED);
        assertThat(scenario.petition().outcome()).isEqualTo(Outcome.RESOLVED);
        assertThat(scenario.petition().verdict()).isEqualTo(Verdict.UNVERIFIED);
    }

    @Test
    void R3_explained_is_an_outcome_of_its_own() {
        var scenario = given(anAssignedPetition()).when(answer("so-gtvt", Outcome.EXPLAINED, ANSWERED_ON));

        assertThat(scenario.petition().outcome()).isEqualTo(Outcome.EXPLAINED);
    }

    @Test
    void who_answers_without_an_assignment_is_taken_for_the_lead() {
        var scenario = given(aTransferredPetition())
                .when(answer("so-y-te", Outcome.RESOLVED, ANSWERED_ON))
                .thenTypes(AssignedToAgency.class, Answered.class);

        assertThat(scenario.event(AssignedToAgency.class).fromAnswer()).isTrue();
        assertThat(scenario.event(AssignedToAgency.class).leadAgency()).isEqualTo("so-y-te");
        assertThat(scenario.event(AssignedToAgency.class).on()).isEqualTo(ANSWERED_ON);
    }

    @Test
    void R5_work_promised_without_a_date_is_recorded_as_it_is() {
        given(anAssignedPetition())
                .when(answer("so-gtvt", Outcome.IN_PROGRESS, ANSWERED_ON, "1/SGTVT", null, null))
                .thenTypes(Answered.class);
        given(anAssignedPetition())
                .when(answer("so-gtvt", Outcome.WILL_RESOLVE, ANSWERED_ON, "1/SGTVT", null, "chưa có vốn"))
                .thenTypes(Answered.class);
    }

    @Test
    void a_promise_lies_after_the_answer_that_makes_it() {
        given(anAssignedPetition())
                .whenRefused(
                        answer("so-gtvt", Outcome.IN_PROGRESS, ANSWERED_ON, "1/SGTVT", ANSWERED_ON.minusDays(1), null),
                        RefusalCode.DATE_BEFORE_STEP);
        given(anAssignedPetition())
                .when(answer("so-gtvt", Outcome.IN_PROGRESS, ANSWERED_ON, "1/SGTVT", TODAY.plusYears(1), null))
                .thenTypes(Answered.class);
    }

    @Test
    void R7_who_declines_gives_a_reason() {
        given(anAssignedPetition())
                .whenRefused(answer("so-gtvt", Outcome.REFUSED, ANSWERED_ON), RefusalCode.REASON_REQUIRED);
        given(anAssignedPetition())
                .whenRefused(answer("so-gtvt", Outcome.NOT_RESOLVED, ANSWERED_ON), RefusalCode.REASON_REQUIRED);
        given(anAssignedPetition())
                .when(answer("so-gtvt", Outcome.REFUSED, ANSWERED_ON, "1/SGTVT", null, "không có cơ sở pháp lý"))
                .thenTypes(Answered.class);
    }

    @Test
    void R19_an_answer_rests_on_a_document_with_number_and_date() {
        given(anAssignedPetition())
                .whenRefused(
                        answer("so-gtvt", Outcome.RESOLVED, ANSWERED_ON, null, null, null),
                        RefusalCode.DOCUMENT_REQUIRED);
    }

    @Test
    void R20_the_same_document_with_the_same_content_is_the_same_answer() {
        given(anAssignedPetition())
                .when(answer("so-gtvt", Outcome.RESOLVED, ANSWERED_ON))
                .when(answer("so-gtvt", Outcome.RESOLVED, ANSWERED_ON))
                .thenNothing();
    }

    @Test
    void R20_a_new_document_is_a_further_answer_and_the_latest_by_its_date_counts() {
        var scenario = given(anAssignedPetition())
                .when(answer("so-gtvt", Outcome.RESOLVED, ANSWERED_ON, "2/SGTVT", null, null))
                .when(answer("so-gtvt", Outcome.IN_PROGRESS, ANSWERED_ON.minusDays(30), "1/SGTVT", null, "đang làm"))
                .thenTypes(Answered.class);

        assertThat(scenario.petition().outcome()).isEqualTo(Outcome.RESOLVED);
    }

    @Test
    void an_answer_says_something() {
        given(anAssignedPetition())
                .whenRefused(answer("so-gtvt", Outcome.NONE, ANSWERED_ON), RefusalCode.FIELD_INVALID);
    }

    @Test
    void only_what_was_handed_over_is_answered_by_a_known_agency() {
        given(aClassifiedPetition(Level.PROVINCE))
                .whenRefused(answer("so-gtvt", Outcome.RESOLVED, ANSWERED_ON), RefusalCode.WRONG_STAGE);
        given(aTransferredPetition())
                .whenRefused(answer("khong-co", Outcome.RESOLVED, ANSWERED_ON), RefusalCode.UNKNOWN_AGENCY);
    }

    @Test
    void R17_it_is_answered_after_it_was_assigned_and_not_in_the_future() {
        given(anAssignedPetition())
                .whenRefused(
                        answer("so-gtvt", Outcome.RESOLVED, ASSIGNED_ON.minusDays(1)), RefusalCode.DATE_BEFORE_STEP);
        given(aTransferredPetition())
                .whenRefused(answer("so-gtvt", Outcome.RESOLVED, ISSUED_ON.minusDays(1)), RefusalCode.DATE_BEFORE_STEP);
        given(anAssignedPetition())
                .whenRefused(answer("so-gtvt", Outcome.RESOLVED, TODAY.plusDays(1)), RefusalCode.DATE_IN_FUTURE);
        given(anAssignedPetition())
                .when(answer("so-gtvt", Outcome.RESOLVED, ASSIGNED_ON))
                .thenTypes(Answered.class);
    }

    @Test
    void R34_an_agency_does_not_make_itself_the_lead_by_answering() {
        given(aTransferredPetition())
                .andSentByAnAgency()
                .whenRefused(answer("so-y-te", Outcome.RESOLVED, ANSWERED_ON), RefusalCode.NOT_ASSIGNED_AGENCY);
        given(anAssignedPetition())
                .andSentByAnAgency()
                .when(answer("so-gtvt", Outcome.RESOLVED, ANSWERED_ON))
                .thenTypes(Answered.class);
    }

    @Test
    void R17_an_assignment_that_is_recorded_late_counts_before_the_one_inferred_from_the_answer() {
        given(aTransferredPetition())
                .when(answer("so-gtvt", Outcome.IN_PROGRESS, ANSWERED_ON))
                .when(assign(ASSIGNED_ON, null, "so-y-te"))
                .when(answer("so-y-te", Outcome.RESOLVED, ANSWERED_ON))
                .thenTypes(Answered.class)
                .whenRefused(
                        answer("so-gtvt", Outcome.RESOLVED, ANSWERED_ON, "9/SGTVT", null, null),
                        RefusalCode.NOT_ASSIGNED_AGENCY);
    }
}
