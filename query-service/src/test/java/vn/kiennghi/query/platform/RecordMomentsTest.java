package vn.kiennghi.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.CouncilEvent.FieldDefined;
import vn.kiennghi.query.platform.RecordMoments.Reached;

/** The moments of the record follow from the record alone, wherever one begins to read. */
class RecordMomentsTest {
    private static final Instant NOON = Instant.parse("2026-11-30T05:00:00Z");

    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final EventLog log = new EventLog(store);

    private DomainEventMessage<?> publish(String aggregate, long sequence, Object event, Instant at) {
        DomainEventMessage<?> message = new GenericDomainEventMessage<>(
                "Any", aggregate, sequence, event, Map.of(), aggregate + "/" + sequence, at);
        store.publish(message);
        return message;
    }

    private List<Instant> moments(RecordMoments of, @Nullable Long after) {
        List<Instant> read = new ArrayList<>();
        of.readAfter(of.at(token(after)), log.head(), (_, at) -> read.add(at));
        return read;
    }

    private static @Nullable GlobalSequenceTrackingToken token(@Nullable Long position) {
        return position == null ? null : new GlobalSequenceTrackingToken(position);
    }

    @Test
    void an_event_has_its_own_time_unless_the_record_had_gone_past_it() {
        publish("a", 0, "first", NOON.plusMillis(5));
        publish("b", 0, "late", NOON);
        publish("c", 0, "late as well", NOON.plusMillis(5));
        publish("d", 0, "in time", NOON.plusMillis(6));

        assertThat(moments(RecordMoments.of(log), null))
                .containsExactly(
                        NOON.plusMillis(5),
                        NOON.plusMillis(5).plus(1, ChronoUnit.MICROS),
                        NOON.plusMillis(5).plus(2, ChronoUnit.MICROS),
                        NOON.plusMillis(6));
    }

    @Test
    void before_the_first_event_nothing_was_taken_up() {
        assertThat(RecordMoments.of(log).at(null)).isEqualTo(Reached.NOTHING);
        assertThat(RecordMoments.of(log).at(token(-1L))).isEqualTo(Reached.NOTHING);
    }

    @Property(tries = 20)
    void wherever_one_begins_and_whatever_is_stored_the_moments_are_the_same(@ForAll long seed) {
        Random random = new Random(seed);
        RecordMomentsTest other = new RecordMomentsTest();
        List<DomainEventMessage<?>> council = new ArrayList<>();
        int events = RecordMoments.BLOCK * 2 + random.nextInt(3 * RecordMoments.BLOCK);
        for (int position = 0; position < events; position++) {
            Instant at = NOON.plusMillis(position / 3 + random.nextInt(100) - random.nextInt(500));
            if (random.nextInt(100) == 0) {
                council.add(other.publish("council:x", council.size(), new FieldDefined("x", "f", "F", null), at));
            } else {
                other.publish("a" + position, 0, "event", at);
            }
        }
        List<Instant> all = other.moments(RecordMoments.of(other.log), null);
        assertThat(all).doesNotHaveDuplicates().isSorted();

        // What a projection has stored until some position, as it would.
        long projected = random.nextInt(events);
        List<RecordedMoment> stored = new ArrayList<>();
        MomentsAsStored.upTo(projected, other.log, stored);
        RecordMoments moments =
                new RecordMoments(other.log, () -> stored, () -> new GlobalSequenceTrackingToken(projected));
        for (int question = 0; question < 5; question++) {
            int after = random.nextInt(events);
            assertThat(other.moments(moments, (long) after)).isEqualTo(all.subList(after + 1, events));
            assertThat(moments.at(token((long) after)).moment()).isEqualTo(all.get(after));
        }
        RecordMoments ofNothing = RecordMoments.of(other.log);
        council.forEach(event -> assertThat(moments.of(event)).isEqualTo(ofNothing.of(event)));
    }

    /** What {@link MomentKeeper} stores of events that it sees one after the other. */
    private static final class MomentsAsStored {
        static void upTo(long position, EventLog log, List<RecordedMoment> stored) {
            Reached[] last = {Reached.NOTHING};
            log.readAfter(null, position, event -> {
                last[0] = last[0].and(event);
                if (RecordMoments.isKept(event, last[0].position())) {
                    stored.add(RecordedMoment.of((DomainEventMessage<?>) event, last[0]));
                }
            });
        }
    }
}
