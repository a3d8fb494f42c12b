package vn.kiennghi.query.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.CouncilTermEvent.TermDefined;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.messaging.reading.ReadSide;
import vn.kiennghi.query.council.CouncilCatalogue;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.EmbeddedMongo;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.ReadModelStore;

/** After the start the rows of the terms are read before anybody asks for them. */
class RowsAtStartTest {
    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final EventLog log = new EventLog(store);
    private final ReadHalfOnce readHalf = new ReadHalfOnce();
    private final ReadModelStore readModels = new ReadModelStore(mongo.storage(readHalf.of(mongo.database())));
    private final Documents<PetitionRow> register = readModels.collection("register", PetitionRow.class);
    private final AtomicInteger looks = new AtomicInteger();

    @BeforeEach
    void twoTermsOfWhichTheLaterIsCalledByTheFirstName() {
        receive("a-1", "2026-06-01", 2);
        receive("b-1", "2021-06-01", 3);
        readModels.flush();
        mongo.storeToken(log.head());
    }

    @AfterEach
    void stop() {
        mongo.close();
    }

    private void receive(String term, String begin, int petitions) {
        store.publish(new GenericDomainEventMessage<>(
                "CouncilTerm",
                new TermId(term).toString(),
                0,
                new TermDefined(
                        term,
                        Story.COUNCIL,
                        "XVI",
                        LocalDate.parse(begin),
                        LocalDate.parse(begin).plusYears(5))));
        for (int number = 1; number <= petitions; number++) {
            register.put(Story.received(
                            term,
                            1,
                            Integer.toString(number),
                            1,
                            Round.BEFORE,
                            "2022-07-18",
                            "giao-thong",
                            Level.PROVINCE)
                    .record(store)
                    .row());
        }
    }

    private TermRows withRoomFor(long bytes) {
        return new TermRows(register, log, mongo.storedToken(), bytes);
    }

    private RowsAtStart of(TermRows rows) {
        return new RowsAtStart(rows, register, new CouncilCatalogue(log), new BehindAtFirst());
    }

    @Test
    void every_term_that_has_room_is_there_for_the_first_who_asks() throws InterruptedException {
        TermRows rows = withRoomFor(Long.MAX_VALUE);

        of(rows).read();
        readHalf.thatWasTheLast();

        assertThat(rows.ofTerm("a-1")).hasSize(2);
        assertThat(rows.ofTerm("b-1")).hasSize(3);
    }

    @Test
    void where_there_is_room_for_one_it_is_the_latest() throws InterruptedException {
        RowsOfTerm latest = withRoomFor(Long.MAX_VALUE).read("a-1", term -> term);
        TermRows rows = withRoomFor(latest.bytes());

        of(rows).read();
        readHalf.thatWasTheLast();

        assertThat(rows.ofTerm("a-1")).hasSize(2);
        assertThatThrownBy(() -> rows.ofTerm("b-1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothing_is_read_before_the_read_models_have_come_as_far_as_the_record() throws InterruptedException {
        of(withRoomFor(Long.MAX_VALUE)).read();

        assertThat(looks).hasValue(2);
    }

    /** Read models that have caught up when they are looked at the second time. */
    private final class BehindAtFirst implements ReadSide {
        @Override
        public Freshness freshness() {
            return new Freshness(0, List.of());
        }

        @Override
        public boolean awaitHead(Duration longest) {
            return looks.incrementAndGet() > 1;
        }
    }
}
