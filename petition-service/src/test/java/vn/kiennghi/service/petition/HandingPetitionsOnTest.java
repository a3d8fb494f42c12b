package vn.kiennghi.service.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiennghi.service.petition.PetitionScenario.TODAY;
import static vn.kiennghi.service.petition.PetitionScenario.given;
import static vn.kiennghi.service.petition.Petitions.ANSWERED_ON;
import static vn.kiennghi.service.petition.Petitions.ASSIGNED_ON;
import static vn.kiennghi.service.petition.Petitions.ISSUED_ON;
import static vn.kiennghi.service.petition.Petitions.RECEIVED_ON;
import static vn.kiennghi.service.petition.Petitions.aClassifiedPetition;
import static vn.kiennghi.service.petition.Petitions.aForwardedPetition;
import static vn.kiennghi.service.petition.Petitions.aReceivedPetition;
import static vn.kiennghi.service.petition.Petitions.aSplitPetition;
import static vn.kiennghi.service.petition.Petitions.aTransferredPetition;
import static vn.kiennghi.service.petition.Petitions.answer;
import static vn.kiennghi.service.petition.Petitions.assign;
import static vn.kiennghi.service.petition.Petitions.forward;
import static vn.kiennghi.service.petition.Petitions.transfer;
import static vn.kiennghi.service.petition.Petitions.transferred;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionEvent.PetitionForwarded;
import vn.kiennghi.api.petition.PetitionEvent.PetitionTransferred;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HandingPetitionsOnTest {
    @Test
    void a_classified_petition_of_our_level_is_transferred_on_the_day_of_the_document() {
        given(aClassifiedPetition(Level.PROVINCE))
                .when(transfer("transfer1", ISSUED_ON))
                .then(transferred());
    }

    @Test
    void the_same_transfer_again_changes_nothing_and_another_is_refused() {
        given(aTransferredPetition()).when(transfer("transfer1", ISSUED_ON)).thenNothing();
        given(aTransferredPetition()).whenRefused(transfer("transfer2", ISSUED_ON), RefusalCode.ALREADY_TRANSFERRED);
    }

    @Test
    void only_a_classified_petition_is_handed_on() {
        given(aReceivedPetition()).whenRefused(transfer("transfer1", ISSUED_ON), RefusalCode.WRONG_STAGE);
        given(aSplitPetition()).whenRefused(transfer("transfer1", ISSUED_ON), RefusalCode.WRONG_STAGE);
        given(aForwardedPetition()).whenRefused(transfer("transfer1", ISSUED_ON), RefusalCode.WRONG_STAGE);
        given(aReceivedPetition()).whenRefused(forward(Level.CENTRAL, ISSUED_ON), RefusalCode.WRONG_STAGE);
    }

    @Test
    void R1_a_petition_outside_our_level_is_not_handed_to_our_committee() {
        Refusal refusal = given(aClassifiedPetition(Level.CENTRAL))
                .whenRefused(transfer("transfer1", ISSUED_ON), RefusalCode.NOT_OUR_LEVEL);

        assertThat(refusal.expected()).isEqualTo("PROVINCE");
        assertThat(refusal.found()).isEqualTo("CENTRAL");
    }

    @Test
    void R1_it_is_forwarded_to_the_level_that_decides_and_tracked() {
        var scenario = given(aClassifiedPetition(Level.CENTRAL))
                .when(forward(null, ISSUED_ON))
                .thenTypes(PetitionForwarded.class);

        assertThat(scenario.event(PetitionForwarded.class).to()).isEqualTo(Level.CENTRAL);
    }

    @Test
    void R1_a_forwarded_petition_is_neither_assigned_nor_answered_as_ours() {
        given(aForwardedPetition()).whenRefused(assign(ASSIGNED_ON, null, "so-gtvt"), RefusalCode.WRONG_STAGE);
        given(aForwardedPetition())
                .whenRefused(answer("so-gtvt", Outcome.RESOLVED, ANSWERED_ON), RefusalCode.WRONG_STAGE);
    }

    @Test
    void R1_what_our_level_decides_is_not_forwarded() {
        given(aClassifiedPetition(Level.PROVINCE))
                .whenRefused(forward(Level.PROVINCE, ISSUED_ON), RefusalCode.LEVEL_IS_OURS);
        given(aClassifiedPetition(Level.PROVINCE))
                .whenRefused(forward(Level.CENTRAL, ISSUED_ON), RefusalCode.LEVEL_IS_OURS);
        given(aClassifiedPetition(Level.CENTRAL))
                .whenRefused(forward(Level.COMMUNE, ISSUED_ON), RefusalCode.LEVEL_DIFFERS);
    }

    @Test
    void forwarding_to_the_same_body_again_changes_nothing() {
        given(aForwardedPetition()).when(forward(Level.CENTRAL, ISSUED_ON)).thenNothing();
        given(aForwardedPetition()).whenRefused(forward(Level.DISTRICT, ISSUED_ON), RefusalCode.ALREADY_FORWARDED);
    }

    @Test
    void R17_the_document_is_neither_older_than_the_receipt_nor_from_the_future() {
        Refusal refusal = given(aClassifiedPetition(Level.PROVINCE))
                .whenRefused(transfer("transfer1", RECEIVED_ON.minusDays(1)), RefusalCode.DATE_BEFORE_STEP);
        assertThat(refusal.expected()).contains(RECEIVED_ON.toString());
        assertThat(refusal.found()).isEqualTo(RECEIVED_ON.minusDays(1).toString());

        given(aClassifiedPetition(Level.PROVINCE))
                .whenRefused(transfer("transfer1", TODAY.plusDays(1)), RefusalCode.DATE_IN_FUTURE);
        given(aClassifiedPetition(Level.CENTRAL))
                .whenRefused(forward(null, RECEIVED_ON.minusDays(1)), RefusalCode.DATE_BEFORE_STEP);
        given(aClassifiedPetition(Level.PROVINCE))
                .when(transfer("transfer1", RECEIVED_ON))
                .thenTypes(PetitionTransferred.class);
    }
}
