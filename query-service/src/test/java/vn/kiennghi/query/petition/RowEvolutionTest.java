package vn.kiennghi.query.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.Stage;

class RowEvolutionTest {
    private static Story classified() {
        return Story.received("KN-01", "2022-07-18", null, null).classified("giao-thong", Level.PROVINCE, "2022-07-18");
    }

    private static Story assigned() {
        return classified().transferred("2022-07-29").assigned("so-gtvt", "2022-08-01", "2022-09-01", "so-tc");
    }

    @Test
    void a_petition_goes_from_receipt_to_answer_one_stage_after_the_other() {
        assertThat(Story.received("KN-01", "2022-07-18", null, null).row().stage())
                .isEqualTo(Stage.RECEIVED);
        assertThat(classified().row().stage()).isEqualTo(Stage.CLASSIFIED);
        assertThat(classified().transferred("2022-07-29").row().stage()).isEqualTo(Stage.TRANSFERRED);
        assertThat(classified().forwarded(Level.CENTRAL, "2022-07-29").row().stage())
                .isEqualTo(Stage.FORWARDED);
        assertThat(assigned().row().stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(assigned()
                        .answered("so-gtvt", Outcome.RESOLVED, "2022-08-20")
                        .row()
                        .stage())
                .isEqualTo(Stage.ANSWERED);
    }

    @Test
    void R18_a_later_correction_of_the_field_changes_the_field_and_not_the_stage() {
        PetitionRow row =
                assigned().classified("dien", Level.PROVINCE, "2022-08-02").row();

        assertThat(row.field()).isEqualTo("dien");
        assertThat(row.stage()).isEqualTo(Stage.ASSIGNED);
    }

    @Test
    void before_classification_the_field_given_at_receipt_counts() {
        PetitionRow row =
                Story.received("KN-01", "2022-07-18", "giao-thong", null).row();

        assertThat(row.field()).isEqualTo("giao-thong");
        assertThat(row.level()).isNull();
    }

    @Test
    void R17_an_assignment_recorded_after_the_answer_does_not_take_the_answer_back() {
        PetitionRow row = assigned()
                .answered("so-gtvt", Outcome.RESOLVED, "2022-08-20")
                .assigned("so-xd", "2022-07-30", null)
                .row();

        assertThat(row.stage()).isEqualTo(Stage.ANSWERED);
        assertThat(row.agency())
                .as("the later day counts, not the later record")
                .isEqualTo("so-gtvt");
    }

    @Test
    void R8_a_refusal_leaves_no_lead_agency_and_no_assignment_before_it_comes_back() {
        PetitionRow row = assigned()
                .assigned("so-xd", "2022-08-03", "2022-09-03")
                .refused("so-xd", "2022-08-05")
                .row();

        assertThat(row.stage()).isEqualTo(Stage.TRANSFERRED);
        assertThat(row.assignment()).isNull();
        assertThat(row.agency()).isNull();
        assertThat(row.overdue(LocalDate.parse("2023-01-01")))
                .as("nobody is late")
                .isFalse();
    }

    @Test
    void a_refused_petition_is_assigned_again_whatever_day_the_new_assignment_bears() {
        PetitionRow later = assigned()
                .refused("so-gtvt", "2022-08-05")
                .assigned("so-gtvt", "2022-08-09", "2022-10-01")
                .row();
        PetitionRow earlier = assigned()
                .refused("so-gtvt", "2022-08-05")
                .assigned("so-xd", "2022-07-30", null)
                .row();

        assertThat(later.stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(later.dueOn()).isEqualTo("2022-10-01");
        assertThat(earlier.agency()).isEqualTo("so-xd");
    }

    @Test
    void R20_the_outcome_is_that_of_the_latest_answer_by_its_date_then_by_record() {
        PetitionRow backdated = assigned()
                .answered("so-gtvt", Outcome.RESOLVED, "2022-10-01")
                .answered("so-gtvt", Outcome.IN_PROGRESS, "2022-09-01")
                .row();
        PetitionRow sameDay = assigned()
                .answered("so-gtvt", Outcome.RESOLVED, "2022-10-01")
                .answered("so-tc", Outcome.EXPLAINED, "2022-10-01")
                .row();

        assertThat(backdated.outcome()).isEqualTo(Outcome.RESOLVED);
        assertThat(sameDay.outcome()).isEqualTo(Outcome.EXPLAINED);
    }

    @Test
    void R14_what_is_not_yet_due_is_not_late() {
        PetitionRow row = assigned().row();

        assertThat(row.overdue(LocalDate.parse("2022-09-01"))).isFalse();
        assertThat(row.overdue(LocalDate.parse("2022-09-02"))).isTrue();
        assertThat(assigned()
                        .answered("so-gtvt", Outcome.EXPLAINED, "2022-12-01")
                        .row()
                        .overdue(LocalDate.parse("2022-12-31")))
                .isFalse();
    }

    @Test
    void R5_a_promise_without_a_date_is_without_roadmap() {
        assertThat(assigned()
                        .answered("so-gtvt", Outcome.IN_PROGRESS, "2022-08-20")
                        .row()
                        .withoutRoadmap())
                .isTrue();
        assertThat(assigned()
                        .answered("so-gtvt", Outcome.IN_PROGRESS, "2022-08-20", "2023-01-01")
                        .row()
                        .withoutRoadmap())
                .isFalse();
        assertThat(assigned()
                        .answered("so-gtvt", Outcome.EXPLAINED, "2022-08-20")
                        .row()
                        .withoutRoadmap())
                .isFalse();
    }

    @Test
    void a_cleared_flag_is_kept_and_no_longer_open() {
        PetitionRow row = assigned()
                .flagged("f1", FlagReason.OVERDUE, "2022-09-10")
                .flagged("f2", FlagReason.GENERIC, "2022-09-11")
                .cleared("f1", "2022-09-20")
                .row();

        assertThat(row.flags()).hasSize(2);
        assertThat(row.openFlags()).extracting(PetitionRow.Flag::id).containsExactly("f2");
    }

    @Test
    void an_event_that_the_row_already_reflects_changes_nothing() {
        Story story = assigned().answered("so-gtvt", Outcome.RESOLVED, "2022-08-20");
        PetitionRow row = story.row();

        story.told()
                .forEach(one -> assertThat(RowEvolution.evolve(row, one.event(), one.sequence(), Instant.EPOCH))
                        .isSameAs(row));
    }

    @Test
    void an_event_without_a_receipt_before_it_is_not_guessed_at() {
        Story.Told transfer = classified().transferred("2022-07-29").told().getLast();

        assertThatIllegalStateException()
                .isThrownBy(() -> RowEvolution.evolve(null, transfer.event(), transfer.sequence(), transfer.at()))
                .withMessageContaining("rebuilt");
    }
}
