package vn.kiennghi.service.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiennghi.service.petition.PetitionScenario.PETITION;
import static vn.kiennghi.service.petition.PetitionScenario.TODAY;
import static vn.kiennghi.service.petition.PetitionScenario.given;
import static vn.kiennghi.service.petition.Petitions.ANSWERED_ON;
import static vn.kiennghi.service.petition.Petitions.ASSIGNED_ON;
import static vn.kiennghi.service.petition.Petitions.ISSUED_ON;
import static vn.kiennghi.service.petition.Petitions.NO_DOCUMENT;
import static vn.kiennghi.service.petition.Petitions.REFUSED_ON;
import static vn.kiennghi.service.petition.Petitions.aClassifiedPetition;
import static vn.kiennghi.service.petition.Petitions.aForwardedPetition;
import static vn.kiennghi.service.petition.Petitions.aRefusedPetition;
import static vn.kiennghi.service.petition.Petitions.aTransferredPetition;
import static vn.kiennghi.service.petition.Petitions.anAssignedPetition;
import static vn.kiennghi.service.petition.Petitions.answer;
import static vn.kiennghi.service.petition.Petitions.assign;
import static vn.kiennghi.service.petition.Petitions.refuse;
import static vn.kiennghi.service.petition.Petitions.refused;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionCommand.RefuseAssignment;
import vn.kiennghi.api.petition.PetitionEvent.Answered;
import vn.kiennghi.api.petition.PetitionEvent.AssignedToAgency;
import vn.kiennghi.api.petition.PetitionEvent.AssignmentRefused;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusingAssignmentsTest {
    @Test
    void a_refused_petition_lies_with_the_peoples_committee_again_and_nobody_leads() {
        var scenario =
                given(anAssignedPetition()).when(refuse("so-gtvt", REFUSED_ON)).then(refused("so-gtvt", REFUSED_ON));

        assertThat(scenario.petition().stage()).isEqualTo(Stage.TRANSFERRED);
        assertThat(((HandedOver) scenario.petition().way()).assignment()).isEmpty();
    }

    @Test
    void an_assignment_before_the_refused_one_does_not_come_into_force_again() {
        var scenario = given(anAssignedPetition())
                .when(assign(ASSIGNED_ON.plusDays(1), null, "so-y-te"))
                .when(refuse("so-y-te", REFUSED_ON));

        assertThat(scenario.petition().stage()).isEqualTo(Stage.TRANSFERRED);
        scenario.whenRefused(refuse("so-gtvt", REFUSED_ON), RefusalCode.WRONG_STAGE);
    }

    @Test
    void R8_only_the_lead_agency_hands_back() {
        Refusal refusal = given(anAssignedPetition())
                .whenRefused(refuse("ubnd-cho-don", REFUSED_ON), RefusalCode.NOT_ASSIGNED_AGENCY);
        assertThat(refusal.expected()).isEqualTo("so-gtvt");
        assertThat(refusal.found()).isEqualTo("ubnd-cho-don");
        assertThat(refusal.field()).isEqualTo("agency");

        given(anAssignedPetition()).whenRefused(refuse("so-y-te", REFUSED_ON), RefusalCode.NOT_ASSIGNED_AGENCY);
        given(anAssignedPetition()).whenRefused(refuse("khong-co", REFUSED_ON), RefusalCode.UNKNOWN_AGENCY);
    }

    @Test
    void R19_the_reason_is_the_evidence_and_suffices_without_a_document() {
        given(anAssignedPetition())
                .whenRefused(
                        new RefuseAssignment(PETITION, "so-gtvt", REFUSED_ON, null, NO_DOCUMENT),
                        RefusalCode.REASON_REQUIRED);
        given(anAssignedPetition())
                .whenRefused(
                        new RefuseAssignment(PETITION, "so-gtvt", REFUSED_ON, "  ", NO_DOCUMENT),
                        RefusalCode.REASON_REQUIRED);
        given(anAssignedPetition()).when(refuse("so-gtvt", REFUSED_ON)).thenTypes(AssignmentRefused.class);
    }

    @Test
    void only_what_is_assigned_and_not_yet_answered_is_handed_back() {
        given(aClassifiedPetition(Level.PROVINCE)).whenRefused(refuse("so-gtvt", REFUSED_ON), RefusalCode.WRONG_STAGE);
        given(aForwardedPetition()).whenRefused(refuse("so-gtvt", REFUSED_ON), RefusalCode.WRONG_STAGE);
        given(aTransferredPetition()).whenRefused(refuse("so-gtvt", REFUSED_ON), RefusalCode.WRONG_STAGE);
        given(anAssignedPetition())
                .when(answer("so-gtvt", Outcome.RESOLVED, ANSWERED_ON))
                .whenRefused(refuse("so-gtvt", ANSWERED_ON), RefusalCode.WRONG_STAGE);
    }

    @Test
    void the_same_refusal_again_changes_nothing_even_after_a_new_assignment() {
        given(aRefusedPetition()).when(refuse("so-gtvt", REFUSED_ON)).thenNothing();
        given(aRefusedPetition())
                .when(assign(REFUSED_ON, null, "so-y-te"))
                .when(refuse("so-gtvt", REFUSED_ON))
                .thenNothing();
    }

    @Test
    void R17_it_is_refused_neither_before_the_assignment_nor_in_the_future() {
        Refusal early = given(anAssignedPetition())
                .whenRefused(refuse("so-gtvt", ASSIGNED_ON.minusDays(1)), RefusalCode.DATE_BEFORE_STEP);
        assertThat(early.expected()).contains(ASSIGNED_ON.toString());
        assertThat(early.found()).isEqualTo(ASSIGNED_ON.minusDays(1).toString());

        Refusal ahead = given(anAssignedPetition())
                .whenRefused(refuse("so-gtvt", TODAY.plusDays(1)), RefusalCode.DATE_IN_FUTURE);
        assertThat(ahead.expected()).contains(TODAY.toString());
        given(anAssignedPetition())
                .whenRefused(
                        new RefuseAssignment(
                                PETITION,
                                "so-gtvt",
                                REFUSED_ON,
                                "không quản lý",
                                new DocumentReference("1/SGTVT", TODAY.plusDays(1), null, null)),
                        RefusalCode.DATE_IN_FUTURE);
        given(anAssignedPetition()).when(refuse("so-gtvt", ASSIGNED_ON)).thenTypes(AssignmentRefused.class);
    }

    @Test
    void a_refused_petition_may_be_assigned_again_even_to_the_same_agency() {
        var scenario = given(aRefusedPetition())
                .when(assign(REFUSED_ON.plusDays(3), null, "so-gtvt"))
                .thenTypes(AssignedToAgency.class);
        assertThat(scenario.petition().stage()).isEqualTo(Stage.ASSIGNED);

        scenario.when(refuse("so-gtvt", REFUSED_ON.plusDays(4))).thenTypes(AssignmentRefused.class);
        assertThat(scenario.petition().stage()).isEqualTo(Stage.TRANSFERRED);
    }

    @Test
    void R17_an_assignment_of_an_earlier_day_that_is_recorded_after_the_refusal_is_in_force() {
        var scenario = given(aRefusedPetition()).when(assign(ISSUED_ON, null, "so-y-te"));

        assertThat(scenario.petition().stage()).isEqualTo(Stage.ASSIGNED);
        scenario.when(answer("so-y-te", Outcome.RESOLVED, ANSWERED_ON)).thenTypes(Answered.class);
    }

    @Test
    void the_same_assignment_again_does_not_undo_the_refusal() {
        given(aRefusedPetition())
                .when(assign(ASSIGNED_ON, null, "so-gtvt", "ubnd-cho-don"))
                .thenNothing();
    }

    @Test
    void who_refused_no_longer_answers_in_its_own_name_and_the_office_may_record_another_agencys_answer() {
        given(aRefusedPetition())
                .andSentByAnAgency()
                .whenRefused(answer("so-gtvt", Outcome.RESOLVED, ANSWERED_ON), RefusalCode.NOT_ASSIGNED_AGENCY);

        var scenario = given(aRefusedPetition())
                .when(answer("so-y-te", Outcome.RESOLVED, ANSWERED_ON))
                .thenTypes(AssignedToAgency.class, Answered.class);
        scenario.whenRefused(answer("so-gtvt", Outcome.EXPLAINED, ANSWERED_ON), RefusalCode.NOT_ASSIGNED_AGENCY);
    }
}
