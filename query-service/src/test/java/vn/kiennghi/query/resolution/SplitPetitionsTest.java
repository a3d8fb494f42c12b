package vn.kiennghi.query.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.CountUnit;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.api.resolution.Figures;
import vn.kiennghi.api.resolution.Rate;
import vn.kiennghi.api.resolution.Resolution;
import vn.kiennghi.query.petition.Story;

/** R9: a compound petition is counted as its items or once, and the two are never mixed. */
class SplitPetitionsTest {
    private final Story parent = Story.received("A", "2022-07-18", "giao-thong", Level.PROVINCE)
            .classified("giao-thong", Level.PROVINCE, "2022-07-18");
    private final Story one =
            parent.item("A/1", "2022-07-20", Level.PROVINCE).classified("giao-thong", Level.PROVINCE, "2022-07-20");
    private final Story two =
            parent.item("A/2", "2022-07-20", Level.CENTRAL).classified("dien", Level.CENTRAL, "2022-07-20");

    private static Asking items() {
        return new Asking().scope(CountScope.ALL).unit(CountUnit.ITEM);
    }

    private static Asking petitions() {
        return new Asking().scope(CountScope.ALL).unit(CountUnit.PETITION);
    }

    private Story split() {
        return parent.split("2022-07-20", one, two);
    }

    private static Rate rate(Figures figures, String name) {
        return Objects.requireNonNull(figures.rates().get(name));
    }

    @Test
    void from_the_day_of_the_split_on_its_items_count_instead_of_it() {
        split();

        assertThat(items().asOf("2022-07-19").totalOf(parent, one, two).total()).isEqualTo(1);
        assertThat(items().asOf("2022-07-20").totalOf(parent, one, two).total()).isEqualTo(2);
        assertThat(petitions().totalOf(parent, one, two).total()).isEqualTo(1);
    }

    @Test
    void before_the_split_was_recorded_the_petition_counts_as_one() {
        parent.recordedOn("2022-09-01").split("2022-07-20", one, two);

        assertThat(items().knownAt("2022-08-31T00:00:00Z")
                        .totalOf(parent, one, two)
                        .total())
                .isEqualTo(1);
        assertThat(items().knownAt("2022-09-02T00:00:00Z")
                        .totalOf(parent, one, two)
                        .total())
                .isEqualTo(2);
    }

    @Test
    void counted_once_it_has_its_own_field_and_level() {
        split();

        Resolution report =
                petitions().groupBy(Dimension.FIELD, Dimension.LEVEL).of(parent, one, two);

        assertThat(report.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.key())
                        .containsEntry("field", "giao-thong")
                        .containsEntry("level", "PROVINCE"));
        assertThat(items().groupBy(Dimension.LEVEL).of(parent, one, two).rows())
                .extracting(row -> row.key().get("level"))
                .containsExactly("CENTRAL", "PROVINCE");
    }

    @Test
    void counted_once_it_is_answered_when_all_items_are_and_as_advanced_as_the_least_of_them() {
        split();
        one.transferred("2022-07-29")
                .assigned("so", "2022-08-01", "2022-09-01")
                .answered("so", Outcome.RESOLVED, "2022-08-20");
        Figures half = petitions().totalOf(parent, one, two);
        assertThat(half.answered()).isZero();
        assertThat(rate(half, "answered"))
                .as("handed over when at least one item is")
                .isEqualTo(new Rate(0, 1, "0,0%"));
        assertThat(half.outcomes()).containsEntry(Outcome.NONE, 1);

        two.transferred("2022-07-29")
                .assigned("so", "2022-08-01", "2022-09-15")
                .answered("so", Outcome.IN_PROGRESS, "2022-09-10");
        Figures whole = petitions().totalOf(parent, one, two);
        assertThat(whole.answered()).isEqualTo(1);
        assertThat(whole.outcomes()).containsEntry(Outcome.IN_PROGRESS, 1);
        assertThat(rate(whole, "resolved").n()).isZero();
        assertThat(rate(whole, "onTime"))
                .as("each item by its own first due day")
                .isEqualTo(new Rate(1, 1, "100,0%"));
        assertThat(rate(petitions().asOf("2022-09-15").totalOf(parent, one, two), "onTime")
                        .d())
                .as("due when the last item is (R14)")
                .isZero();
    }

    @Test
    void counted_once_it_has_the_agency_that_all_items_share_or_none() {
        split();
        one.transferred("2022-07-29").assigned("so", "2022-08-01", null);
        two.transferred("2022-07-29").assigned("xa", "2022-08-01", null);
        assertThat(petitions()
                        .groupBy(Dimension.AGENCY, Dimension.AGENCY_KIND)
                        .of(parent, one, two)
                        .rows())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.key()).containsEntry("agency", null).containsEntry("agencyKind", null));

        two.assigned("so", "2022-08-02", null);
        assertThat(petitions()
                        .groupBy(Dimension.AGENCY, Dimension.AGENCY_KIND)
                        .of(parent, one, two)
                        .rows())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.key()).containsEntry("agency", "so").containsEntry("agencyKind", "DEPARTMENT"));
    }

    @Test
    void an_item_that_is_split_again_counts_as_what_it_was_split_into() {
        Story first = two.item("A/2/1", "2022-07-25", Level.CENTRAL);
        Story second = two.item("A/2/2", "2022-07-25", Level.CENTRAL);
        split();
        two.split("2022-07-25", first, second);

        assertThat(items().totalOf(parent, one, two, first, second).total()).isEqualTo(3);
        assertThat(items().asOf("2022-07-24")
                        .totalOf(parent, one, two, first, second)
                        .total())
                .isEqualTo(2);
        assertThat(petitions().totalOf(parent, one, two, first, second).total()).isEqualTo(1);
    }
}
