package vn.kiennghi.query.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.CountUnit;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.api.resolution.FigureCell;
import vn.kiennghi.api.resolution.FigureColumn;
import vn.kiennghi.api.resolution.Figures;
import vn.kiennghi.api.resolution.Resolution;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.petition.RowEvolution;
import vn.kiennghi.query.petition.Story;
import vn.kiennghi.query.resolution.reference.FoldOverRows;

/** Random histories: figures from columns are those of a count row by row, however the columns came to be what they are. */
class ColumnsPropertyTest {
    /** Ordinals so far from each other that neighbours, and the items of one petition, lie in different chunks. */
    private static final int APART = 150;

    @Property(tries = 200)
    void columns_give_the_figures_of_the_rows_for_every_question(@ForAll long seed) {
        Random random = new Random(seed);
        List<PetitionRow> rows = rows(RandomHistories.of(random));

        agree(Asking.columns(rows), rows, RandomHistories.START, RandomHistories.DAYS + 80, random);
    }

    @Property(tries = 100)
    void columns_give_the_figures_of_whatever_the_rules_allow(
            @ForAll("histories") List<Move> moves, @ForAll long seed) {
        RandomOffice office = new RandomOffice();
        moves.forEach(office::attempt);
        List<PetitionRow> rows = rows(office.stories());
        int days = (int) ChronoUnit.DAYS.between(RandomOffice.OPENED, office.today()) + 10;

        agree(Asking.columns(rows), rows, RandomOffice.OPENED, days, new Random(seed));
    }

    @Provide
    static Arbitrary<List<Move>> histories() {
        return RandomCommandsTest.histories();
    }

    @Property(tries = 100)
    void columns_that_followed_the_rows_event_by_event_are_those_made_at_once(@ForAll long seed) {
        Random random = new Random(seed);
        List<Story> stories = RandomHistories.of(random);
        FigureColumns followed = new FigureColumns();
        List<Step> left = new ArrayList<>();
        IntStream.range(0, stories.size()).forEach(i -> stories.get(i).told().forEach(_ -> left.add(new Step(i))));
        Collections.shuffle(left, random);
        PetitionRow[] rows = new PetitionRow[stories.size()];
        for (Step step : left) {
            int ordinal = step.story();
            Story.Told told =
                    stories.get(ordinal).told().get(rows[ordinal] == null ? 0 : (int) rows[ordinal].sequence() + 1);
            rows[ordinal] = RowEvolution.evolve(rows[ordinal], told.event(), told.sequence(), told.at());
            followed.kept(APART * ordinal, rows[ordinal]);
            if (random.nextInt(3) == 0) {
                followed.kept(APART * ordinal, rows[ordinal]);
            }
            if (random.nextInt(4) == 0) {
                followed.now();
            }
            if (random.nextInt(6) == 0) {
                followed.dropped(APART * ordinal);
                followed.kept(APART * ordinal, rows[ordinal]);
            }
        }

        PetitionRow[] byOrdinal = new PetitionRow[APART * rows.length];
        IntStream.range(0, rows.length).forEach(i -> byOrdinal[APART * i] = rows[i]);
        agree(followed.now(), Arrays.asList(byOrdinal), RandomHistories.START, RandomHistories.DAYS + 80, random);
    }

    @Property(tries = 50)
    void what_a_report_works_on_stays_as_it_was_while_rows_change_and_go(@ForAll long seed) {
        Random random = new Random(seed);
        List<Story> stories = RandomHistories.of(random);
        List<PetitionRow> before =
                stories.stream().map(story -> receiptOnly(story)).toList();
        FigureColumns columns = new FigureColumns();
        fill(columns, before.size(), before::get);
        TermColumns taken = columns.now();

        fill(columns, stories.size(), i -> stories.get(i).row());
        columns.dropped(random.nextInt(stories.size()));

        agree(taken, before, RandomHistories.START, RandomHistories.DAYS, random);
    }

    @Property(tries = 50)
    void a_row_that_was_dropped_counts_nowhere(@ForAll long seed) {
        Random random = new Random(seed);
        List<PetitionRow> rows = rows(RandomHistories.of(random));
        int dropped = random.nextInt(rows.size());
        FigureColumns columns = new FigureColumns();
        fill(columns, rows.size(), rows::get);

        columns.dropped(dropped);

        List<PetitionRow> left = new ArrayList<>(rows);
        left.remove(dropped);
        for (CountUnit unit : CountUnit.values()) {
            Asking asking = asking(random, RandomHistories.START, RandomHistories.DAYS)
                    .scope(CountScope.ALL)
                    .unit(unit);
            same(asking.of(columns.now()), asking.rowByRow(left));
        }
    }

    private record Step(int story) {}

    private static List<PetitionRow> rows(List<Story> stories) {
        return stories.stream().map(Story::row).toList();
    }

    private static PetitionRow receiptOnly(Story story) {
        Story.Told first = story.told().getFirst();
        return RowEvolution.evolve(null, first.event(), first.sequence(), first.at());
    }

    private static void fill(FigureColumns columns, int rows, IntFunction<PetitionRow> row) {
        for (int ordinal = 0; ordinal < rows; ordinal++) {
            columns.kept(ordinal, row.apply(ordinal));
        }
    }

    /** @param byOrdinal null where there is none of that ordinal */
    private static void agree(
            TermColumns columns,
            List<? extends @Nullable PetitionRow> byOrdinal,
            LocalDate start,
            int days,
            Random random) {
        List<PetitionRow> rows = byOrdinal.stream()
                .flatMap(Stream::ofNullable)
                .map(PetitionRow.class::cast)
                .toList();
        for (CountScope scope : CountScope.values()) {
            for (CountUnit unit : CountUnit.values()) {
                Asking asking = asking(random, start, days).scope(scope).unit(unit);
                Resolution found = asking.of(columns);

                same(found, asking.rowByRow(rows));
                for (FigureColumn column : FigureColumn.values()) {
                    Figures row = found.rows().isEmpty() || random.nextBoolean()
                            ? found.total()
                            : found.rows().get(random.nextInt(found.rows().size()));
                    FigureCell cell = new FigureCell(asking.query(), row.key(), column);
                    assertThat(asking.counted(cell, columns, byOrdinal))
                            .as("%s of %s", column, row.key())
                            .isEqualTo(asking.countedRowByRow(cell, rows));
                }
            }
        }
    }

    private static void same(Resolution found, FoldOverRows.Counted expected) {
        assertThat(found.total()).isEqualTo(expected.total());
        assertThat(found.rows()).isEqualTo(expected.rows());
    }

    private static Asking asking(Random random, LocalDate start, int days) {
        Asking asking = new Asking()
                .asOf(start.plusDays(random.nextInt(days)).toString())
                .knownAt(start.plusDays(random.nextInt(days))
                        .atTime(13, 0)
                        .toInstant(ZoneOffset.UTC)
                        .toString())
                .council(random.nextInt(5) == 0 ? Level.CENTRAL : Level.PROVINCE)
                .kind(random.nextInt(3) == 0 ? PetitionKind.KIEN_NGHI : null)
                .groupBy(dimensions(random));
        return random.nextInt(4) == 0 ? asking.session(1) : asking;
    }

    private static Dimension[] dimensions(Random random) {
        List<Dimension> shuffled = new ArrayList<>(List.of(Dimension.values()));
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, random.nextInt(shuffled.size() + 1)).toArray(Dimension[]::new);
    }
}
