package vn.kiennghi.service.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiennghi.service.petition.Followed.CLOSED_ON;
import static vn.kiennghi.service.petition.Followed.anAnsweredPetition;
import static vn.kiennghi.service.petition.Followed.close;
import static vn.kiennghi.service.petition.Followed.inform;
import static vn.kiennghi.service.petition.PetitionScenario.PETITION;
import static vn.kiennghi.service.petition.PetitionScenario.SESSION;
import static vn.kiennghi.service.petition.PetitionScenario.TODAY;
import static vn.kiennghi.service.petition.PetitionScenario.given;
import static vn.kiennghi.service.petition.Petitions.ANSWERED_ON;
import static vn.kiennghi.service.petition.Petitions.ASSIGNED_ON;
import static vn.kiennghi.service.petition.Petitions.ISSUED_ON;
import static vn.kiennghi.service.petition.Petitions.NO_DOCUMENT;
import static vn.kiennghi.service.petition.Petitions.RECEIVED_ON;
import static vn.kiennghi.service.petition.Petitions.aForwardedPetition;
import static vn.kiennghi.service.petition.Petitions.aReceivedPetition;
import static vn.kiennghi.service.petition.Petitions.aSplitPetition;
import static vn.kiennghi.service.petition.Petitions.aTransferredPetition;
import static vn.kiennghi.service.petition.Petitions.anAssignedPetition;
import static vn.kiennghi.service.petition.Petitions.answer;
import static vn.kiennghi.service.petition.Petitions.flag;
import static vn.kiennghi.service.petition.Petitions.item;
import static vn.kiennghi.service.petition.Petitions.received;
import static vn.kiennghi.service.petition.Petitions.split;
import static vn.kiennghi.service.petition.Petitions.transfer;
import static vn.kiennghi.service.petition.Related.LEAD;
import static vn.kiennghi.service.petition.Related.NEXT_SESSION;
import static vn.kiennghi.service.petition.Related.another;
import static vn.kiennghi.service.petition.Related.id;
import static vn.kiennghi.service.petition.Related.lead;
import static vn.kiennghi.service.petition.Related.merge;
import static vn.kiennghi.service.petition.Related.merged;
import static vn.kiennghi.service.petition.Related.unmerge;
import static vn.kiennghi.service.petition.Related.unmerged;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionEvent.PetitionMerged;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionEvent.ReturnedToSource;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.ReturnGround;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.refusal.RefusalCode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MergingPetitionsTest {
    private static final LocalDate MERGED_ON = ISSUED_ON.plusDays(20);

    @Test
    void R10_a_duplicate_is_followed_with_its_lead_and_nothing_of_it_is_lost() {
        PetitionScenario scenario = given(anAssignedPetition())
                .andAnother(lead())
                .when(merge(LEAD, MERGED_ON))
                .then(merged(MERGED_ON));

        assertThat(scenario.petition().stage()).isEqualTo(Stage.MERGED);
        assertThat(scenario.petition().atTheCommittee()).isPresent();
    }

    @Test
    void R10_a_merger_is_undone_and_the_petition_stands_where_it_stood() {
        PetitionScenario scenario = given(anAssignedPetition())
                .andAnother(lead())
                .when(merge(LEAD, MERGED_ON))
                .when(unmerge(MERGED_ON.plusDays(1)))
                .then(unmerged(MERGED_ON.plusDays(1)));

        assertThat(scenario.petition().stage()).isEqualTo(Stage.ASSIGNED);
        scenario.when(unmerge(MERGED_ON.plusDays(1))).thenNothing();
        scenario.whenRefused(unmerge(MERGED_ON.plusDays(2)), RefusalCode.NOT_MERGED);
        given(aReceivedPetition()).whenRefused(unmerge(MERGED_ON), RefusalCode.NOT_MERGED);
    }

    @Test
    void the_same_merger_again_changes_nothing_and_another_lead_is_refused() {
        PetitionScenario scenario = given(received(), merged(MERGED_ON)).andAnother(lead());

        scenario.when(merge(LEAD, MERGED_ON)).thenNothing();
        scenario.whenRefused(merge(PetitionId.of(SESSION, "K9-003"), MERGED_ON), RefusalCode.MERGED_ELSEWHERE);
    }

    @Test
    void R11_what_comes_back_in_another_session_is_no_duplicate() {
        PetitionReceived later = another(NEXT_SESSION, "K10-001", "bac-kan", ISSUED_ON);

        given(aReceivedPetition())
                .andAnother(later)
                .whenRefused(merge(id(later), MERGED_ON), RefusalCode.OTHER_SESSION);
    }

    @Test
    void the_lead_is_another_recorded_petition_of_the_council_that_is_still_followed() {
        PetitionReceived elsewhere = another(SESSION, "K9-009", "thai-nguyen", RECEIVED_ON);

        given(aReceivedPetition()).whenRefused(merge(PETITION, MERGED_ON), RefusalCode.SAME_PETITION);
        given(aReceivedPetition()).whenRefused(merge(LEAD, MERGED_ON), RefusalCode.UNKNOWN_PETITION);
        given(aReceivedPetition())
                .andAnother(elsewhere)
                .whenRefused(merge(id(elsewhere), MERGED_ON), RefusalCode.UNKNOWN_PETITION);
        given(aReceivedPetition())
                .andAnother(
                        lead(), new ReturnedToSource(LEAD.value(), ReturnGround.UNCLEAR, null, NO_DOCUMENT, ISSUED_ON))
                .whenRefused(merge(LEAD, MERGED_ON), RefusalCode.LEAD_NOT_OPEN);
        given(aReceivedPetition())
                .andAnother(lead(), new PetitionMerged(LEAD.value(), PETITION.value(), null, NO_DOCUMENT, ISSUED_ON))
                .whenRefused(merge(LEAD, MERGED_ON), RefusalCode.LEAD_NOT_OPEN);
    }

    @Test
    void an_answered_a_split_a_returned_and_a_forwarded_petition_are_not_merged() {
        given(anAnsweredPetition(Outcome.RESOLVED))
                .andAnother(lead())
                .whenRefused(merge(LEAD, CLOSED_ON), RefusalCode.WRONG_STAGE);
        given(aSplitPetition()).andAnother(lead()).whenRefused(merge(LEAD, CLOSED_ON), RefusalCode.WRONG_STAGE);
        given(aForwardedPetition()).andAnother(lead()).whenRefused(merge(LEAD, CLOSED_ON), RefusalCode.WRONG_STAGE);
    }

    @Test
    void while_it_is_merged_it_is_neither_handed_on_nor_answered_nor_flagged_nor_told() {
        PetitionScenario merged = given(Stream.concat(anAssignedPetition().stream(), Stream.of(merged(MERGED_ON)))
                .toList());

        merged.whenRefused(answer("so-gtvt", Outcome.RESOLVED, ANSWERED_ON), RefusalCode.WRONG_STAGE);
        merged.whenRefused(flag(MERGED_ON, FlagReason.OVERDUE), RefusalCode.WRONG_STAGE);
        merged.whenRefused(inform(CLOSED_ON), RefusalCode.WRONG_STAGE);
        merged.whenRefused(close(CLOSED_ON, "trùng"), RefusalCode.WRONG_STAGE);
        merged.whenRefused(split(CLOSED_ON, item("a"), item("b")), RefusalCode.WRONG_STAGE);
        merged.when(transfer("transfer1", ISSUED_ON)).thenNothing();
    }

    @Test
    void R17_merging_and_parting_follow_the_steps_before_them() {
        given(anAssignedPetition())
                .andAnother(lead())
                .whenRefused(merge(LEAD, ASSIGNED_ON.minusDays(1)), RefusalCode.DATE_BEFORE_STEP);
        given(aReceivedPetition())
                .andAnother(lead())
                .whenRefused(merge(LEAD, TODAY.plusDays(1)), RefusalCode.DATE_IN_FUTURE);
        given(received(), merged(MERGED_ON)).whenRefused(unmerge(MERGED_ON.minusDays(1)), RefusalCode.DATE_BEFORE_STEP);
        given(Stream.concat(
                                aTransferredPetition().stream(),
                                Stream.of(merged(MERGED_ON), unmerged(MERGED_ON.plusDays(9))))
                        .toList())
                .andAnother(lead())
                .whenRefused(merge(LEAD, MERGED_ON.plusDays(8)), RefusalCode.DATE_BEFORE_STEP);
    }
}
