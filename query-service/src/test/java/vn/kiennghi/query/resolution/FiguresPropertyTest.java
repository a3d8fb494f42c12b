package vn.kiennghi.query.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Verdict;
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
        agreeOnAllAxes(RandomHistories.of(random), RandomHistories.START, RandomHistories.DAYS + 80, random);
    }

    /** What the rules allow, in any order: mergers, splits, returns, rejections, disputes, withdrawals, corrections. */
    @Property(tries = 100)
    void figures_equal_a_recount_of_whatever_the_rules_allow(@ForAll("histories") List<Move> moves, @ForAll long seed) {
        RandomOffice office = new RandomOffice();
        moves.forEach(office::attempt);
        int days = (int) ChronoUnit.DAYS.between(RandomOffice.OPENED, office.today()) + 10;
        for (int sample = 0; sample < 5; sample++) {
            agreeOnAllAxes(office.stories(), RandomOffice.OPENED, days, new Random(seed + sample));
        }
    }

    @Provide
    static Arbitrary<List<Move>> histories() {
        return RandomCommandsTest.histories();
    }

    private static void agreeOnAllAxes(List<Story> stories, LocalDate start, int days, Random random) {
        List<PetitionRow> rows = stories.stream().map(Story::row).toList();
        for (CountScope scope : CountScope.values()) {
            for (CountUnit unit : CountUnit.values()) {
                LocalDate asOf = start.plusDays(random.nextInt(days));
                Instant knownAt =
                        start.plusDays(random.nextInt(days)).atTime(13, 0).toInstant(ZoneOffset.UTC);
                PetitionKind kind = random.nextInt(3) == 0 ? PetitionKind.KIEN_NGHI : null;
                Resolution resolution = new Asking()
                        .scope(scope)
                        .unit(unit)
                        .kind(kind)
                        .groupBy(Dimension.AGENCY)
                        .asOf(asOf.toString())
                        .knownAt(knownAt.toString())
                        .of(rows);
                NaiveRecount expected = new NaiveRecount(stories, asOf, knownAt, scope, unit, kind);

                agree(resolution.total(), expected);
                if (unit == CountUnit.ITEM) {
                    assertThat(leads(resolution)).as("lead agencies").isEqualTo(expected.leads);
                }
            }
        }
    }

    private static void agree(Figures found, NaiveRecount expected) {
        assertThat(found.total()).as("total").isEqualTo(expected.total);
        assertThat(found.answered()).as("answered").isEqualTo(expected.answered);
        assertThat(found.outcomes()).as("outcomes").isEqualTo(expected.outcomes);
        assertThat(found.verdicts()).as("verdicts").isEqualTo(expected.verdicts);
        assertThat(found.returned()).as("returned").isEqualTo(expected.returned);
        assertThat(found.answeredOnTheSpot()).as("on the spot").isEqualTo(expected.onTheSpot);
        assertThat(found.rates().get("answered")).extracting("d").isEqualTo(expected.handedOver);
        assertThat(found.rates().get("resolved"))
                .extracting("n", "d")
                .containsExactly(expected.resolved, expected.total);
        assertThat(found.rates().get("confirmed"))
                .extracting("n", "d")
                .containsExactly(expected.verdicts.get(Verdict.CONFIRMED), expected.total);
        assertThat(found.rates().get("onTime")).extracting("n", "d").containsExactly(expected.onTime, expected.due);
    }

    private static Map<String, Integer> leads(Resolution resolution) {
        Map<String, Integer> leads = new TreeMap<>();
        resolution.rows().stream()
                .filter(row -> row.total() > 0)
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
