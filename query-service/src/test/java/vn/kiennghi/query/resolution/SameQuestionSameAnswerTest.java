package vn.kiennghi.query.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.AgencyKind;
import vn.kiennghi.api.resolution.Resolution;
import vn.kiennghi.edge.api.MovableClock;
import vn.kiennghi.query.council.CouncilCatalogue;
import vn.kiennghi.query.petition.PagesOfRegister;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.petition.Story;
import vn.kiennghi.query.petition.TermRows;
import vn.kiennghi.query.petition.WholeReading;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.EmbeddedMongo;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.ReadModelStore;

/** In whatever order is recorded and asked, by several nodes, each with its own rows: what was answered once is answered again (R17). */
class SameQuestionSameAnswerTest {
    private static final EmbeddedMongo MONGO = new EmbeddedMongo();
    private static final Documents<PetitionRow> REGISTER =
            new ReadModelStore(MONGO.storage()).collection("register", PetitionRow.class);
    private static final int STEPS = 40;
    private static final int MOST_MILLIS_OFF = 50;

    @AfterContainer
    static void stop() {
        MONGO.close();
    }

    @Property(tries = 60)
    void the_answer_to_a_question_never_changes(@ForAll long seed) {
        new History(new Random(seed)).happens();
    }

    /** A history of records, questions and nodes that begin. */
    private static final class History {
        private final Random random;
        private final MovableClock clock = new MovableClock(Instant.parse("2022-12-01T10:00:00Z"), ZoneOffset.UTC);
        private final EmbeddedEventStore log = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        private final SmallOffice office = new SmallOffice(log);
        private final AnsweredMoments marks = new AnsweredInMemory();
        private final ResolutionQueries[] nodes = {node(), node()};
        private final Map<Instant, Resolution> answers = new HashMap<>();

        History(Random random) {
            this.random = random;
        }

        private ResolutionQueries node() {
            EventLog events = new EventLog(log);
            TermRows rows = new TermRows(REGISTER, events, MONGO.storedToken());
            return new ResolutionQueries(
                    rows,
                    new CouncilCatalogue(events),
                    PagesOfRegister.of(REGISTER, events, rows, clock),
                    new KnownMoments(marks, clock));
        }

        void happens() {
            office.termIsDefined(clock.instant());
            office.councilIsCalled("0", clock.instant());
            office.agencyIs(AgencyKind.OTHER, clock.instant());
            for (int step = 0; step < STEPS; step++) {
                clock.move(Duration.ofMillis(random.nextInt(MOST_MILLIS_OFF / 2)));
                step(step);
            }
            answers.forEach(this::stands);
        }

        private void step(int step) {
            switch (random.nextInt(8)) {
                case 0 -> office.councilIsCalled(Integer.toString(step), stamp());
                case 1 -> office.agencyIs(AgencyKind.values()[random.nextInt(AgencyKind.values().length)], stamp());
                case 2 -> office.next(office.petition(), stamp());
                case 3, 4 -> {
                    List<Story> open = office.unfinished();
                    if (!open.isEmpty()) {
                        office.next(open.get(random.nextInt(open.size())), stamp());
                    }
                }
                case 5 -> noted(null);
                case 6 -> noted(clock.instant().minusMillis(random.nextInt(2 * MOST_MILLIS_OFF)));
                default -> {
                    if (random.nextInt(4) == 0) {
                        nodes[random.nextInt(nodes.length)] = node();
                    } else {
                        noted(clock.instant());
                    }
                }
            }
        }

        /** What a sender's clock shows when he makes the event: it is off, and time goes by before the event is recorded. */
        private Instant stamp() {
            return clock.instant().plusMillis(random.nextInt(MOST_MILLIS_OFF) - MOST_MILLIS_OFF * 4 / 5);
        }

        private void noted(@Nullable Instant asked) {
            Resolution answer = ask(asked);
            Instant named = answer.definition().knownAt();
            if (asked != null) {
                assertThat(named).isEqualTo(asked);
            }
            Resolution before = answers.putIfAbsent(named, answer);
            if (before != null) {
                assertThat(answer).as("known at %s", named).isEqualTo(before);
            }
        }

        private void stands(Instant at, Resolution answer) {
            if (!at.isAfter(clock.instant())) {
                assertThat(ask(at)).as("known at %s", at).isEqualTo(answer);
            }
        }

        private Resolution ask(@Nullable Instant asked) {
            ResolutionQueries any = nodes[random.nextInt(nodes.length)];
            return Objects.requireNonNull(any.resolution(SmallOffice.known(asked), WholeReading.READER));
        }
    }
}
