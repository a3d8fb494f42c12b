package vn.kiennghi.query.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.CouncilTermEvent.TermDefined;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.query.council.CouncilCatalogue;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.EmbeddedMongo;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.ReadModelStore;

/** Rows of the terms used last are in memory; whether they are makes no difference to what is read. */
class TermRowsTest {
    private static final List<String> TERMS = List.of("a-1", "b-1", "c-1");

    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final EmbeddedEventStore log = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final ReadHalfOnce readHalf = new ReadHalfOnce();
    private final ReadModelStore store = new ReadModelStore(mongo.storage(readHalf.of(mongo.database())));
    private final Documents<PetitionRow> register = store.collection("register", PetitionRow.class);
    private final TermRows rows = withRoomFor(2);

    @AfterEach
    void stop() {
        mongo.close();
    }

    private TermRows withRoomFor(int petitions) {
        RowsOfTerm term = new RowsOfTerm("any");
        for (int number = 1; number <= petitions; number++) {
            term.keep(petition("any", Integer.toString(number)).row());
        }
        return new TermRows(register, new EventLog(log), mongo.storedToken(), term.bytes());
    }

    private TermRows watched(WatchedLog watch, StandingStill still) {
        EventLog seen = new EventLog(watch.of(log));
        return new TermRows(register, seen, mongo.storedToken(), still, new CouncilCatalogue(seen), Long.MAX_VALUE);
    }

    /** Asks on another thread, and returns when that waits for the rows. */
    private static CompletableFuture<Integer> waiting(TermRows rows, String term) {
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        Thread asking = Thread.ofPlatform().start(() -> {
            try {
                answer.complete(rows.ofTerm(term).size());
            } catch (RuntimeException | Error failure) {
                answer.completeExceptionally(failure);
            }
        });
        while (asking.getState() != Thread.State.TIMED_WAITING && asking.isAlive()) {
            Thread.onSpinWait();
        }
        return answer;
    }

    private void stored(String term, int petitions) {
        for (int number = 1; number <= petitions; number++) {
            register.put(received(term, Integer.toString(number)).row());
        }
        store.flush();
    }

    private Story received(String term, String reference) {
        return petition(term, reference).record(log);
    }

    private static Story petition(String term, String reference) {
        return Story.received(term, 1, reference, 1, Round.BEFORE, "2022-07-18", "giao-thong", Level.PROVINCE);
    }

    private Followed followed() {
        return rows.read("a-1", term -> term.follower(Followed.class, Followed::new));
    }

    private static Stream<PetitionRow> all(TermRows rows) {
        return rows.termsOf(null).stream().flatMap(term -> rows.readInPassing(term, RowsOfTerm::all).stream());
    }

    private static Stream<String> references(Stream<PetitionRow> rows) {
        return rows.map(row -> row.receipt().reference());
    }

    @Test
    void a_term_that_had_to_go_comes_back_with_what_happened_meanwhile() {
        List<Story> stories = TERMS.stream().map(term -> received(term, "1")).toList();
        TERMS.forEach(term -> assertThat(rows.ofTerm(term)).hasSize(1));

        stories.getFirst().classified("dien", Level.PROVINCE, "2022-07-20").record(log, 1);
        received("a-1", "2");
        assertThat(rows.ofTerm("b-1")).hasSize(1);

        assertThat(rows.ofTerm("a-1")).extracting(PetitionRow::field).containsExactly("dien", "giao-thong");
        TERMS.forEach(term -> assertThat(rows.ofTerm(term)).hasSize(term.equals("a-1") ? 2 : 1));
    }

    @Test
    void all_terms_are_read_in_order_whether_kept_or_not_and_new_ones_too() {
        received("b-1", "b");
        Story stored = received("c-1", "c");
        register.put(stored.row());
        store.flush();
        assertThat(references(all(rows))).containsExactly("b", "c");

        received("a-1", "a");
        received("d-1", "d");
        stored.classified("dien", Level.PROVINCE, "2022-07-20").record(log, 1);

        assertThat(references(all(rows))).containsExactly("a", "b", "c", "d");
        assertThat(all(rows).map(PetitionRow::field)).containsExactly("giao-thong", "giao-thong", "dien", "giao-thong");
        assertThat(rows.ofTerm("d-1")).hasSize(1);
        assertThat(references(all(rows))).containsExactly("a", "b", "c", "d");
    }

    @Test
    void a_term_that_is_asked_for_before_its_first_petition_is_read_once_it_has_one() {
        assertThat(rows.ofTerm("a-1")).isEmpty();
        assertThat(all(rows)).isEmpty();

        received("a-1", "1");

        assertThat(rows.ofTerm("a-1")).hasSize(1);
        assertThat(all(rows)).hasSize(1);
    }

    @Test
    void what_an_error_left_half_read_is_read_anew_by_the_next_question() {
        stored("a-1", 3);
        stored("b-1", 2);
        mongo.storeToken(4);
        assertThat(rows.ofTerm("b-1")).hasSize(2);
        readHalf.next();

        assertThatThrownBy(() -> rows.ofTerm("a-1")).isInstanceOf(OutOfMemoryError.class);

        assertThat(rows.ofTerm("a-1")).hasSize(3);
        assertThat(rows.ofTerm("b-1")).hasSize(2);
        assertThat(all(rows)).hasSize(5);
    }

    @Test
    void two_terms_of_which_one_has_room_are_whole_each_time_they_are_asked_for() {
        stored("a-1", 3);
        stored("b-1", 4);
        TermRows narrow = withRoomFor(5);

        for (int more = 0; more < 3; more++) {
            assertThat(narrow.ofTerm("a-1")).hasSize(3 + more);
            assertThat(narrow.ofTerm("b-1")).hasSize(4);
            assertThat(all(narrow)).hasSize(7 + more);
            received("a-1", "more " + more);
        }
    }

    @Test
    void a_term_for_which_there_is_no_room_at_all_is_whole_and_as_the_record_is() {
        stored("a-1", 3);
        TermRows narrow = withRoomFor(1);
        assertThat(narrow.ofTerm("a-1")).hasSize(3);

        received("a-1", "4");
        received("b-1", "1").classified("dien", Level.PROVINCE, "2022-07-20").record(log, 1);

        assertThat(narrow.ofTerm("b-1")).extracting(PetitionRow::field).containsExactly("dien");
        assertThat(narrow.ofTerm("a-1")).hasSize(4);
        assertThat(all(narrow)).hasSize(5);
    }

    @Test
    void what_rows_say_alike_is_held_once() {
        stored("a-1", 2);

        List<PetitionRow> held = rows.ofTerm("a-1");

        assertThat(held.getFirst().receipt().councilId())
                .isSameAs(held.getLast().receipt().councilId());
        assertThat(held.getFirst().receipt().field())
                .isSameAs(held.getLast().receipt().field());
        assertThat(held)
                .isEqualTo(register.all().stream()
                        .map(TermRowsTest::withoutContent)
                        .toList());
    }

    @Test
    void others_are_answered_while_a_term_is_read_and_what_is_written_meanwhile_is_not_missed() {
        Story first = received("a-1", "1");
        register.put(first.row());
        stored("b-1", 2);
        mongo.storeToken(2);
        TermRows roomy = withRoomFor(50);
        assertThat(roomy.ofTerm("b-1")).hasSize(2);

        readHalf.next(() -> {
            first.classified("dien", Level.PROVINCE, "2022-07-20").record(log, 1);
            received("a-1", "2");
            assertThat(CompletableFuture.supplyAsync(() -> roomy.ofTerm("b-1").size()))
                    .succeedsWithin(Duration.ofSeconds(20))
                    .isEqualTo(2);
        });

        assertThat(roomy.ofTerm("a-1")).extracting(PetitionRow::field).containsExactly("dien", "giao-thong");
    }

    @Test
    void what_an_error_left_half_changed_is_read_anew_by_the_next_question() {
        Story first = received("a-1", "1");
        Followed followed = followed();
        followed.full = true;
        first.classified("dien", Level.PROVINCE, "2022-07-20").record(log, 1);
        received("a-1", "2");

        assertThatThrownBy(() -> rows.ofTerm("a-1")).isInstanceOf(OutOfMemoryError.class);

        assertThat(rows.ofTerm("a-1")).extracting(PetitionRow::field).containsExactly("dien", "giao-thong");
        assertThat(followed()).isNotSameAs(followed);
    }

    @Test
    void what_a_fault_left_half_changed_is_read_anew_even_though_later_changes_succeeded() {
        Story first = received("a-1", "1");
        Followed followed = followed();
        followed.faulty = true;
        first.classified("dien", Level.PROVINCE, "2022-07-20").record(log, 1);
        received("a-1", "2");

        assertThat(rows.ofTerm("a-1")).hasSize(2);

        assertThat(followed()).isNotSameAs(followed);
        assertThat(followed().fields).hasSize(2);
    }

    @Test
    void what_follows_the_rows_is_told_of_those_there_are_and_of_each_change() {
        Story first = received("a-1", "1");
        Followed followed = followed();
        assertThat(followed.fields.values()).containsExactly("giao-thong");

        first.classified("dien", Level.PROVINCE, "2022-07-20")
                .and(Later.corrected(first, CorrectableMember.CONTENT, "cũ", "mới", "2022-07-21"))
                .record(log, 1);
        received("a-1", "2");

        rows.ofTerm("a-1");
        assertThat(followed.fields.values()).containsExactlyInAnyOrder("dien", "giao-thong");
        assertThat(followed()).isSameAs(followed);
    }

    @Test
    void a_list_of_ones_own_council_does_not_ask_for_the_terms_of_others() {
        stored("a-1", 1);
        stored("b-1", 1);
        mongo.storeToken(1);
        log.publish(new GenericDomainEventMessage<>(
                "term",
                "term:a-1",
                0,
                new TermDefined("a-1", "a", "XV", LocalDate.parse("2021-05-01"), LocalDate.parse("2026-05-01"))));
        received("c-1", "1");

        assertThat(rows.termsOf(Set.of("a", Story.COUNCIL))).containsExactly("a-1", "b-1", "c-1");
        assertThat(rows.termsOf(null)).containsExactly("a-1", "b-1", "c-1");
        // Of b-1 nobody knows to which council it belongs.
        assertThat(rows.termsOf(Set.of("a"))).containsExactly("a-1", "b-1");
        assertThat(rows.termsOf(Set.of(Story.COUNCIL))).containsExactly("b-1", "c-1");
    }

    @Test
    void a_term_that_was_read_ahead_is_there_for_the_first_who_asks() {
        stored("a-1", 3);
        TermRows roomy = withRoomFor(50);

        assertThat(roomy.readAhead("a-1", 3)).isTrue();
        readHalf.thatWasTheLast();

        assertThat(roomy.ofTerm("a-1")).hasSize(3);
    }

    @Test
    void nothing_goes_for_a_term_that_is_read_ahead() {
        stored("a-1", 300);
        stored("b-1", 1);
        TermRows narrow = withRoomFor(2);
        assertThat(narrow.ofTerm("b-1")).hasSize(1);

        assertThat(narrow.readAhead("a-1", 300)).isTrue();
        // As though the register had said less of it than there is.
        assertThat(narrow.readAhead("a-1", 1)).isTrue();
        readHalf.thatWasTheLast();

        assertThat(narrow.ofTerm("b-1")).hasSize(1);
        assertThatThrownBy(() -> narrow.ofTerm("a-1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void who_asks_for_a_term_that_is_read_ahead_joins_that_reading() {
        stored("a-1", 300);
        TermRows roomy = withRoomFor(500);
        AtomicReference<CompletableFuture<Integer>> asked = new AtomicReference<>();
        readHalf.next(() -> {
            asked.set(waiting(roomy, "a-1"));
            // A second reading would fail.
            readHalf.thatWasTheLast();
        });

        assertThat(roomy.readAhead("a-1", 300)).isTrue();

        assertThat(asked.get()).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(300);
    }

    @Test
    void reading_ahead_gives_way_to_who_asks_for_another_term() {
        stored("a-1", 300);
        stored("b-1", 2);
        TermRows roomy = withRoomFor(500);
        AtomicReference<CompletableFuture<Integer>> asked = new AtomicReference<>();
        readHalf.next(() -> asked.set(waiting(roomy, "b-1")));

        assertThat(roomy.readAhead("a-1", 300)).isFalse();

        assertThat(asked.get()).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(2);
        assertThat(roomy.readAhead("a-1", 300)).isTrue();
        assertThat(roomy.ofTerm("a-1")).hasSize(300);
    }

    @Test
    void reading_ahead_does_not_wait_while_others_read_and_is_tried_again() {
        stored("a-1", 3);
        stored("b-1", 2);
        TermRows roomy = withRoomFor(50);
        AtomicReference<@Nullable Boolean> over = new AtomicReference<>();
        readHalf.next(() -> over.set(
                CompletableFuture.supplyAsync(() -> roomy.readAhead("a-1", 3)).join()));

        assertThat(roomy.ofTerm("b-1")).hasSize(2);

        assertThat(over.get()).isFalse();
        assertThat(roomy.readAhead("a-1", 3)).isTrue();
        readHalf.thatWasTheLast();
        assertThat(roomy.ofTerm("a-1")).hasSize(3);
    }

    @Test
    void what_was_read_while_the_register_was_emptied_and_made_again_is_not_taken_for_the_whole() {
        stored("a-1", 3);
        mongo.storeToken(2);
        readHalf.next(() -> {
            mongo.storage().forgetTokens();
            register.clear();
            mongo.storeToken(2);
        });

        assertThat(rows.ofTerm("a-1")).hasSize(3);
    }

    @Test
    void others_are_answered_while_the_record_is_read_for_a_term_whose_register_is_just_being_made() {
        WatchedLog watch = new WatchedLog();
        TermRows followed = watched(watch, new StandingStill(Map::of, Map::of));
        stored("b-1", 2);
        mongo.storeToken(1);
        assertThat(followed.ofTerm("b-1")).hasSize(2);
        mongo.storage().forgetTokens();
        received("a-1", "1");

        watch.whenNextReadFromItsBeginning(() -> {
            received("b-1", "3");
            assertThat(CompletableFuture.supplyAsync(
                            () -> followed.ofTerm("b-1").size()))
                    .succeedsWithin(Duration.ofSeconds(20))
                    .isEqualTo(3);
        });

        assertThat(followed.ofTerm("a-1")).hasSize(1);
        assertThat(followed.ofTerm("b-1")).hasSize(3);
    }

    @Test
    void a_petition_that_is_read_again_is_never_seen_without_what_it_had_already() {
        Story first = received("a-1", "1");
        register.put(first.row());
        store.flush();
        mongo.storeToken(0);
        first.classified("dien", Level.PROVINCE, "2022-07-20").record(log, 1);
        AtomicReference<Map<String, Long>> letters = new AtomicReference<>(Map.of());
        WatchedLog watch = new WatchedLog();
        TermRows followed = watched(watch, new StandingStill(letters::get, Map::of));
        RowsOfTerm term = followed.read("a-1", rows -> rows);
        AtomicReference<String> meanwhile = new AtomicReference<>();

        letters.set(Map.of(PetitionId.PREFIX + first.row().id(), 5L));
        watch.whenNextRead(() -> meanwhile.set(term.read(rows -> String.valueOf(
                Objects.requireNonNull(rows.find(first.row().id())).field()))));

        assertThat(followed.ofTerm("a-1")).extracting(PetitionRow::field).containsExactly("dien");
        assertThat(meanwhile).hasValue("dien");
    }

    /** Remembers the rows' fields, and fails when it is told to. */
    private static final class Followed implements RowFollower {
        private final Map<Integer, String> fields = new HashMap<>();
        private boolean full;
        /** Once. */
        private boolean faulty;

        @Override
        public void kept(int ordinal, PetitionRow row) {
            if (full) {
                throw new OutOfMemoryError("as though the heap were full");
            }
            if (faulty) {
                faulty = false;
                throw new IllegalStateException("as though a step could not be told");
            }
            fields.put(ordinal, String.valueOf(row.field()));
        }

        @Override
        public void dropped(int ordinal) {
            fields.remove(ordinal);
        }

        @Override
        public long bytes() {
            return 0;
        }
    }

    private static PetitionRow withoutContent(PetitionRow row) {
        return row.withContent("");
    }
}
