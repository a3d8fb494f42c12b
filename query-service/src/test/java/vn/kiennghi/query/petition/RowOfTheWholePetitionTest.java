package vn.kiennghi.query.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiennghi.query.petition.Later.accepted;
import static vn.kiennghi.query.petition.Later.answeredOnTheSpot;
import static vn.kiennghi.query.petition.Later.closed;
import static vn.kiennghi.query.petition.Later.confirmed;
import static vn.kiennghi.query.petition.Later.corrected;
import static vn.kiennghi.query.petition.Later.disputed;
import static vn.kiennghi.query.petition.Later.escalated;
import static vn.kiennghi.query.petition.Later.informed;
import static vn.kiennghi.query.petition.Later.merged;
import static vn.kiennghi.query.petition.Later.rejected;
import static vn.kiennghi.query.petition.Later.reopened;
import static vn.kiennghi.query.petition.Later.repeated;
import static vn.kiennghi.query.petition.Later.returned;
import static vn.kiennghi.query.petition.Later.toldApart;
import static vn.kiennghi.query.petition.Later.unmerged;
import static vn.kiennghi.query.petition.Later.withdrawn;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.EscalationStep;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RowOfTheWholePetitionTest {
    private final Story other = Story.received("K9-002", "2022-07-01", "giao-thong", Level.PROVINCE);

    private static Story received() {
        return Story.received("K9-001", "2022-07-18", "giao-thong", Level.PROVINCE)
                .classified("giao-thong", Level.PROVINCE, "2022-07-18");
    }

    private static Story answered() {
        return received()
                .transferred("2022-07-29")
                .assigned("so", "2022-08-01", "2022-09-01")
                .answered("so", Outcome.RESOLVED, "2022-08-20");
    }

    @Test
    void a_merger_lays_aside_and_parting_brings_back_to_where_it_stood() {
        Story story = received();
        PetitionRow merged = story.and(merged(story, other, "2022-08-01")).row();
        PetitionRow parted = story.and(unmerged(story, other, "2022-08-05")).row();

        assertThat(merged.stage()).isEqualTo(Stage.MERGED);
        assertThat(merged.mergedInto()).isEqualTo(other.id());
        assertThat(parted.stage()).isEqualTo(Stage.CLASSIFIED);
        assertThat(parted.mergedInto()).isNull();
        assertThat(parted.asides()).as("nothing is lost").hasSize(1);
    }

    @Test
    void what_left_the_way_or_was_closed_is_taken_up_again() {
        Story returned = received();
        Story spoken = received();
        Story closed = answered();

        assertThat(returned.and(returned(returned, "2022-08-01")).row().stage()).isEqualTo(Stage.RETURNED);
        assertThat(returned.and(reopened(returned, "2022-08-02")).row().stage()).isEqualTo(Stage.CLASSIFIED);
        assertThat(spoken.and(answeredOnTheSpot(spoken, "2022-08-01")).row().stage())
                .isEqualTo(Stage.ANSWERED_ON_THE_SPOT);
        assertThat(closed.and(closed(closed, "hết nhiệm kỳ", "2022-12-01"))
                        .row()
                        .stage())
                .isEqualTo(Stage.CLOSED);
        assertThat(closed.and(reopened(closed, "2022-12-02")).row().stage()).isEqualTo(Stage.ANSWERED);
    }

    @Test
    void reviews_and_verdicts_belong_to_the_answer_they_were_passed_on() {
        Story story = answered();
        assertThat(story.and(accepted(story, 1, "2022-08-25")).row().stage()).isEqualTo(Stage.VERIFIED);
        assertThat(story.and(confirmed(story, 1, "2022-08-26")).row().verdict()).isEqualTo(Verdict.CONFIRMED);

        PetitionRow again =
                story.answered("so", Outcome.IN_PROGRESS, "2022-09-10").row();
        assertThat(again.stage()).isEqualTo(Stage.ANSWERED);
        assertThat(again.verdict()).isEqualTo(Verdict.UNVERIFIED);

        PetitionRow rejected = story.and(rejected(story, 2, "2022-09-12")).row();
        assertThat(rejected.stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(rejected.outcome()).isEqualTo(Outcome.RESOLVED);
        assertThat(rejected.verdict()).isEqualTo(Verdict.CONFIRMED);

        PetitionRow disputed = story.and(disputed(story, 1, "2022-09-20")).row();
        assertThat(disputed.stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(disputed.verdict()).isEqualTo(Verdict.DISPUTED);
    }

    @Test
    void R17_an_older_answer_entered_late_leaves_the_reviewed_one_as_it_stands() {
        Story story = answered();
        PetitionRow row = story.and(accepted(story, 1, "2022-08-25"))
                .answered("so", Outcome.IN_PROGRESS, "2022-08-10")
                .row();

        assertThat(row.stage()).isEqualTo(Stage.VERIFIED);
        assertThat(row.outcome()).isEqualTo(Outcome.RESOLVED);
    }

    @Test
    void a_withdrawn_document_leaves_the_petition_with_the_office() {
        Story story = received().transferred("2022-07-29");
        PetitionRow row = story.and(withdrawn(story, "t0000001", "2022-08-03")).row();

        assertThat(row.stage()).isEqualTo(Stage.CLASSIFIED);
        assertThat(row.transfer()).isNull();
        assertThat(row.transfers()).as("nothing is lost").hasSize(1);
    }

    @Test
    void a_correction_changes_facts_and_search_and_keeps_what_was() {
        Story story = received();
        PetitionRow row = story.and(corrected(story, CorrectableMember.KIND, "KIEN_NGHI", "Y_KIEN", "2022-08-01"))
                .and(corrected(story, CorrectableMember.PLACE, "Xã Vĩ Hương", "Xã Bằng Lãng", "2022-08-02"))
                .row();

        assertThat(row.fact().kind()).isEqualTo(PetitionKind.Y_KIEN);
        assertThat(row.fact().place()).isEqualTo("Xã Bằng Lãng");
        assertThat(row.facts()).extracting(PetitionRow.Facts::place).contains("Xã Vĩ Hương");
        assertThat(row.content()).startsWith("Đề nghị sửa đường");

        PetitionRow other = story.and(
                        corrected(story, CorrectableMember.CONTENT, row.content(), "Đề nghị xây trường", "2022-08-03"))
                .row();
        assertThat(other.content()).isEqualTo("Đề nghị xây trường");
        assertThat(other.facts()).hasSize(4);
    }

    @Test
    void relations_measures_and_notices_are_kept() {
        Story story = answered();
        PetitionRow linked = story.and(repeated(story, other, "2022-09-01"))
                .and(escalated(story, EscalationStep.REMINDER, "2022-09-02"))
                .and(informed(story, "2022-09-03"))
                .row();
        PetitionRow apart = story.and(toldApart(story, other, "2022-09-04")).row();

        assertThat(linked.repeatOf()).containsExactly(other.id());
        assertThat(linked.measures())
                .singleElement()
                .extracting(PetitionRow.Measure::step)
                .isEqualTo(EscalationStep.REMINDER);
        assertThat(linked.notices()).hasSize(1);
        assertThat(apart.repeatOf()).isEmpty();
        assertThat(apart.apartFrom()).containsExactly(other.id());
        assertThat(apart.stage()).isEqualTo(Stage.ANSWERED);
    }

    @Test
    void every_event_applied_twice_changes_the_row_once() {
        Story story = answered();
        story.and(accepted(story, 1, "2022-08-25"))
                .and(confirmed(story, 1, "2022-08-26"))
                .and(disputed(story, 1, "2022-08-27"))
                .and(rejected(story, 1, "2022-08-28"))
                .and(corrected(story, CorrectableMember.CONTENT, "A", "B", "2022-08-28"))
                .and(repeated(story, other, "2022-09-01"))
                .and(toldApart(story, other, "2022-09-01"))
                .and(escalated(story, EscalationStep.REMINDER, "2022-09-02"))
                .and(informed(story, "2022-09-03"))
                .and(closed(story, "hết nhiệm kỳ", "2022-09-04"))
                .and(reopened(story, "2022-09-05"));
        List<Story.Told> twice = new ArrayList<>();
        story.told().forEach(told -> twice.addAll(List.of(told, told)));
        PetitionRow row = null;
        for (Story.Told told : twice) {
            row = RowEvolution.evolve(row, told.event(), told.sequence(), told.at());
        }

        assertThat(row).isEqualTo(story.row());
    }
}
