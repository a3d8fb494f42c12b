package vn.kiennghi.service.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiennghi.service.petition.Followed.CLOSED_ON;
import static vn.kiennghi.service.petition.Followed.REVIEWED_ON;
import static vn.kiennghi.service.petition.Followed.TOLD_ON;
import static vn.kiennghi.service.petition.Followed.anAnsweredPetition;
import static vn.kiennghi.service.petition.Followed.answered;
import static vn.kiennghi.service.petition.Followed.close;
import static vn.kiennghi.service.petition.Followed.closed;
import static vn.kiennghi.service.petition.Followed.confirmed;
import static vn.kiennghi.service.petition.Followed.disputed;
import static vn.kiennghi.service.petition.Followed.informed;
import static vn.kiennghi.service.petition.Followed.rejected;
import static vn.kiennghi.service.petition.Followed.reopen;
import static vn.kiennghi.service.petition.Followed.reopened;
import static vn.kiennghi.service.petition.PetitionScenario.TODAY;
import static vn.kiennghi.service.petition.PetitionScenario.given;
import static vn.kiennghi.service.petition.Petitions.ANSWERED_ON;
import static vn.kiennghi.service.petition.Petitions.ASSIGNED_ON;
import static vn.kiennghi.service.petition.Petitions.ISSUED_ON;
import static vn.kiennghi.service.petition.Petitions.REFUSED_ON;
import static vn.kiennghi.service.petition.Petitions.aForwardedPetition;
import static vn.kiennghi.service.petition.Petitions.aReceivedPetition;
import static vn.kiennghi.service.petition.Petitions.aRefusedPetition;
import static vn.kiennghi.service.petition.Petitions.aSplitPetition;
import static vn.kiennghi.service.petition.Petitions.anAssignedPetition;
import static vn.kiennghi.service.petition.Petitions.answer;
import static vn.kiennghi.service.petition.Petitions.assign;
import static vn.kiennghi.service.petition.Petitions.received;
import static vn.kiennghi.service.petition.Related.merged;
import static vn.kiennghi.service.petition.Related.returned;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.PetitionClosed;
import vn.kiennghi.api.petition.ReturnGround;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.refusal.RefusalCode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosingPetitionsTest {
    @Test
    void R35_closing_needs_a_verdict_and_voters_who_know() {
        given(anAnsweredPetition(Outcome.RESOLVED)).whenRefused(close(CLOSED_ON, null), RefusalCode.VERDICT_MISSING);
        given(anAnsweredPetition(Outcome.RESOLVED, confirmed(1, REVIEWED_ON)))
                .whenRefused(close(CLOSED_ON, null), RefusalCode.VOTERS_NOT_INFORMED);
        PetitionScenario scenario = given(
                        anAnsweredPetition(Outcome.RESOLVED, confirmed(1, REVIEWED_ON), informed(TOLD_ON)))
                .when(close(CLOSED_ON, null))
                .then(closed(CLOSED_ON));

        assertThat(scenario.petition().stage()).isEqualTo(Stage.CLOSED);
        assertThat(scenario.petition().outcome()).isEqualTo(Outcome.RESOLVED);
        assertThat(scenario.petition().verdict()).isEqualTo(Verdict.CONFIRMED);
        scenario.when(close(CLOSED_ON, null)).thenNothing();
    }

    @Test
    void R4_what_the_council_disputes_is_not_closed() {
        given(anAnsweredPetition(Outcome.RESOLVED, informed(TOLD_ON), disputed(1, TOLD_ON)))
                .whenRefused(close(CLOSED_ON, null), RefusalCode.VERDICT_MISSING);
    }

    @Test
    void R21_what_an_agency_is_to_answer_again_is_not_closed_whatever_was_confirmed_before() {
        given(anAnsweredPetition(
                        Outcome.RESOLVED,
                        confirmed(1, REVIEWED_ON),
                        informed(TOLD_ON),
                        answered(Outcome.RESOLVED, TOLD_ON),
                        rejected(2, TOLD_ON)))
                .whenRefused(close(CLOSED_ON, null), RefusalCode.WRONG_STAGE);
    }

    @Test
    void what_was_assigned_and_answered_can_be_imported_again_after_the_closing() {
        PetitionScenario scenario = given(anAssignedPetition()).when(answer("so-gtvt", Outcome.RESOLVED, ANSWERED_ON));
        scenario.when(close(TODAY, "hết đối tượng"));

        scenario.when(answer("so-gtvt", Outcome.RESOLVED, ANSWERED_ON)).thenNothing();
        scenario.when(assign(ASSIGNED_ON, null, "so-gtvt", "ubnd-cho-don")).thenNothing();
    }

    @Test
    void R35_a_notice_before_the_answer_in_force_told_something_else() {
        given(anAnsweredPetition(
                        Outcome.IN_PROGRESS,
                        informed(REVIEWED_ON),
                        answered(Outcome.RESOLVED, TOLD_ON),
                        confirmed(2, TOLD_ON)))
                .whenRefused(close(CLOSED_ON, null), RefusalCode.VOTERS_NOT_INFORMED);
    }

    @Test
    void R35_a_recorded_exception_closes_without_verdict_and_notice() {
        given(aReceivedPetition())
                .when(close(CLOSED_ON, "cử tri rút kiến nghị"))
                .thenTypes(PetitionClosed.class);
        given(aForwardedPetition())
                .when(close(CLOSED_ON, "Bộ đã trả lời trực tiếp"))
                .thenTypes(PetitionClosed.class);
        given(aReceivedPetition()).whenRefused(close(CLOSED_ON, " "), RefusalCode.VERDICT_MISSING);
    }

    @Test
    void R7_whose_request_is_declined_is_always_told_whatever_the_exception() {
        for (Outcome declined : List.of(Outcome.REFUSED, Outcome.NOT_RESOLVED)) {
            given(anAnsweredPetition(declined))
                    .whenRefused(close(CLOSED_ON, "hết nhiệm kỳ"), RefusalCode.VOTERS_NOT_INFORMED);
            given(anAnsweredPetition(declined, informed(TOLD_ON)))
                    .when(close(CLOSED_ON, "hết nhiệm kỳ"))
                    .thenTypes(PetitionClosed.class);
        }
    }

    @Test
    void what_went_another_way_is_not_closed() {
        given(aSplitPetition()).whenRefused(close(CLOSED_ON, "xong"), RefusalCode.WRONG_STAGE);
        given(received(), merged(ISSUED_ON)).whenRefused(close(CLOSED_ON, "xong"), RefusalCode.WRONG_STAGE);
        given(received(), returned(ReturnGround.COMPLAINT, ISSUED_ON))
                .whenRefused(close(CLOSED_ON, "xong"), RefusalCode.WRONG_STAGE);
    }

    @Test
    void a_closed_petition_is_taken_up_again_with_a_reason_and_stands_where_it_stood() {
        PetitionScenario scenario = given(aClosedPetition())
                .when(reopen(CLOSED_ON.plusDays(5), "cử tri phản ánh lại"))
                .then(reopened(CLOSED_ON.plusDays(5)));

        assertThat(scenario.petition().stage()).isEqualTo(Stage.VERIFIED);
        scenario.when(reopen(CLOSED_ON.plusDays(5), "cử tri phản ánh lại")).thenNothing();
        scenario.whenRefused(reopen(CLOSED_ON.plusDays(6), "cử tri phản ánh lại"), RefusalCode.WRONG_STAGE);
        given(aClosedPetition()).whenRefused(reopen(CLOSED_ON, null), RefusalCode.REASON_REQUIRED);
        given(aReceivedPetition()).whenRefused(reopen(CLOSED_ON, "nhầm"), RefusalCode.WRONG_STAGE);
    }

    @Test
    void R17_closing_and_reopening_follow_the_steps_before_them() {
        given(anAnsweredPetition(Outcome.RESOLVED, confirmed(1, REVIEWED_ON), informed(TOLD_ON)))
                .whenRefused(close(TOLD_ON.minusDays(1), null), RefusalCode.DATE_BEFORE_STEP);
        given(anAnsweredPetition(Outcome.RESOLVED, confirmed(1, REVIEWED_ON), informed(TOLD_ON)))
                .whenRefused(close(TODAY.plusDays(1), null), RefusalCode.DATE_IN_FUTURE);
        given(aClosedPetition()).whenRefused(reopen(CLOSED_ON.minusDays(1), "nhầm"), RefusalCode.DATE_BEFORE_STEP);
        given(aRefusedPetition())
                .whenRefused(close(REFUSED_ON.minusDays(1), "cử tri rút kiến nghị"), RefusalCode.DATE_BEFORE_STEP);
        given(anAnsweredPetition(
                        Outcome.RESOLVED,
                        confirmed(1, REVIEWED_ON),
                        informed(TOLD_ON),
                        closed(CLOSED_ON),
                        reopened(CLOSED_ON.plusDays(5))))
                .whenRefused(close(CLOSED_ON.plusDays(4), null), RefusalCode.DATE_BEFORE_STEP);
    }

    private static List<PetitionEvent> aClosedPetition() {
        return anAnsweredPetition(Outcome.RESOLVED, confirmed(1, REVIEWED_ON), informed(TOLD_ON), closed(CLOSED_ON));
    }
}
