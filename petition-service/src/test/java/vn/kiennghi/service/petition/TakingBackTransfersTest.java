package vn.kiennghi.service.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiennghi.service.petition.PetitionScenario.PETITION;
import static vn.kiennghi.service.petition.PetitionScenario.TODAY;
import static vn.kiennghi.service.petition.PetitionScenario.given;
import static vn.kiennghi.service.petition.Petitions.ANSWERED_ON;
import static vn.kiennghi.service.petition.Petitions.ASSIGNED_ON;
import static vn.kiennghi.service.petition.Petitions.ISSUED_ON;
import static vn.kiennghi.service.petition.Petitions.aClassifiedPetition;
import static vn.kiennghi.service.petition.Petitions.aForwardedPetition;
import static vn.kiennghi.service.petition.Petitions.aReceivedPetition;
import static vn.kiennghi.service.petition.Petitions.aRefusedPetition;
import static vn.kiennghi.service.petition.Petitions.aTransferredPetition;
import static vn.kiennghi.service.petition.Petitions.anAssignedPetition;
import static vn.kiennghi.service.petition.Petitions.assign;
import static vn.kiennghi.service.petition.Petitions.transfer;
import static vn.kiennghi.service.petition.Related.merged;
import static vn.kiennghi.service.petition.Related.takeBack;
import static vn.kiennghi.service.petition.Related.unmerge;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.PetitionCommand.ForwardPetition;
import vn.kiennghi.api.petition.PetitionEvent.PetitionForwarded;
import vn.kiennghi.api.petition.PetitionEvent.PetitionTransferWithdrawn;
import vn.kiennghi.api.petition.PetitionEvent.PetitionTransferred;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.refusal.RefusalCode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TakingBackTransfersTest {
    @Test
    void a_petition_of_a_withdrawn_document_lies_with_the_office_again() {
        PetitionScenario scenario = given(aTransferredPetition())
                .when(takeBack("transfer1", ASSIGNED_ON))
                .then(new PetitionTransferWithdrawn(PETITION.value(), "transfer1", "nhầm nơi nhận", ASSIGNED_ON));

        assertThat(scenario.petition().stage()).isEqualTo(Stage.CLASSIFIED);
        scenario.when(takeBack("transfer1", ASSIGNED_ON)).thenNothing();
        scenario.whenRefused(transfer("transfer2", ISSUED_ON), RefusalCode.DATE_BEFORE_STEP);
        scenario.when(transfer("transfer2", ASSIGNED_ON)).thenTypes(PetitionTransferred.class);
    }

    @Test
    void a_command_that_comes_after_its_document_was_withdrawn_hands_nothing_over() {
        PetitionScenario scenario = given(aTransferredPetition())
                .withDocumentWithdrawn("transfer1")
                .when(takeBack("transfer1", ASSIGNED_ON));
        scenario.whenRefused(transfer("transfer1", ASSIGNED_ON), RefusalCode.TRANSFER_NOT_ISSUED);
        scenario.when(transfer("transfer2", ASSIGNED_ON)).thenTypes(PetitionTransferred.class);
        scenario.whenRefused(transfer("transfer1", ASSIGNED_ON), RefusalCode.ALREADY_TRANSFERRED);
    }

    @Test
    void a_petition_that_a_withdrawn_document_never_reached_is_not_reached_by_it_later() {
        given(aClassifiedPetition(Level.PROVINCE))
                .withDocumentWithdrawn("transfer1")
                .whenRefused(transfer("transfer1", ISSUED_ON), RefusalCode.TRANSFER_NOT_ISSUED);
    }

    @Test
    void a_letter_that_was_withdrawn_forwards_nothing_later() {
        ForwardPetition late = new ForwardPetition(
                PETITION,
                Level.CENTRAL,
                "Đoàn đại biểu Quốc hội",
                ISSUED_ON,
                null,
                new DocumentReference("7/HĐND", ISSUED_ON, null, null),
                "transfer1");
        given(aClassifiedPetition(Level.CENTRAL))
                .withDocumentWithdrawn("transfer1")
                .whenRefused(late, RefusalCode.TRANSFER_NOT_ISSUED);
        given(aClassifiedPetition(Level.CENTRAL)).when(late).thenTypes(PetitionForwarded.class);
    }

    @Test
    void what_is_still_being_taken_back_is_not_given_out_to_an_agency() {
        given(aTransferredPetition())
                .withDocumentWithdrawn("transfer1")
                .whenRefused(assign(ASSIGNED_ON, null, "so-gtvt"), RefusalCode.TRANSFER_NOT_ISSUED);
    }

    @Test
    void what_an_agency_was_charged_with_is_not_taken_back_even_if_it_refused() {
        given(anAssignedPetition()).whenRefused(takeBack("transfer1", ANSWERED_ON), RefusalCode.WRONG_STAGE);
        given(aRefusedPetition()).whenRefused(takeBack("transfer1", ANSWERED_ON), RefusalCode.WRONG_STAGE);
    }

    @Test
    void another_document_takes_nothing_back() {
        given(aTransferredPetition()).when(takeBack("transfer2", ASSIGNED_ON)).thenNothing();
        given(aForwardedPetition()).when(takeBack("transfer1", ASSIGNED_ON)).thenNothing();
        given(aReceivedPetition()).when(takeBack("transfer1", ASSIGNED_ON)).thenNothing();
    }

    @Test
    void what_was_merged_or_closed_meanwhile_is_taken_back_under_it() {
        PetitionScenario scenario = given(Stream.concat(aTransferredPetition().stream(), Stream.of(merged(ASSIGNED_ON)))
                        .toList())
                .when(takeBack("transfer1", ANSWERED_ON))
                .thenTypes(PetitionTransferWithdrawn.class);

        assertThat(scenario.petition().stage()).isEqualTo(Stage.MERGED);
        scenario.when(takeBack("transfer1", ANSWERED_ON)).thenNothing();
        scenario.when(unmerge(ASSIGNED_ON.plusDays(1)));
        assertThat(scenario.petition().stage()).isEqualTo(Stage.CLASSIFIED);
        scenario.whenRefused(transfer("transfer2", ANSWERED_ON.minusDays(1)), RefusalCode.DATE_BEFORE_STEP);
    }

    @Test
    void R17_a_document_is_withdrawn_after_its_issue_and_not_in_the_future() {
        given(aTransferredPetition())
                .whenRefused(takeBack("transfer1", ISSUED_ON.minusDays(1)), RefusalCode.DATE_BEFORE_STEP);
        given(aTransferredPetition()).whenRefused(takeBack("transfer1", TODAY.plusDays(1)), RefusalCode.DATE_IN_FUTURE);
    }
}
