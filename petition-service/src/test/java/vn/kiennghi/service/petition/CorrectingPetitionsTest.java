package vn.kiennghi.service.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiennghi.service.petition.PetitionScenario.PETITION;
import static vn.kiennghi.service.petition.PetitionScenario.TODAY;
import static vn.kiennghi.service.petition.PetitionScenario.given;
import static vn.kiennghi.service.petition.Petitions.ISSUED_ON;
import static vn.kiennghi.service.petition.Petitions.NO_DOCUMENT;
import static vn.kiennghi.service.petition.Petitions.RECEIVED_ON;
import static vn.kiennghi.service.petition.Petitions.aForwardedPetition;
import static vn.kiennghi.service.petition.Petitions.aReceivedPetition;
import static vn.kiennghi.service.petition.Petitions.aSplitPetition;
import static vn.kiennghi.service.petition.Petitions.aTransferredPetition;
import static vn.kiennghi.service.petition.Petitions.anAssignedPetition;
import static vn.kiennghi.service.petition.Petitions.receive;
import static vn.kiennghi.service.petition.Petitions.received;
import static vn.kiennghi.service.petition.Related.correct;
import static vn.kiennghi.service.petition.Related.merged;
import static vn.kiennghi.service.petition.Related.returned;
import static vn.kiennghi.service.petition.Related.unmerged;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.CorrectedValue;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.PetitionCorrected;
import vn.kiennghi.api.petition.ReturnGround;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.refusal.RefusalCode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectingPetitionsTest {
    private static final LocalDate NOTICED_ON = LocalDate.of(2022, 9, 1);

    @Test
    void R18_a_correction_keeps_the_old_value_beside_the_new_one_and_the_reason() {
        PetitionScenario scenario = given(anAssignedPetition())
                .when(correct(NOTICED_ON, "gõ nhầm", CorrectableMember.PLACE, "Xã Bằng Lãng"))
                .then(new PetitionCorrected(
                        PETITION.value(),
                        List.of(new CorrectedValue(CorrectableMember.PLACE, "Xã Phương Viên", "Xã Bằng Lãng")),
                        "gõ nhầm",
                        NO_DOCUMENT,
                        NOTICED_ON));

        assertThat(scenario.petition().stage()).isEqualTo(Stage.ASSIGNED);
    }

    @Test
    void R18_without_a_reason_nothing_is_corrected() {
        given(aReceivedPetition())
                .whenRefused(correct(NOTICED_ON, null, CorrectableMember.KIND, "Y_KIEN"), RefusalCode.REASON_REQUIRED);
        given(aReceivedPetition())
                .whenRefused(correct(NOTICED_ON, " ", CorrectableMember.KIND, "Y_KIEN"), RefusalCode.REASON_REQUIRED);
    }

    @Test
    void R18_a_petition_can_be_corrected_whatever_became_of_it() {
        for (List<PetitionEvent> history : List.of(
                aReceivedPetition(),
                aSplitPetition(),
                aForwardedPetition(),
                List.<PetitionEvent>of(received(), merged(ISSUED_ON)),
                List.<PetitionEvent>of(received(), returned(ReturnGround.COMPLAINT, ISSUED_ON)))) {
            given(history)
                    .when(correct(NOTICED_ON, "gõ nhầm", CorrectableMember.KIND, "Y_KIEN"))
                    .thenTypes(PetitionCorrected.class);
        }
    }

    @Test
    void the_same_correction_again_and_a_value_that_is_so_already_change_nothing() {
        given(aReceivedPetition())
                .when(correct(NOTICED_ON, "gõ nhầm", CorrectableMember.KIND, "Y_KIEN"))
                .when(correct(NOTICED_ON, "gõ nhầm", CorrectableMember.KIND, "Y_KIEN"))
                .thenNothing();
    }

    @Test
    void what_a_petition_must_have_is_not_emptied_and_what_it_may_lack_is() {
        given(aReceivedPetition())
                .whenRefused(correct(NOTICED_ON, "nhầm", CorrectableMember.CONTENT, " "), RefusalCode.FIELD_MISSING);
        PetitionScenario scenario =
                given(aReceivedPetition()).when(correct(NOTICED_ON, "không rõ nơi", CorrectableMember.PLACE, ""));

        assertThat(scenario.petition().facts().value(CorrectableMember.PLACE)).isNull();
    }

    @Test
    void the_day_of_receipt_stays_before_every_step_also_before_one_that_was_undone() {
        String later = ISSUED_ON.plusDays(1).toString();
        given(aTransferredPetition())
                .whenRefused(
                        correct(NOTICED_ON, "nhầm ngày", CorrectableMember.RECEIVED_ON, later),
                        RefusalCode.DATE_AFTER_STEP);
        given(received(), merged(ISSUED_ON), unmerged(ISSUED_ON.plusDays(9)))
                .whenRefused(
                        correct(NOTICED_ON, "nhầm ngày", CorrectableMember.RECEIVED_ON, later),
                        RefusalCode.DATE_AFTER_STEP);
        PetitionScenario scenario = given(aTransferredPetition())
                .when(correct(NOTICED_ON, "nhầm ngày", CorrectableMember.RECEIVED_ON, ISSUED_ON.toString()));

        assertThat(scenario.petition().receivedOn()).isEqualTo(ISSUED_ON);
    }

    @Test
    void a_correction_is_neither_from_the_future_nor_older_than_the_receipt() {
        given(aReceivedPetition())
                .whenRefused(
                        correct(TODAY.plusDays(1), "nhầm", CorrectableMember.KIND, "Y_KIEN"),
                        RefusalCode.DATE_IN_FUTURE);
        given(aReceivedPetition())
                .whenRefused(
                        correct(RECEIVED_ON.minusDays(1), "nhầm", CorrectableMember.KIND, "Y_KIEN"),
                        RefusalCode.DATE_BEFORE_STEP);
        given(aReceivedPetition())
                .whenRefused(
                        correct(
                                NOTICED_ON,
                                "nhầm",
                                CorrectableMember.RECEIVED_ON,
                                TODAY.plusDays(1).toString()),
                        RefusalCode.DATE_IN_FUTURE);
    }

    @Test
    void a_corrected_content_is_known_under_both_texts_when_the_file_comes_again() {
        PetitionScenario scenario = given(aReceivedPetition())
                .when(correct(NOTICED_ON, "sai chính tả", CorrectableMember.CONTENT, "Đề nghị sửa đường vào Nà Đao"));

        scenario.when(receive("Đề nghị sửa đường vào thôn Nà Đao")).thenNothing();
        scenario.when(receive("Đề nghị sửa đường vào Nà Đao")).thenNothing();
    }
}
