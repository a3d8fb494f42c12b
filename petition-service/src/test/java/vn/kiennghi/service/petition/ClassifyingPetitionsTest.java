package vn.kiennghi.service.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiennghi.service.petition.PetitionScenario.PETITION;
import static vn.kiennghi.service.petition.PetitionScenario.TODAY;
import static vn.kiennghi.service.petition.PetitionScenario.given;
import static vn.kiennghi.service.petition.Petitions.RECEIVED_ON;
import static vn.kiennghi.service.petition.Petitions.aClassifiedPetition;
import static vn.kiennghi.service.petition.Petitions.aForwardedPetition;
import static vn.kiennghi.service.petition.Petitions.aReceivedPetition;
import static vn.kiennghi.service.petition.Petitions.aTransferredPetition;
import static vn.kiennghi.service.petition.Petitions.classify;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.PetitionCommand.ClassifyPetition;
import vn.kiennghi.api.petition.PetitionEvent.PetitionClassified;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.refusal.RefusalCode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClassifyingPetitionsTest {
    @Test
    void a_received_petition_is_classified_for_the_committee_of_its_field() {
        var scenario = given(aReceivedPetition())
                .when(classify("y-te", Level.PROVINCE, TODAY, null))
                .then(new PetitionClassified(
                        PETITION.value(), "y-te", Level.PROVINCE, "VH_XH", null, DocumentReference.NONE, TODAY));

        assertThat(scenario.petition().stage()).isEqualTo(Stage.CLASSIFIED);
    }

    @Test
    void another_committee_can_be_named() {
        var scenario = given(aReceivedPetition())
                .when(new ClassifyPetition(
                        PETITION, "y-te", Level.PROVINCE, "DAN_TOC", TODAY, null, DocumentReference.NONE));

        assertThat(scenario.event(PetitionClassified.class).committee()).isEqualTo("DAN_TOC");
    }

    @Test
    void the_same_classification_again_changes_nothing() {
        given(aTransferredPetition())
                .when(classify("giao-thong", Level.PROVINCE, TODAY, null))
                .thenNothing();
    }

    @Test
    void until_it_is_handed_on_it_is_reclassified_freely() {
        given(aClassifiedPetition(Level.PROVINCE))
                .when(classify("giao-thong", Level.COMMUNE, TODAY, null))
                .thenTypes(PetitionClassified.class);
    }

    @Test
    void R18_after_handing_on_a_reclassification_is_a_correction_with_a_reason() {
        given(aTransferredPetition())
                .whenRefused(classify("y-te", Level.PROVINCE, TODAY, null), RefusalCode.REASON_REQUIRED);
        given(aForwardedPetition())
                .whenRefused(classify("y-te", Level.CENTRAL, TODAY, null), RefusalCode.REASON_REQUIRED);

        var scenario = given(aTransferredPetition()).when(classify("y-te", Level.PROVINCE, TODAY, "nhầm lĩnh vực"));
        assertThat(scenario.event(PetitionClassified.class).reason()).isEqualTo("nhầm lĩnh vực");
        assertThat(scenario.petition().stage()).isEqualTo(Stage.TRANSFERRED);
    }

    @Test
    void R17_its_day_is_compared_with_the_receipt_alone() {
        given(aTransferredPetition())
                .when(classify("y-te", Level.PROVINCE, RECEIVED_ON, "nhầm"))
                .thenTypes(PetitionClassified.class);
        given(aReceivedPetition())
                .whenRefused(
                        classify("y-te", Level.PROVINCE, RECEIVED_ON.minusDays(1), null), RefusalCode.DATE_BEFORE_STEP);
        given(aReceivedPetition())
                .whenRefused(classify("y-te", Level.PROVINCE, TODAY.plusDays(1), null), RefusalCode.DATE_IN_FUTURE);
    }

    @Test
    void a_petition_that_is_not_recorded_cannot_be_classified() {
        given().whenRefused(classify("y-te", Level.PROVINCE, TODAY, null), RefusalCode.UNKNOWN_PETITION);
    }
}
