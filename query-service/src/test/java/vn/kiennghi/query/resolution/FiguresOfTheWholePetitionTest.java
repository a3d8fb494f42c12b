package vn.kiennghi.query.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiennghi.query.petition.Later.answeredOnTheSpot;
import static vn.kiennghi.query.petition.Later.closed;
import static vn.kiennghi.query.petition.Later.confirmed;
import static vn.kiennghi.query.petition.Later.corrected;
import static vn.kiennghi.query.petition.Later.disputed;
import static vn.kiennghi.query.petition.Later.merged;
import static vn.kiennghi.query.petition.Later.rejected;
import static vn.kiennghi.query.petition.Later.reopened;
import static vn.kiennghi.query.petition.Later.returned;
import static vn.kiennghi.query.petition.Later.unmerged;
import static vn.kiennghi.query.petition.Later.withdrawn;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.CountUnit;
import vn.kiennghi.api.resolution.Figures;
import vn.kiennghi.query.petition.Story;

/** What each thing that can happen to a petition does to the figures, on both dates (section by section of the definitions). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FiguresOfTheWholePetitionTest {
    private static Story received(String reference) {
        return Story.received(reference, "2022-07-18", "giao-thong", Level.PROVINCE)
                .classified("giao-thong", Level.PROVINCE, "2022-07-18");
    }

    private static Story answered(String reference, Outcome outcome) {
        return received(reference)
                .transferred("2022-07-29")
                .assigned("so", "2022-08-01", "2022-09-01")
                .answered("so", outcome, "2022-08-20");
    }

    private static int n(Figures figures, String rate) {
        return Objects.requireNonNull(figures.rates().get(rate)).n();
    }

    private static int d(Figures figures, String rate) {
        return Objects.requireNonNull(figures.rates().get(rate)).d();
    }

    @Test
    void R10_a_merged_petition_counts_with_its_lead_while_it_is_merged() {
        Story lead = answered("A", Outcome.RESOLVED);
        Story merged = received("B");
        merged.and(merged(merged, lead, "2022-08-01")).and(unmerged(merged, lead, "2022-09-10"));

        assertThat(new Asking().asOf("2022-07-31").totalOf(lead, merged).total())
                .isEqualTo(2);
        assertThat(new Asking().asOf("2022-08-31").totalOf(lead, merged).total())
                .isEqualTo(1);
        assertThat(new Asking().asOf("2022-09-10").totalOf(lead, merged).total())
                .isEqualTo(2);
        assertThat(new Asking()
                        .knownAt("2022-09-01T00:00:00Z")
                        .totalOf(lead, merged)
                        .total())
                .as("what the record knew before the parting")
                .isEqualTo(1);
    }

    @Test
    void R10_an_item_that_is_merged_is_left_out_of_its_petition() {
        Story lead = answered("A", Outcome.EXPLAINED);
        Story parent = received("B");
        Story one = parent.item("B/1", "2022-07-20", Level.PROVINCE);
        Story two = parent.item("B/2", "2022-07-20", Level.PROVINCE)
                .classified("giao-thong", Level.PROVINCE, "2022-07-20")
                .transferred("2022-07-29")
                .assigned("so", "2022-08-01", null)
                .answered("so", Outcome.RESOLVED, "2022-08-20");
        parent.split("2022-07-20", one, two);
        one.and(merged(one, lead, "2022-07-25"));

        Figures items = new Asking().totalOf(lead, parent, one, two);
        Figures petitions = new Asking().unit(CountUnit.PETITION).totalOf(lead, parent, one, two);

        assertThat(items.total()).isEqualTo(2);
        assertThat(petitions.total()).isEqualTo(2);
        assertThat(petitions.answered())
                .as("all items that are counted here are answered")
                .isEqualTo(2);
        assertThat(petitions.outcomes()).containsEntry(Outcome.RESOLVED, 1).containsEntry(Outcome.EXPLAINED, 1);
    }

    @Test
    void R30_returned_and_answered_on_the_spot_stand_in_columns_of_their_own() {
        Story returned = received("A");
        returned.and(returned(returned, "2022-07-25"));
        Story spoken = received("B");
        spoken.and(answeredOnTheSpot(spoken, "2022-07-18"));
        Story other = answered("C", Outcome.RESOLVED);

        Figures total = new Asking().totalOf(returned, spoken, other);

        assertThat(total.total()).isEqualTo(1);
        assertThat(total.returned()).isEqualTo(1);
        assertThat(total.answeredOnTheSpot()).isEqualTo(1);
        assertThat(total.answered()).isEqualTo(1);
        assertThat(new Asking()
                        .asOf("2022-07-24")
                        .totalOf(returned, spoken, other)
                        .returned())
                .isZero();
        returned.and(reopened(returned, "2022-08-01"));
        assertThat(new Asking().totalOf(returned, spoken, other).total()).isEqualTo(2);
    }

    @Test
    void R30_a_petition_of_which_nothing_but_returned_items_is_left_is_returned() {
        Story parent = received("A");
        Story one = parent.item("A/1", "2022-07-20", Level.PROVINCE);
        Story two = parent.item("A/2", "2022-07-20", Level.PROVINCE);
        parent.split("2022-07-20", one, two);
        one.and(returned(one, "2022-07-25"));

        Figures half = new Asking().unit(CountUnit.PETITION).totalOf(parent, one, two);
        two.and(returned(two, "2022-07-25"));
        Figures whole = new Asking().unit(CountUnit.PETITION).totalOf(parent, one, two);

        assertThat(half.total()).isEqualTo(1);
        assertThat(half.returned()).isZero();
        assertThat(whole.total()).isZero();
        assertThat(whole.returned()).isEqualTo(1);
    }

    @Test
    void R21_an_answer_that_was_sent_back_is_no_answer_from_that_day_on() {
        Story story = answered("A", Outcome.EXPLAINED).answered("so", Outcome.RESOLVED, "2022-10-01");
        story.and(rejected(story, 2, "2022-10-10"));

        assertThat(n(new Asking().asOf("2022-10-09").totalOf(story), "resolved"))
                .isEqualTo(1);
        Figures after = new Asking().asOf("2022-10-10").totalOf(story);
        assertThat(n(after, "resolved")).isZero();
        assertThat(after.outcomes()).as("falls back to the last unrejected").containsEntry(Outcome.EXPLAINED, 1);
        story.and(rejected(story, 1, "2022-10-11"));
        assertThat(new Asking().totalOf(story).answered()).isZero();
        assertThat(n(new Asking().asOf("2022-10-10").totalOf(story), "onTime")).isEqualTo(1);
        assertThat(n(new Asking().totalOf(story), "onTime"))
                .as("nobody answered in time")
                .isZero();
    }

    @Test
    void R4_what_the_council_disputes_is_not_resolved_and_what_it_confirms_is_counted() {
        Story disputed = answered("A", Outcome.RESOLVED);
        disputed.and(disputed(disputed, 1, "2022-10-10"));
        Story confirmed = answered("B", Outcome.RESOLVED);
        confirmed.and(confirmed(confirmed, 1, "2022-10-10"));

        Figures before = new Asking().asOf("2022-10-09").totalOf(disputed, confirmed);
        Figures after = new Asking().totalOf(disputed, confirmed);

        assertThat(n(before, "resolved")).isEqualTo(2);
        assertThat(n(after, "resolved")).isEqualTo(1);
        assertThat(n(after, "confirmed")).isEqualTo(1);
        assertThat(after.outcomes()).as("what the agency claims").containsEntry(Outcome.RESOLVED, 2);
        assertThat(after.verdicts())
                .isEqualTo(Map.of(Verdict.UNVERIFIED, 0, Verdict.CONFIRMED, 1, Verdict.DISPUTED, 1));
        disputed.answered("so", Outcome.RESOLVED, "2022-11-01");
        assertThat(n(new Asking().totalOf(disputed, confirmed), "resolved"))
                .as("a new claim is provisional again")
                .isEqualTo(2);
    }

    @Test
    void what_a_withdrawn_document_handed_over_is_handed_over_no_more() {
        Story story = received("A").transferred("2022-07-29");
        story.and(withdrawn(story, "t0000001", "2022-08-03"));

        assertThat(d(new Asking().asOf("2022-08-02").totalOf(story), "answered"))
                .isEqualTo(1);
        assertThat(d(new Asking().totalOf(story), "answered")).isZero();
        assertThat(new Asking().scope(CountScope.TRANSFERRED).totalOf(story).total())
                .isZero();
    }

    @Test
    void R18_a_correction_says_what_always_was_as_soon_as_the_record_knows_it() {
        Story story = received("A");
        story.and(corrected(story, CorrectableMember.RECEIVED_ON, "2022-07-18", "2022-06-18", "2022-09-01"))
                .and(corrected(story, CorrectableMember.KIND, "KIEN_NGHI", "Y_KIEN", "2022-10-01"));

        assertThat(new Asking().asOf("2022-06-30").totalOf(story).total()).isEqualTo(1);
        assertThat(new Asking()
                        .asOf("2022-06-30")
                        .knownAt("2022-08-31T23:00:00Z")
                        .totalOf(story)
                        .total())
                .isZero();
        assertThat(new Asking().kind(PetitionKind.Y_KIEN).totalOf(story).total())
                .isEqualTo(1);
        assertThat(new Asking()
                        .kind(PetitionKind.Y_KIEN)
                        .knownAt("2022-09-30T23:00:00Z")
                        .totalOf(story)
                        .total())
                .isZero();
    }

    @Test
    void R35_closing_and_reopening_change_no_number() {
        Story story = answered("A", Outcome.RESOLVED);
        story.and(confirmed(story, 1, "2022-10-10"));
        Figures open = new Asking().totalOf(story);
        story.and(closed(story, null, "2022-11-01"));

        assertThat(new Asking().totalOf(story)).isEqualTo(open);
        story.and(reopened(story, "2022-11-05"));
        assertThat(new Asking().totalOf(story)).isEqualTo(open);
    }
}
