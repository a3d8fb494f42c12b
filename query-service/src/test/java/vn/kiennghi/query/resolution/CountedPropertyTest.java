package vn.kiennghi.query.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.CountUnit;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.api.resolution.FigureColumn;
import vn.kiennghi.api.resolution.Figures;
import vn.kiennghi.api.resolution.Resolution;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.petition.Story;

/** Random histories: behind every number of the figures stand exactly as many petitions. */
class CountedPropertyTest {
    @Property(tries = 200)
    void every_number_is_the_length_of_the_list_behind_it(@ForAll long seed) {
        Random random = new Random(seed);
        List<PetitionRow> rows =
                RandomHistories.of(random).stream().map(Story::row).toList();
        Set<String> items = rows.stream()
                .filter(row -> row.receipt().parentId() != null)
                .map(PetitionRow::id)
                .collect(Collectors.toSet());
        for (CountScope scope : CountScope.values()) {
            for (CountUnit unit : CountUnit.values()) {
                Asking asking = asking(random).scope(scope).unit(unit).groupBy(dimensions(random));
                Resolution figures = asking.of(rows);

                agree(asking, figures.total(), rows);
                figures.rows().forEach(row -> agree(asking, row, rows));
                assertThat(asking.counted(Map.of(), FigureColumn.TOTAL, rows))
                        .as("unit %s", unit)
                        .allMatch(id -> unit == CountUnit.ITEM || !items.contains(id));
            }
        }
    }

    @Property(tries = 100)
    void rows_share_out_what_the_total_lists(@ForAll long seed) {
        Random random = new Random(seed);
        List<PetitionRow> rows =
                RandomHistories.of(random).stream().map(Story::row).toList();
        Asking asking = asking(random).scope(CountScope.ALL).groupBy(dimensions(random));
        for (FigureColumn column : FigureColumn.values()) {
            assertThat(asking.of(rows).rows().stream().flatMap(row -> asking.counted(row.key(), column, rows).stream()))
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(asking.counted(Map.of(), column, rows));
        }
    }

    @Property(tries = 50)
    void a_petition_split_by_then_is_listed_by_its_items_or_by_itself_never_by_both(@ForAll long seed) {
        List<PetitionRow> rows =
                RandomHistories.of(new Random(seed)).stream().map(Story::row).toList();
        Set<String> items = new Asking().scope(CountScope.ALL).counted(Map.of(), FigureColumn.TOTAL, rows);

        assertThat(rows.stream().filter(row -> row.stage() == Stage.SPLIT).map(PetitionRow::id))
                .doesNotContainAnyElementsOf(items);
    }

    private static void agree(Asking asking, Figures figures, List<PetitionRow> rows) {
        for (FigureColumn column : FigureColumn.values()) {
            assertThat(asking.counted(figures.key(), column, rows))
                    .as("%s of %s", column, figures.key())
                    .hasSize(figures.number(column));
        }
    }

    private static Asking asking(Random random) {
        LocalDate asOf = RandomHistories.START.plusDays(random.nextInt(RandomHistories.DAYS + 80));
        Instant knownAt = RandomHistories.START
                .plusDays(random.nextInt(RandomHistories.DAYS + 80))
                .atTime(13, 0)
                .toInstant(ZoneOffset.UTC);
        Asking asking = new Asking().asOf(asOf.toString()).knownAt(knownAt.toString());
        return random.nextInt(4) == 0 ? asking.session(1) : asking;
    }

    private static Dimension[] dimensions(Random random) {
        List<Dimension> shuffled = new ArrayList<>(List.of(Dimension.values()));
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(2)).toArray(Dimension[]::new);
    }
}
