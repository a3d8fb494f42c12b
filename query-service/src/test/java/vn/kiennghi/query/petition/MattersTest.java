package vn.kiennghi.query.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiennghi.query.petition.Later.confirmed;
import static vn.kiennghi.query.petition.Later.disputed;
import static vn.kiennghi.query.petition.Later.merged;
import static vn.kiennghi.query.petition.Later.repeated;
import static vn.kiennghi.query.petition.Later.toldApart;
import static vn.kiennghi.query.petition.Later.unmerged;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.VoiceCounts;

/** R11: what was asked again and again is one matter; R10: duplicates are one petition. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MattersTest {
    private final Story first = told(8, "K8-001", "2021-12-01");
    private final Story second = told(9, "K9-001", "2022-07-18");
    private final Story third = told(10, "K10-001", "2022-12-01");
    private final Story alone = told(9, "K9-007", "2022-07-18");

    private static Story told(int session, String reference, String on) {
        return Story.received(Story.TERM, session, reference, 1, Round.BEFORE, on, "giao-thong", Level.PROVINCE)
                .classified("giao-thong", Level.PROVINCE, on);
    }

    private static Matters matters(Story... stories) {
        RowsOfTerm term = new RowsOfTerm(Story.TERM);
        Arrays.stream(stories).map(Story::row).forEach(term::keep);
        return term.matters();
    }

    private static List<String> raised(Matters matters, Story story) {
        return matters.raised(story.id()).stream().map(PetitionRow::id).toList();
    }

    @Test
    void R11_repeats_are_one_matter_however_long_the_chain() {
        third.and(repeated(third, second, "2022-12-05"));
        second.and(repeated(second, first, "2022-12-06"));
        Matters matters = matters(first, second, third, alone);

        for (Story one : List.of(first, second, third)) {
            assertThat(raised(matters, one)).containsExactly(first.id(), second.id(), third.id());
        }
        assertThat(raised(matters, alone)).containsExactly(alone.id());
        assertThat(matters.counts(null)).isEqualTo(new VoiceCounts(4, 4, 2, 1, 1));
        assertThat(matters.counts(9)).isEqualTo(new VoiceCounts(2, 2, 2, 1, 1));
    }

    @Test
    void what_was_told_apart_is_a_matter_of_its_own_again() {
        second.and(repeated(second, first, "2022-12-05")).and(toldApart(second, first, "2022-12-06"));

        assertThat(raised(matters(first, second), first)).containsExactly(first.id());
        assertThat(matters(first, second).counts(null)).isEqualTo(new VoiceCounts(2, 2, 2, 0, 0));
    }

    @Test
    void R10_a_merged_petition_brings_its_links_to_the_lead_and_is_not_listed_again() {
        Story duplicate = told(9, "K9-002", "2022-07-18");
        duplicate.and(repeated(duplicate, first, "2022-08-01")).and(merged(duplicate, second, "2022-08-02"));
        Matters matters = matters(first, second, duplicate);

        assertThat(raised(matters, second)).containsExactly(first.id(), second.id());
        assertThat(raised(matters, duplicate)).containsExactly(first.id(), second.id());
        assertThat(matters.mergedInto(second.id())).extracting(PetitionRow::id).containsExactly(duplicate.id());
        assertThat(matters.counts(null)).isEqualTo(new VoiceCounts(3, 2, 1, 1, 1));

        duplicate.and(unmerged(duplicate, second, "2022-08-03"));
        assertThat(raised(matters(first, second, duplicate), second)).containsExactly(second.id());
    }

    @Test
    void a_lead_that_is_merged_itself_takes_its_duplicates_along() {
        Story lead = told(9, "K9-002", "2022-07-18");
        alone.and(merged(alone, lead, "2022-08-01"));
        lead.and(merged(lead, second, "2022-08-02"));

        Matters matters = matters(second, lead, alone);
        assertThat(raised(matters, alone)).containsExactly(second.id());
        assertThat(matters.mergedInto(second.id()))
                .extracting(PetitionRow::id)
                .containsExactlyInAnyOrder(lead.id(), alone.id());
        assertThat(matters.lead(alone.row())).isEqualTo(second.row().withContent(""));
    }

    @Test
    void R9_a_split_petition_is_resolved_when_each_of_its_items_is() {
        Story one = second.item("K9-001.1", "2022-07-20", Level.PROVINCE);
        Story other = second.item("K9-001.2", "2022-07-20", Level.PROVINCE);
        second.split("2022-07-20", one, other);
        resolved(one);

        assertThat(matters(second, one, other).resolvedOnce(second.row())).isFalse();
        resolved(other);
        assertThat(matters(second, one, other).resolvedOnce(second.row())).isTrue();
        assertThat(matters(second, one, other).answeredOnce(second.row())).isTrue();
    }

    private static void resolved(Story item) {
        item.classified("giao-thong", Level.PROVINCE, "2022-07-20")
                .transferred("2022-07-29")
                .assigned("so", "2022-08-01", null)
                .answered("so", Outcome.RESOLVED, "2022-12-01");
    }

    @Test
    void R4_a_repeated_matter_is_resolved_where_one_answer_resolved_it_undisputed() {
        second.and(repeated(second, first, "2022-12-05"));
        second.transferred("2022-07-29")
                .assigned("so", "2022-08-01", null)
                .answered("so", Outcome.RESOLVED, "2022-12-01");

        assertThat(matters(first, second).counts(null).repeatedUnresolved()).isZero();
        second.and(disputed(second, 1, "2022-12-10"));
        assertThat(matters(first, second).counts(null).repeatedUnresolved()).isEqualTo(1);
        second.and(confirmed(second, 1, "2022-12-11"));
        assertThat(matters(first, second).counts(null).repeatedUnresolved()).isZero();
    }
}
