package vn.kiennghi.query.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.api.resolution.Figures;
import vn.kiennghi.api.resolution.Rate;
import vn.kiennghi.api.resolution.Resolution;
import vn.kiennghi.api.resolution.Rounding;
import vn.kiennghi.query.petition.Story;

class FiguresByExampleTest {
    private static Story received(String reference) {
        return Story.received(reference, "2022-07-18", "giao-thong", Level.PROVINCE)
                .classified("giao-thong", Level.PROVINCE, "2022-07-18");
    }

    private static Story assigned(String reference, @Nullable String dueOn) {
        return received(reference).transferred("2022-07-29").assigned("so", "2022-08-01", dueOn);
    }

    private static Story answered(String reference, Outcome outcome) {
        return assigned(reference, null).answered("so", outcome, "2022-08-20");
    }

    private static Rate rate(Figures figures, String name) {
        return Objects.requireNonNull(figures.rates().get(name));
    }

    @Test
    void R2_answered_and_resolved_are_two_rates() {
        Figures total = new Asking()
                .totalOf(
                        answered("A", Outcome.RESOLVED),
                        answered("B", Outcome.IN_PROGRESS),
                        assigned("C", null),
                        received("D"));

        assertThat(total.total()).isEqualTo(4);
        assertThat(total.answered()).isEqualTo(2);
        assertThat(rate(total, "answered")).isEqualTo(new Rate(2, 3, "66,7%"));
        assertThat(rate(total, "resolved")).isEqualTo(new Rate(1, 4, "25,0%"));
        assertThat(rate(total, "confirmed")).isEqualTo(new Rate(0, 4, "0,0%"));
    }

    @Test
    void R3_explained_is_a_class_of_its_own_and_never_resolved() {
        Figures total = new Asking().totalOf(answered("A", Outcome.EXPLAINED), answered("B", Outcome.RESOLVED));

        assertThat(total.outcomes()).containsEntry(Outcome.EXPLAINED, 1).containsEntry(Outcome.RESOLVED, 1);
        assertThat(rate(total, "resolved").n()).isEqualTo(1);
    }

    @Test
    void every_outcome_and_verdict_is_listed_even_with_nothing_in_it() {
        Figures total = new Asking().totalOf(answered("A", Outcome.REFUSED));

        assertThat(total.outcomes())
                .containsOnlyKeys(Outcome.values())
                .containsEntry(Outcome.REFUSED, 1)
                .containsEntry(Outcome.NONE, 0);
        assertThat(total.verdicts())
                .isEqualTo(Map.of(Verdict.UNVERIFIED, 1, Verdict.CONFIRMED, 0, Verdict.DISPUTED, 0));
    }

    @Test
    void R36_percentages_are_written_the_Vietnamese_way_and_nothing_by_nothing_is_a_dash() {
        Story[] seven = {
            answered("A", Outcome.RESOLVED), answered("B", Outcome.RESOLVED), answered("C", Outcome.EXPLAINED)
        };

        assertThat(rate(new Asking().totalOf(seven), "resolved").text()).isEqualTo("66,7%");
        assertThat(rate(
                                new Asking()
                                        .rounding(new Rounding(Rounding.Mode.TRUNCATE, 2))
                                        .totalOf(seven),
                                "resolved")
                        .text())
                .isEqualTo("66,66%");
        assertThat(rate(new Asking().totalOf(), "resolved").text()).isEqualTo("–");
    }

    @Test
    void R13_only_the_councils_own_level_counts_unless_more_is_asked_for() {
        Story ours = answered("A", Outcome.RESOLVED);
        Story central = Story.received("B", "2022-07-18", "dien", Level.CENTRAL)
                .classified("dien", Level.CENTRAL, "2022-07-18")
                .forwarded(Level.CENTRAL, "2022-07-29");
        Story unclassified = Story.received("C", "2022-07-18", null, null);

        assertThat(new Asking().totalOf(ours, central, unclassified).total()).isEqualTo(1);
        assertThat(new Asking()
                        .scope(CountScope.TRANSFERRED)
                        .totalOf(ours, central, unclassified)
                        .total())
                .isEqualTo(1);
        assertThat(new Asking()
                        .scope(CountScope.ALL)
                        .totalOf(ours, central, unclassified)
                        .total())
                .isEqualTo(3);
    }

    @Test
    void R1_a_forwarded_petition_is_never_answered_by_us() {
        Story forwarded = Story.received("B", "2022-07-18", "dien", Level.CENTRAL)
                .classified("dien", Level.CENTRAL, "2022-07-18")
                .forwarded(Level.CENTRAL, "2022-07-29")
                .answered("bo-cong-thuong", Outcome.RESOLVED, "2022-09-01");

        Figures total = new Asking().scope(CountScope.ALL).totalOf(forwarded);

        assertThat(total.total()).isEqualTo(1);
        assertThat(total.answered()).isZero();
        assertThat(rate(total, "answered")).isEqualTo(new Rate(0, 0, "–"));
        assertThat(total.outcomes()).containsEntry(Outcome.NONE, 1);
    }

    @Test
    void R14_on_time_is_measured_by_the_first_due_date_and_what_is_not_yet_due_is_not_late() {
        Story inTime = assigned("A", "2022-09-01").answered("so", Outcome.EXPLAINED, "2022-09-01");
        Story late = assigned("B", "2022-09-01").answered("so", Outcome.EXPLAINED, "2022-09-02");
        Story movedLater = assigned("C", "2022-09-01")
                .assigned("so", "2022-08-15", "2022-12-01")
                .answered("so", Outcome.EXPLAINED, "2022-10-01");
        Story silent = assigned("D", "2022-09-01");
        Story notYetDue = assigned("E", "2023-01-01");
        Story withoutDueDate = assigned("F", null).answered("so", Outcome.EXPLAINED, "2022-09-01");
        Story[] all = {inTime, late, movedLater, silent, notYetDue, withoutDueDate};

        assertThat(rate(new Asking().asOf("2022-09-01").totalOf(all), "onTime").d())
                .as("on the due day itself nothing is due yet")
                .isZero();
        assertThat(rate(new Asking().asOf("2022-11-01").totalOf(all), "onTime")).isEqualTo(new Rate(1, 4, "25,0%"));
    }

    @Test
    void R26_a_petition_from_a_candidates_meeting_before_the_term_counts_in_its_term() {
        Story early = Story.received(
                        Story.TERM, 2, "A", 1, Round.CANDIDATE_MEETING, "2021-05-10", "giao-thong", Level.PROVINCE)
                .classified("giao-thong", Level.PROVINCE, "2021-05-10");

        Resolution report = new Asking().groupBy(Dimension.ROUND).of(early);

        assertThat(report.total().total()).isEqualTo(1);
        assertThat(report.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.key()).containsEntry("round", "CANDIDATE_MEETING"));
    }

    @Test
    void rows_are_sorted_sessions_by_number_and_missing_values_last() {
        Resolution report = new Asking()
                .scope(CountScope.ALL)
                .groupBy(Dimension.SESSION, Dimension.FIELD)
                .of(
                        Story.received(Story.TERM, 10, "A", 1, Round.BEFORE, "2022-12-01", "dien", Level.PROVINCE),
                        Story.received(Story.TERM, 9, "B", 1, Round.BEFORE, "2022-07-18", null, null),
                        Story.received(Story.TERM, 9, "C", 2, Round.BEFORE, "2022-07-18", "y-te", Level.PROVINCE),
                        Story.received(Story.TERM, 9, "D", 3, Round.BEFORE, "2022-07-18", "dien", Level.PROVINCE));

        assertThat(report.rows())
                .extracting(row -> row.key().get("session") + "/" + row.key().get("field"))
                .containsExactly("9/dien", "9/y-te", "9/null", "10/dien");
    }

    @Test
    void one_session_and_the_kind_of_agency_can_be_asked_for() {
        Story commune = received("A").transferred("2022-07-29").assigned("xa", "2022-08-01", null);
        Story other = Story.received(Story.TERM, 10, "B", 1, Round.BEFORE, "2022-12-01", "dien", Level.PROVINCE);

        Resolution report =
                new Asking().session(9).groupBy(Dimension.AGENCY_KIND).of(commune, other);

        assertThat(report.total().total()).isEqualTo(1);
        assertThat(report.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.key()).containsEntry("agencyKind", "COMMUNE_COMMITTEE"));
    }

    @Test
    void R12_a_report_says_how_it_was_counted() {
        Resolution.Definition definition = new Asking().asOf("2022-12-03").of().definition();

        assertThat(definition.councilName()).isEqualTo("HĐND tỉnh Bắc Kạn");
        assertThat(definition.asOf()).isEqualTo("2022-12-03");
        assertThat(definition.rounding()).isEqualTo("HALF_UP:1");
        assertThat(definition.formulas()).containsOnlyKeys("answered", "resolved", "confirmed", "onTime");
        assertThat(definition.formulas().values())
                .allSatisfy(words -> assertThat(words).contains("tử số").contains("mẫu số"));
    }
}
