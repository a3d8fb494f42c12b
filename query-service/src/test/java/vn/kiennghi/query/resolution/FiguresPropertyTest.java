package vn.kiennghi.query.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.CountUnit;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.api.resolution.Figures;
import vn.kiennghi.api.resolution.Resolution;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.petition.Story;

/** Random histories with late entries: the fold over rows agrees with a recount of the bare events. */
class FiguresPropertyTest {
    @Property(tries = 300)
    void figures_equal_a_recount_of_the_bare_events_on_both_dates(@ForAll long seed) {
        Random random = new Random(seed);
        List<Story> stories = RandomHistories.of(random);
        List<PetitionRow> rows = stories.stream().map(Story::row).toList();
        for (CountScope scope : CountScope.values()) {
            for (CountUnit unit : CountUnit.values()) {
                LocalDate asOf = RandomHistories.START.plusDays(random.nextInt(RandomHistories.DAYS + 80));
                Instant knownAt = RandomHistories.START
                        .plusDays(random.nextInt(RandomHistories.DAYS + 80))
                        .atTime(13, 0)
                        .toInstant(ZoneOffset.UTC);
                Resolution resolution = new Asking()
                        .scope(scope)
                        .unit(unit)
                        .groupBy(Dimension.AGENCY)
                        .asOf(asOf.toString())
                        .knownAt(knownAt.toString())
                        .of(rows);
                Figures found = resolution.total();
                NaiveRecount expected = new NaiveRecount(stories, asOf, knownAt, scope, unit);

                assertThat(found.total()).as("total").isEqualTo(expected.total);
                assertThat(found.answered()).as("answered").isEqualTo(expected.answered);
                assertThat(found.outcomes()).as("outcomes").isEqualTo(expected.outcomes);
                assertThat(found.rates().get("answered")).extracting("d").isEqualTo(expected.handedOver);
                assertThat(found.rates().get("onTime"))
                        .extracting("n", "d")
                        .containsExactly(expected.onTime, expected.due);
                if (unit == CountUnit.ITEM) {
                    assertThat(leads(resolution)).as("lead agencies").isEqualTo(expected.leads);
                }
            }
        }
    }

    private static Map<String, Integer> leads(Resolution resolution) {
        Map<String, Integer> leads = new TreeMap<>();
        resolution
                .rows()
                .forEach(row -> leads.put(Objects.requireNonNullElse(row.key().get("agency"), ""), row.total()));
        return leads;
    }

    @Property(tries = 100)
    void rows_add_up_to_the_total_in_every_dimension(@ForAll long seed) {
        Random random = new Random(seed);
        List<PetitionRow> rows =
                RandomHistories.of(random).stream().map(Story::row).toList();
        LocalDate asOf = RandomHistories.START.plusDays(random.nextInt(RandomHistories.DAYS));
        for (Dimension dimension : Dimension.values()) {
            for (CountUnit unit : CountUnit.values()) {
                Resolution found = new Asking()
                        .scope(CountScope.ALL)
                        .unit(unit)
                        .groupBy(dimension, Dimension.SESSION)
                        .asOf(asOf.toString())
                        .of(rows);

                assertThat(found.rows().stream().mapToInt(Figures::total).sum())
                        .isEqualTo(found.total().total());
                assertThat(found.rows().stream().mapToInt(Figures::answered).sum())
                        .isEqualTo(found.total().answered());
                assertThat(found.rows()).extracting(Figures::key).doesNotHaveDuplicates();
            }
        }
    }
}
