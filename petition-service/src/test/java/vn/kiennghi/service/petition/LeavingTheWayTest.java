package vn.kiennghi.service.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiennghi.service.petition.Followed.reopen;
import static vn.kiennghi.service.petition.PetitionScenario.TODAY;
import static vn.kiennghi.service.petition.PetitionScenario.given;
import static vn.kiennghi.service.petition.Petitions.ASSIGNED_ON;
import static vn.kiennghi.service.petition.Petitions.ISSUED_ON;
import static vn.kiennghi.service.petition.Petitions.RECEIVED_ON;
import static vn.kiennghi.service.petition.Petitions.aForwardedPetition;
import static vn.kiennghi.service.petition.Petitions.aReceivedPetition;
import static vn.kiennghi.service.petition.Petitions.aTransferredPetition;
import static vn.kiennghi.service.petition.Petitions.classified;
import static vn.kiennghi.service.petition.Petitions.received;
import static vn.kiennghi.service.petition.Petitions.transfer;
import static vn.kiennghi.service.petition.Related.answerOnTheSpot;
import static vn.kiennghi.service.petition.Related.answeredOnTheSpot;
import static vn.kiennghi.service.petition.Related.giveBack;
import static vn.kiennghi.service.petition.Related.returned;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReopened;
import vn.kiennghi.api.petition.PetitionEvent.ReturnedToSource;
import vn.kiennghi.api.petition.ReturnGround;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.refusal.RefusalCode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LeavingTheWayTest {
    @Test
    void R30_what_is_no_petition_goes_back_to_its_source() {
        PetitionScenario scenario = given(aReceivedPetition())
                .when(giveBack(ReturnGround.COMPLAINT, ISSUED_ON, null))
                .then(returned(ReturnGround.COMPLAINT, ISSUED_ON));

        assertThat(scenario.petition().stage()).isEqualTo(Stage.RETURNED);
        scenario.when(giveBack(ReturnGround.COMPLAINT, ISSUED_ON, null)).thenNothing();
        scenario.whenRefused(giveBack(ReturnGround.DENUNCIATION, ISSUED_ON, null), RefusalCode.WRONG_STAGE);
    }

    @Test
    void R30_another_ground_is_named() {
        given(aReceivedPetition())
                .whenRefused(giveBack(ReturnGround.OTHER, ISSUED_ON, null), RefusalCode.REASON_REQUIRED);
        given(aReceivedPetition())
                .when(giveBack(ReturnGround.OTHER, ISSUED_ON, "ngoài phạm vi"))
                .thenTypes(ReturnedToSource.class);
    }

    @Test
    void R30_what_was_handed_on_is_not_returned_any_more() {
        given(aTransferredPetition())
                .whenRefused(giveBack(ReturnGround.UNCLEAR, ASSIGNED_ON, null), RefusalCode.WRONG_STAGE);
        given(aForwardedPetition())
                .whenRefused(giveBack(ReturnGround.UNCLEAR, ASSIGNED_ON, null), RefusalCode.WRONG_STAGE);
    }

    @Test
    void an_answer_on_the_spot_ends_the_way_and_is_the_same_when_given_again() {
        PetitionScenario scenario = given(aReceivedPetition())
                .when(answerOnTheSpot("Sẽ sửa trong quý III", RECEIVED_ON))
                .then(answeredOnTheSpot(RECEIVED_ON));

        assertThat(scenario.petition().stage()).isEqualTo(Stage.ANSWERED_ON_THE_SPOT);
        scenario.when(answerOnTheSpot("Sẽ sửa  trong quý III", RECEIVED_ON)).thenNothing();
        scenario.whenRefused(answerOnTheSpot("Đã sửa xong", RECEIVED_ON), RefusalCode.WRONG_STAGE);
        given(aTransferredPetition()).whenRefused(answerOnTheSpot("Đã sửa xong", ASSIGNED_ON), RefusalCode.WRONG_STAGE);
    }

    @Test
    void both_are_taken_up_again_with_a_reason_and_stand_where_they_stood() {
        PetitionScenario returned = given(
                        received(), classified(Level.PROVINCE), returned(ReturnGround.UNCLEAR, ISSUED_ON))
                .when(reopen(ISSUED_ON.plusDays(1), "cử tri đã nói rõ"))
                .thenTypes(PetitionReopened.class);
        PetitionScenario spoken = given(received(), answeredOnTheSpot(RECEIVED_ON))
                .when(reopen(ISSUED_ON, "cử tri không đồng ý"))
                .thenTypes(PetitionReopened.class);

        assertThat(returned.petition().stage()).isEqualTo(Stage.CLASSIFIED);
        assertThat(spoken.petition().stage()).isEqualTo(Stage.RECEIVED);
        returned.whenRefused(transfer("transfer1", ISSUED_ON), RefusalCode.DATE_BEFORE_STEP);
        given(received(), answeredOnTheSpot(RECEIVED_ON))
                .whenRefused(reopen(ISSUED_ON, null), RefusalCode.REASON_REQUIRED);
    }

    @Test
    void R17_neither_happens_before_receipt_or_in_the_future() {
        given(aReceivedPetition())
                .whenRefused(
                        giveBack(ReturnGround.UNCLEAR, RECEIVED_ON.minusDays(1), null), RefusalCode.DATE_BEFORE_STEP);
        given(aReceivedPetition())
                .whenRefused(giveBack(ReturnGround.UNCLEAR, TODAY.plusDays(1), null), RefusalCode.DATE_IN_FUTURE);
        given(aReceivedPetition())
                .whenRefused(answerOnTheSpot("Đã sửa", RECEIVED_ON.minusDays(1)), RefusalCode.DATE_BEFORE_STEP);
        given(received(), returned(ReturnGround.UNCLEAR, ISSUED_ON))
                .whenRefused(reopen(ISSUED_ON.minusDays(1), "đã rõ"), RefusalCode.DATE_BEFORE_STEP);
    }
}
