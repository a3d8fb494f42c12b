package vn.kiennghi.edge.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.ProblemException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportTurnsTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2022-12-07T02:30:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Duration LONG = Duration.ofMinutes(5);

    private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void end() {
        end.countDown();
        others.close();
    }

    /** An import of somebody else that is under way until the test says otherwise. */
    private CompletableFuture<String> underWay(ImportTurns turns, String council) throws InterruptedException {
        CompletableFuture<String> done = CompletableFuture.supplyAsync(
                () -> taken(turns, council, () -> {
                    begun.countDown();
                    awaited(end);
                    return "first";
                }),
                others);
        begun.await();
        return done;
    }

    private static String taken(ImportTurns turns, String council, ImportTurns.Work<String> work) {
        try {
            return turns.ofCouncil(council, "lan", work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_second_import_of_a_council_begins_when_the_first_is_done() throws Exception {
        ImportTurns turns = new ImportTurns(CLOCK, 4, LONG);
        CompletableFuture<String> first = underWay(turns, "bac-kan");
        CompletableFuture<String> second = new CompletableFuture<>();
        Thread waiting = Thread.ofPlatform()
                .start(() -> second.complete(
                        taken(turns, "bac-kan", () -> end.getCount() == 0 ? "after the first" : "beside the first")));
        while (waiting.getState() != Thread.State.TIMED_WAITING && waiting.isAlive()) {
            Thread.onSpinWait();
        }

        end.countDown();

        assertThat(second.join()).isEqualTo("after the first");
        assertThat(first.join()).isEqualTo("first");
    }

    @Test
    void whoever_waits_in_vain_is_told_who_imports_since_when() throws Exception {
        ImportTurns turns = new ImportTurns(CLOCK, 4, Duration.ZERO);
        underWay(turns, "bac-kan");

        assertThatThrownBy(() -> turns.ofCouncil("bac-kan", "hoa", () -> "second"))
                .isInstanceOfSatisfying(ProblemException.class, busy -> {
                    Fault fault = busy.problem().fault();
                    assertThat(fault.code()).isEqualTo("IMPORT_UNDER_WAY");
                    assertThat(fault.status()).isEqualTo(503);
                    assertThat(fault.found()).isEqualTo("lan, 09:30");
                    assertThat(ImportTurns.isToComeAgain(busy)).isTrue();
                });
    }

    @Test
    void another_council_is_not_held_up() throws Exception {
        ImportTurns turns = new ImportTurns(CLOCK, 4, Duration.ZERO);
        underWay(turns, "bac-kan");

        assertThat(turns.ofCouncil("cao-bang", "hoa", () -> "second")).isEqualTo("second");
    }

    @Test
    void after_an_import_that_failed_the_next_one_has_its_turn() throws IOException {
        ImportTurns turns = new ImportTurns(CLOCK, 1, Duration.ZERO);
        assertThatThrownBy(() -> turns.ofCouncil("bac-kan", "lan", () -> {
                    throw new OutOfMemoryError("as though the heap were full");
                }))
                .isInstanceOf(OutOfMemoryError.class);

        assertThat(turns.ofCouncil("bac-kan", "hoa", () -> "next")).isEqualTo("next");
    }

    @Test
    void no_more_tables_are_read_at_once_than_the_memory_holds_and_all_have_their_turn() {
        ImportTurns turns = new ImportTurns(CLOCK, 2, LONG);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<CompletableFuture<Integer>> read = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            int own = number;
            read.add(CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            return turns.ofTable(() -> {
                                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                                Thread.yield();
                                now.decrementAndGet();
                                return own;
                            });
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    others));
        }

        assertThat(read)
                .extracting(CompletableFuture::join)
                .doesNotHaveDuplicates()
                .hasSize(30);
        assertThat(most).hasValueLessThanOrEqualTo(2);
    }

    @Test
    void where_tables_take_all_the_memory_one_is_told_to_come_again() throws Exception {
        ImportTurns turns = new ImportTurns(CLOCK, 1, Duration.ZERO);
        underWay(turns, "bac-kan");

        assertThatThrownBy(() -> turns.ofTable(() -> "preview"))
                .isInstanceOfSatisfying(ProblemException.class, busy -> {
                    assertThat(busy.problem().fault().code()).isEqualTo("TABLES_BEING_READ");
                    assertThat(ImportTurns.isToComeAgain(busy)).isTrue();
                });
    }
}
