package vn.kiennghi.service.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiennghi.service.petition.PetitionScenario.PETITION;
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

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionCommand.AssignToAgency;
import vn.kiennghi.api.petition.PetitionCommand.FlagForSupervision;
import vn.kiennghi.api.petition.PetitionEvent.AssignedToAgency;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.refusal.RefusalCode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssigningPetitionsTest {
    @Test
    void R8_exactly_one_agency_leads_and_others_coordinate() {
        var scenario = given(aTransferredPetition())
                .when(assign(ASSIGNED_ON, ASSIGNED_ON.plusDays(30), "so-gtvt", "so-y-te", "so-y-te"))
                .thenTypes(AssignedToAgency.class);

        AssignedToAgency assigned = scenario.event(AssignedToAgency.class);
        assertThat(assigned.leadAgency()).isEqualTo("so-gtvt");
        assertThat(assigned.coordinatingAgencies()).containsExactly("so-y-te");
        assertThat(assigned.fromAnswer()).isFalse();
        assertThat(scenario.petition().stage()).isEqualTo(Stage.ASSIGNED);
    }

    @Test
    void R8_the_lead_does_not_coordinate_with_itself() {
        given(aTransferredPetition())
                .whenRefused(assign(ASSIGNED_ON, null, "so-gtvt", "so-gtvt"), RefusalCode.LEAD_IS_COORDINATING);
    }

    @Test
    void the_same_assignment_again_changes_nothing_and_a_new_one_replaces_it() {
        given(anAssignedPetition())
                .when(assign(ASSIGNED_ON, null, "so-gtvt", "ubnd-cho-don"))
                .thenNothing();
        given(anAssignedPetition())
                .when(assign(ASSIGNED_ON.plusDays(5), null, "so-y-te"))
                .thenTypes(AssignedToAgency.class);
    }

    @Test
    void R17_the_committees_table_may_come_in_after_the_answer() {
        var scenario = given(aTransferredPetition())
                .when(answer("so-gtvt", Outcome.RESOLVED, ANSWERED_ON))
                .when(assign(ASSIGNED_ON, null, "so-gtvt"))
                .thenTypes(AssignedToAgency.class);

        assertThat(scenario.petition().stage()).isEqualTo(Stage.ANSWERED);
    }

    @Test
    void only_what_was_handed_over_is_assigned() {
        given(aClassifiedPetition(Level.PROVINCE))
                .whenRefused(assign(ASSIGNED_ON, null, "so-gtvt"), RefusalCode.WRONG_STAGE);
    }

    @Test
    void an_agency_must_be_in_the_catalogue_and_valid_on_that_day() {
        given(aTransferredPetition()).whenRefused(assign(ASSIGNED_ON, null, "khong-co"), RefusalCode.UNKNOWN_AGENCY);
        given(aTransferredPetition())
                .whenRefused(assign(ASSIGNED_ON, null, "so-gtvt", "khong-co"), RefusalCode.UNKNOWN_AGENCY);
        given(aTransferredPetition())
                .whenRefused(assign(LocalDate.of(2023, 1, 1), null, "ubnd-cho-don"), RefusalCode.AGENCY_NOT_VALID);
    }

    @Test
    void R17_it_is_assigned_neither_before_the_transfer_nor_in_the_future_and_is_not_due_before() {
        given(aTransferredPetition())
                .whenRefused(assign(ISSUED_ON.minusDays(1), null, "so-gtvt"), RefusalCode.DATE_BEFORE_STEP);
        given(aTransferredPetition())
                .whenRefused(assign(TODAY.plusDays(1), null, "so-gtvt"), RefusalCode.DATE_IN_FUTURE);
        given(aTransferredPetition())
                .whenRefused(assign(ASSIGNED_ON, ASSIGNED_ON.minusDays(1), "so-gtvt"), RefusalCode.DATE_BEFORE_STEP);
        given(aTransferredPetition())
                .when(assign(ISSUED_ON, TODAY.plusYears(1), "so-gtvt"))
                .thenTypes(AssignedToAgency.class);
    }

    @Test
    void R17_no_step_rests_on_a_document_from_the_future() {
        DocumentReference tomorrows = new DocumentReference("1/UBND", TODAY.plusDays(1), null, null);

        given(aTransferredPetition())
                .whenRefused(
                        new AssignToAgency(PETITION, "so-gtvt", List.of(), null, ASSIGNED_ON, null, tomorrows),
                        RefusalCode.DATE_IN_FUTURE);
        given(aTransferredPetition())
                .whenRefused(
                        new FlagForSupervision(PETITION, Set.of(FlagReason.OVERDUE), TODAY, null, tomorrows),
                        RefusalCode.DATE_IN_FUTURE);
    }
}
