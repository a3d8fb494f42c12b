package vn.kiennghi.service.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiennghi.service.petition.Followed.escalate;
import static vn.kiennghi.service.petition.PetitionScenario.PETITION;
import static vn.kiennghi.service.petition.PetitionScenario.TODAY;
import static vn.kiennghi.service.petition.PetitionScenario.given;
import static vn.kiennghi.service.petition.Petitions.ISSUED_ON;
import static vn.kiennghi.service.petition.Petitions.aForwardedPetition;
import static vn.kiennghi.service.petition.Petitions.aReceivedPetition;
import static vn.kiennghi.service.petition.Petitions.aSplitPetition;
import static vn.kiennghi.service.petition.Petitions.anAssignedPetition;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.EscalationStep;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionEscalated;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.refusal.RefusalCode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EscalatingTest {
    private static final LocalDate WROTE_ON = LocalDate.of(2022, 9, 15);

    @Test
    void R28_the_ladder_is_climbed_step_by_step_and_the_reminder_may_be_repeated() {
        PetitionScenario scenario = given(anAssignedPetition())
                .when(escalate(EscalationStep.REMINDER, WROTE_ON, "12/TTHĐND", null))
                .then(new SupervisionEscalated(
                        PETITION.value(),
                        EscalationStep.REMINDER,
                        null,
                        new DocumentReference("12/TTHĐND", WROTE_ON, null, null),
                        WROTE_ON));
        scenario.when(escalate(EscalationStep.REMINDER, WROTE_ON, "12/TTHĐND", null))
                .thenNothing();

        int number = 12;
        for (EscalationStep step : List.of(
                EscalationStep.FURTHER_REMINDER,
                EscalationStep.FURTHER_REMINDER,
                EscalationStep.RECOMMENDATION,
                EscalationStep.EXPLANATION_HEARING,
                EscalationStep.QUESTIONING,
                EscalationStep.RE_SUPERVISION,
                EscalationStep.REPORT_TO_COUNCIL)) {
            number++;
            scenario.when(escalate(step, WROTE_ON, number + "/TTHĐND", null)).thenTypes(SupervisionEscalated.class);
        }
        assertThat(scenario.petition().stage()).isEqualTo(Stage.ASSIGNED);
    }

    @Test
    void R28_a_further_step_is_not_before_the_one_it_follows() {
        given(anAssignedPetition())
                .when(escalate(EscalationStep.REMINDER, WROTE_ON, "12/TTHĐND", null))
                .whenRefused(
                        escalate(EscalationStep.FURTHER_REMINDER, WROTE_ON.minusDays(1), "11/TTHĐND", null),
                        RefusalCode.DATE_BEFORE_STEP);
    }

    @Test
    void R28_each_step_has_its_document() {
        given(anAssignedPetition())
                .whenRefused(escalate(EscalationStep.REMINDER, WROTE_ON, null, null), RefusalCode.DOCUMENT_REQUIRED);
    }

    @Test
    void R28_a_step_out_of_order_is_recorded_with_its_reason() {
        given(anAssignedPetition())
                .whenRefused(
                        escalate(EscalationStep.QUESTIONING, WROTE_ON, "12/TTHĐND", null), RefusalCode.REASON_REQUIRED);
        PetitionScenario scenario = given(anAssignedPetition())
                .when(escalate(EscalationStep.QUESTIONING, WROTE_ON, "12/TTHĐND", "đại biểu chất vấn tại kỳ họp"))
                .thenTypes(SupervisionEscalated.class);

        scenario.whenRefused(
                escalate(EscalationStep.REMINDER, WROTE_ON, "13/TTHĐND", null), RefusalCode.REASON_REQUIRED);
    }

    @Test
    void R28_measures_are_taken_against_whoever_has_the_petition() {
        given(aForwardedPetition())
                .when(escalate(EscalationStep.REMINDER, WROTE_ON, "12/TTHĐND", null))
                .thenTypes(SupervisionEscalated.class);
        given(aReceivedPetition())
                .whenRefused(escalate(EscalationStep.REMINDER, WROTE_ON, "12/TTHĐND", null), RefusalCode.WRONG_STAGE);
        given(aSplitPetition())
                .whenRefused(escalate(EscalationStep.REMINDER, WROTE_ON, "12/TTHĐND", null), RefusalCode.WRONG_STAGE);
    }

    @Test
    void R17_a_measure_is_not_older_than_the_handing_on_and_not_from_the_future() {
        given(anAssignedPetition())
                .whenRefused(
                        escalate(EscalationStep.REMINDER, ISSUED_ON.minusDays(1), "12/TTHĐND", null),
                        RefusalCode.DATE_BEFORE_STEP);
        given(anAssignedPetition())
                .whenRefused(
                        escalate(EscalationStep.REMINDER, TODAY.plusDays(1), "12/TTHĐND", null),
                        RefusalCode.DATE_IN_FUTURE);
    }
}
