package vn.kiennghi.query.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionEvent.ReturnedToSource;
import vn.kiennghi.api.petition.ReturnGround;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.TransferEvent.TransferDrafted;
import vn.kiennghi.api.transfer.TransferStage;
import vn.kiennghi.messaging.reading.ReadSide;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.petition.Story;
import vn.kiennghi.query.petition.TermRows;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.EmbeddedMongo;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.ReadModelStore;
import vn.kiennghi.query.transfer.TransferDocument;
import vn.kiennghi.query.transfer.TransfersInProgress;

/** What the operators' instruments show is what the register and the read side hold. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InstrumentsTest {
    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final ReadModelStore store = new ReadModelStore(mongo.storage());
    private final Documents<PetitionRow> register = store.collection("register", PetitionRow.class);
    private final Documents<TransferDocument> transfers = store.collection("transfers", TransferDocument.class);
    private final TermRows rows = new TermRows(
            register,
            new EventLog(EmbeddedEventStore.builder()
                    .storageEngine(new InMemoryEventStorageEngine())
                    .build()),
            mongo.storedToken());
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Behind readSide = new Behind();
    private final Instruments instruments = new Instruments(
            new PetitionsCounted(register),
            new TransfersInProgress(transfers, rows),
            readSide,
            mongo.storedToken(),
            registry);

    @AfterEach
    void stop() {
        instruments.destroy();
        mongo.close();
    }

    @Test
    void every_petition_of_the_register_is_counted_once_under_its_council_and_present_stage() {
        List<Story> stories = List.of(
                Story.received("1", "2022-07-18", null, null),
                Story.received("2", "2022-07-18", null, null),
                Story.received("3", "2022-07-18", "giao-thong", Level.PROVINCE)
                        .classified("giao-thong", Level.PROVINCE, "2022-07-20"),
                Story.received("4", "2022-07-18", "giao-thong", Level.PROVINCE)
                        .classified("giao-thong", Level.PROVINCE, "2022-07-20")
                        .transferred("2022-07-29"),
                Story.received("5", "2022-07-18", "giao-thong", Level.PROVINCE)
                        .classified("giao-thong", Level.PROVINCE, "2022-07-20")
                        .transferred("2022-07-29")
                        .assigned("so-gtvt", "2022-08-08", null)
                        .answered("so-gtvt", Outcome.RESOLVED, "2022-09-10"),
                returned());
        stories.forEach(story -> register.put(story.row()));
        store.flush();

        instruments.look();

        assertThat(shown("kiennghi.petitions", "council", "stage"))
                .isEqualTo(stories.stream()
                        .map(Story::row)
                        .collect(Collectors.groupingBy(
                                row -> row.receipt().councilId() + " " + row.stage(),
                                Collectors.summingDouble(_ -> 1))));
        assertThat(shown("kiennghi.petitions", "council", "stage")).hasSize(5);
    }

    private static Story returned() {
        Story unclear = Story.received("6", "2022-07-18", null, null);
        return unclear.and(new ReturnedToSource(
                unclear.id(), ReturnGround.UNCLEAR, null, DocumentReference.NONE, LocalDate.parse("2022-07-19")));
    }

    @Test
    void each_processor_shows_how_far_it_is_behind() {
        readSide.processors =
                List.of(new ReadSide.Processor("read-model", 7), new ReadSide.Processor("transfer-automation", 0));

        instruments.look();

        assertThat(shown("kiennghi.events.behind", "processor"))
                .isEqualTo(Map.of("read-model", 7.0, "transfer-automation", 0.0));
    }

    @Test
    void what_cannot_be_read_is_absent_and_hides_nothing_else() {
        instruments.look();
        readSide.processors = null;

        instruments.look();

        assertThat(shown("kiennghi.events.behind", "processor")).isEmpty();
        assertThat(shown("kiennghi.transfers.in.progress")).isEqualTo(Map.of("", 0.0));
    }

    @Test
    void an_issued_transfer_is_in_progress_until_it_is_completed() {
        for (TransferStage state : TransferStage.values()) {
            transfers.put(transfer(state));
        }
        store.flush();

        instruments.look();

        assertThat(shown("kiennghi.transfers.in.progress")).isEqualTo(Map.of("", 1.0));
    }

    private static TransferDocument transfer(TransferStage state) {
        String session = Story.TERM + ".9";
        TransferDrafted drafted = new TransferDrafted(
                state.name(),
                Story.COUNCIL,
                session,
                "9/TTHĐND-VP",
                RecipientKind.PEOPLES_COMMITTEE,
                "Ủy ban nhân dân tỉnh",
                "TM. THƯỜNG TRỰC HĐND",
                List.of(),
                null,
                LocalDate.parse("2022-07-29"));
        return new TransferDocument(state.name(), 0, session, state, drafted, null, true, null, 0, List.of(), 0);
    }

    /** The gauges of that name: values of the tags, in the order asked for, and what is shown. */
    private Map<String, Double> shown(String name, String... tags) {
        return registry.find(name).gauges().stream()
                .collect(Collectors.toMap(gauge -> key(gauge.getId(), tags), Gauge::value));
    }

    private static String key(Meter.Id id, String... tags) {
        return Stream.of(tags).map(id::getTag).collect(Collectors.joining(" "));
    }

    /** A read side that is as far behind as it is told. */
    private static final class Behind implements ReadSide {
        @Nullable List<Processor> processors = List.of();

        @Override
        public Freshness freshness() {
            if (processors == null) {
                throw new IllegalStateException("the record does not answer");
            }
            return new Freshness(0, processors);
        }

        @Override
        public boolean awaitHead(Duration longest) {
            return true;
        }
    }
}
