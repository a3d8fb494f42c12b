package vn.kiennghi.standalone.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiennghi.service.streams.ManyStreams;

/** Many streams at once are the same streams as one after another. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingEngineTest {
    private static final Serializer SERIALIZER = Jackson3Serializer.builder().build();
    private static final EventUpcasterChain NO_UPCASTERS = new EventUpcasterChain();

    record Happened(String what) {}

    @Test
    void many_streams_are_read_as_one_by_one(@TempDir Path directory) {
        onRecord(directory, (engine, streams) -> {
            List<String> ids = ids(700);

            List<String> together = told(events -> streams.read(ids, events));

            List<String> oneByOne = new ArrayList<>();
            ids.forEach(id -> engine.readEvents(id, 0).forEachRemaining(event -> oneByOne.add(told(event))));
            assertThat(together).containsExactlyInAnyOrderElementsOf(oneByOne).hasSize(3 * 700);
            assertThat(together.stream().filter(event -> event.startsWith("petition:7 ")))
                    .as("those of one stream in their order")
                    .containsExactly(
                            "petition:7 0 Happened[what=7-0] lan",
                            "petition:7 1 Happened[what=7-1] lan",
                            "petition:7 2 Happened[what=7-2] lan");
        });
    }

    @Test
    void streams_of_which_nothing_is_recorded_are_passed_over(@TempDir Path directory) {
        onRecord(directory, (_, streams) -> {
            assertThat(told(events -> streams.read(List.of("petition:none", "petition:3"), events)))
                    .hasSize(3);
            assertThat(told(events -> streams.read(List.of(), events))).isEmpty();
        });
    }

    @Test
    void the_first_events_are_read_alone(@TempDir Path directory) {
        onRecord(
                directory,
                (_, streams) -> assertThat(told(events -> streams.readFirst(ids(700), events)))
                        .hasSize(700)
                        .allMatch(event -> event.contains(" 0 ")));
    }

    @Test
    void who_goes_on_from_where_he_was_is_given_what_was_appended_since(@TempDir Path directory) {
        onRecord(directory, (engine, _) -> {
            assertThat(from(engine, 3)).isEmpty();
            assertThat(from(engine, 3)).as("asked again").isEmpty();

            engine.appendEvents(List.of(new GenericDomainEventMessage<>(
                    "Petition", "petition:7", 3, new Happened("later"), MetaData.with("user", "lan"))));

            assertThat(from(engine, 3)).containsExactly("petition:7 3 Happened[what=later] lan");
            assertThat(from(engine, 2)).hasSize(2);
            assertThat(from(engine, 4)).isEmpty();
        });
    }

    private static List<String> from(EventStorageEngine engine, long first) {
        return told(events -> engine.readEvents("petition:7", first).forEachRemaining(events::accept));
    }

    private static void onRecord(Path directory, BiConsumer<EventStorageEngine, ManyStreams> test) {
        try (SqliteRecord record = SqliteRecord.open(directory.resolve("kiennghi.db"))) {
            SplitEventStorageEngine engine = SqliteEvents.engine(record, SERIALIZER, NO_UPCASTERS);
            for (int number = 0; number < 3; number++) {
                int sequence = number;
                engine.appendEvents(ids(700).stream()
                        .map(id -> new GenericDomainEventMessage<>(
                                "Petition",
                                id,
                                sequence,
                                new Happened(id.substring("petition:".length()) + "-" + sequence),
                                MetaData.with("user", "lan")))
                        .toList());
            }
            test.accept(engine, engine);
        }
    }

    private static List<String> ids(int streams) {
        return IntStream.range(0, streams)
                .mapToObj(number -> "petition:" + number)
                .toList();
    }

    private static List<String> told(Consumer<Consumer<DomainEventMessage<?>>> reading) {
        List<String> told = new ArrayList<>();
        reading.accept(event -> told.add(told(event)));
        return told;
    }

    private static String told(DomainEventMessage<?> event) {
        return event.getAggregateIdentifier() + " " + event.getSequenceNumber() + " " + event.getPayload() + " "
                + event.getMetaData().get("user");
    }
}
