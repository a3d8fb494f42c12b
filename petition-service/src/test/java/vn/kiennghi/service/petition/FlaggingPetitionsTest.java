package vn.kiennghi.service.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiennghi.service.petition.PetitionScenario.TODAY;
import static vn.kiennghi.service.petition.PetitionScenario.given;
import static vn.kiennghi.service.petition.Petitions.RECEIVED_ON;
import static vn.kiennghi.service.petition.Petitions.aReceivedPetition;
import static vn.kiennghi.service.petition.Petitions.aSplitPetition;
import static vn.kiennghi.service.petition.Petitions.anAssignedPetition;
import static vn.kiennghi.service.petition.Petitions.clear;
import static vn.kiennghi.service.petition.Petitions.flag;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionFlagCleared;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionFlagged;
import vn.kiennghi.api.refusal.RefusalCode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FlaggingPetitionsTest {
    @Test
    void a_supervisor_flags_a_petition_for_its_reasons() {
        var scenario = given(anAssignedPetition())
                .when(flag(TODAY, FlagReason.OVERDUE, FlagReason.GENERIC))
                .thenTypes(SupervisionFlagged.class);

        assertThat(scenario.event(SupervisionFlagged.class).reasons())
                .containsExactly(FlagReason.OVERDUE, FlagReason.GENERIC);
    }

    @Test
    void the_same_open_flag_again_changes_nothing_and_other_reasons_are_another_flag() {
        var flagged = given(anAssignedPetition()).when(flag(TODAY, FlagReason.OVERDUE));

        flagged.when(flag(TODAY, FlagReason.OVERDUE)).thenNothing();
        flagged.when(flag(TODAY, FlagReason.GENERIC)).thenTypes(SupervisionFlagged.class);
        assertThat(flagged.event(SupervisionFlagged.class).flagId()).isEqualTo("f2");
    }

    @Test
    void a_cleared_flag_stays_on_record_and_can_be_raised_anew() {
        var scenario = given(anAssignedPetition())
                .when(flag(TODAY, FlagReason.OVERDUE))
                .when(clear("f1", TODAY))
                .thenTypes(SupervisionFlagCleared.class);

        assertThat(scenario.petition().supervision().flag("f1").orElseThrow().isOpen())
                .isFalse();
        scenario.when(clear("f1", TODAY)).thenNothing();
        scenario.when(flag(TODAY, FlagReason.OVERDUE)).thenTypes(SupervisionFlagged.class);
    }

    @Test
    void an_unknown_flag_cannot_be_cleared() {
        given(anAssignedPetition()).whenRefused(clear("f7", TODAY), RefusalCode.UNKNOWN_FLAG);
    }

    @Test
    void a_flag_has_a_reason() {
        given(anAssignedPetition()).whenRefused(flag(TODAY), RefusalCode.FIELD_MISSING);
    }

    @Test
    void a_split_petition_is_followed_by_its_items() {
        given(aSplitPetition()).whenRefused(flag(TODAY, FlagReason.OVERDUE), RefusalCode.WRONG_STAGE);
    }

    @Test
    void R17_its_day_is_compared_with_the_receipt_and_clearing_with_the_flag() {
        given(aReceivedPetition()).when(flag(RECEIVED_ON, FlagReason.REPEATED)).thenTypes(SupervisionFlagged.class);
        given(aReceivedPetition())
                .whenRefused(flag(RECEIVED_ON.minusDays(1), FlagReason.REPEATED), RefusalCode.DATE_BEFORE_STEP);
        given(anAssignedPetition())
                .when(flag(TODAY, FlagReason.OVERDUE))
                .whenRefused(clear("f1", TODAY.minusDays(1)), RefusalCode.DATE_BEFORE_STEP);
    }
}
