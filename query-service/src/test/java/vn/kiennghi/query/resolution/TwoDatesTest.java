package vn.kiennghi.query.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.query.petition.Story;

/** R17: what had happened by a day, and what the record knew at a moment, are two questions. */
class TwoDatesTest {
    private final Story story = Story.received("A", "2022-07-18", "dien", Level.PROVINCE)
            .transferred("2022-07-29")
            .assigned("so", "2022-08-01", null);

    @Test
    void a_petition_exists_from_the_day_it_was_received_and_the_moment_it_was_recorded() {
        Story late = Story.received("B", "2022-07-18", "dien", Level.PROVINCE);

        assertThat(new Asking().asOf("2022-07-17").totalOf(late).total()).isZero();
        assertThat(new Asking().asOf("2022-07-18").totalOf(late).total()).isEqualTo(1);
        assertThat(new Asking().knownAt("2022-07-18T11:59:59Z").totalOf(late).total())
                .isZero();
        assertThat(new Asking().knownAt("2022-07-18T12:00:00Z").totalOf(late).total())
                .isEqualTo(1);
    }

    @Test
    void an_answer_entered_late_counts_on_its_day_but_not_before_it_was_known() {
        story.recordedOn("2022-12-20").answered("so", Outcome.RESOLVED, "2022-11-15");

        assertThat(new Asking().asOf("2022-11-14").totalOf(story).answered()).isZero();
        assertThat(new Asking().asOf("2022-11-15").totalOf(story).answered()).isEqualTo(1);
        assertThat(new Asking()
                        .asOf("2022-12-03")
                        .knownAt("2022-12-03T00:00:00Z")
                        .totalOf(story)
                        .answered())
                .as("as the report of that day saw it")
                .isZero();
    }

    @Test
    void an_earlier_answer_counts_again_on_a_day_before_the_later_one() {
        story.answered("so", Outcome.IN_PROGRESS, "2022-09-01").answered("so", Outcome.RESOLVED, "2022-10-01");

        assertThat(new Asking().asOf("2022-09-30").totalOf(story).outcomes()).containsEntry(Outcome.IN_PROGRESS, 1);
        assertThat(new Asking().asOf("2022-10-01").totalOf(story).outcomes()).containsEntry(Outcome.RESOLVED, 1);
    }

    @Test
    void a_classification_counts_for_every_day_once_it_is_known() {
        story.classified("dien", Level.PROVINCE, "2022-07-18")
                .recordedOn("2022-10-10")
                .classified("y-te", Level.PROVINCE, "2022-10-10");

        assertThat(fieldOf(new Asking().asOf("2022-08-01"))).isEqualTo("y-te");
        assertThat(fieldOf(new Asking().asOf("2022-08-01").knownAt("2022-10-10T00:00:00Z")))
                .isEqualTo("dien");
        assertThat(fieldOf(new Asking().knownAt("2022-07-18T12:00:00Z")))
                .as("as given at receipt")
                .isEqualTo("dien");
    }

    @Test
    void handing_over_counts_from_the_day_the_document_bears() {
        assertThat(new Asking()
                        .scope(CountScope.TRANSFERRED)
                        .asOf("2022-07-28")
                        .totalOf(story)
                        .total())
                .isZero();
        assertThat(new Asking()
                        .scope(CountScope.TRANSFERRED)
                        .asOf("2022-07-29")
                        .totalOf(story)
                        .total())
                .isEqualTo(1);
    }

    @Test
    void the_lead_agency_is_that_of_the_day() {
        story.assigned("xa", "2022-09-01", null);

        assertThat(new Asking()
                        .groupBy(Dimension.AGENCY)
                        .asOf("2022-08-31")
                        .of(story)
                        .rows())
                .extracting(row -> row.key().get("agency"))
                .containsExactly("so");
        assertThat(new Asking()
                        .groupBy(Dimension.AGENCY)
                        .asOf("2022-09-01")
                        .of(story)
                        .rows())
                .extracting(row -> row.key().get("agency"))
                .containsExactly("xa");
    }

    @Test
    void from_the_day_of_a_refusal_nobody_leads_and_the_day_before_the_agency_still_does() {
        story.recordedOn("2022-12-20").refused("so", "2022-09-01");

        assertThat(leads(new Asking().asOf("2022-08-31"))).containsExactly("so");
        assertThat(leads(new Asking().asOf("2022-09-01"))).containsOnlyNulls().hasSize(1);
        assertThat(leads(new Asking().asOf("2022-09-01").knownAt("2022-12-20T11:59:59Z")))
                .as("before it was known")
                .containsExactly("so");
        assertThat(new Asking()
                        .groupBy(Dimension.AGENCY_KIND)
                        .of(story)
                        .rows()
                        .getFirst()
                        .key())
                .containsEntry("agencyKind", null);
    }

    @Test
    void who_is_charged_after_a_refusal_leads_from_the_day_of_the_new_assignment() {
        story.refused("so", "2022-09-01").recordedOn("2022-12-20").assigned("xa", "2022-09-10", null);

        assertThat(leads(new Asking().asOf("2022-09-09"))).containsOnlyNulls();
        assertThat(leads(new Asking().asOf("2022-09-10"))).containsExactly("xa");
        assertThat(leads(new Asking().asOf("2022-09-10").knownAt("2022-12-01T00:00:00Z")))
                .containsOnlyNulls();
    }

    @Test
    void the_first_due_date_stays_that_of_the_first_assignment_though_it_was_refused() {
        Story again = Story.received("C", "2022-07-18", "dien", Level.PROVINCE)
                .transferred("2022-07-29")
                .assigned("so", "2022-08-01", "2022-09-01")
                .refused("so", "2022-08-05")
                .assigned("xa", "2022-08-10", "2022-12-01")
                .answered("xa", Outcome.RESOLVED, "2022-11-01");

        assertThat(new Asking().totalOf(again).rates().get("onTime"))
                .extracting("n", "d")
                .containsExactly(0, 1);
    }

    private List<@Nullable String> leads(Asking asking) {
        return asking.groupBy(Dimension.AGENCY).of(story).rows().stream()
                .<@Nullable String>map(row -> row.key().get("agency"))
                .toList();
    }

    private String fieldOf(Asking asking) {
        return String.valueOf(asking.groupBy(Dimension.FIELD)
                .of(story)
                .rows()
                .getFirst()
                .key()
                .get("field"));
    }
}
