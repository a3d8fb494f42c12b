package vn.kiennghi.query.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Round;
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
    private final ReadModelStore store = new ReadModelStore(mongo.database());
    private final Documents<PetitionRow> register = store.collection("register", PetitionRow.class);
    private final TermRows rows = new TermRows(register, new EventLog(log), mongo.storedToken(), 2);

    @AfterEach
    void stop() {
        mongo.close();
    }

    private Story received(String term, String reference) {
        return Story.received(term, 1, reference, 1, Round.BEFORE, "2022-07-18", "giao-thong", Level.PROVINCE)
                .record(log);
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
        assertThat(references(rows.all())).containsExactly("b", "c");

        received("a-1", "a");
        received("d-1", "d");
        stored.classified("dien", Level.PROVINCE, "2022-07-20").record(log, 1);

        assertThat(references(rows.all())).containsExactly("a", "b", "c", "d");
        assertThat(rows.all().map(PetitionRow::field))
                .containsExactly("giao-thong", "giao-thong", "dien", "giao-thong");
        assertThat(rows.ofTerm("d-1")).hasSize(1);
        assertThat(references(rows.all())).containsExactly("a", "b", "c", "d");
    }

    @Test
    void a_term_that_is_asked_for_before_its_first_petition_is_read_once_it_has_one() {
        assertThat(rows.ofTerm("a-1")).isEmpty();
        assertThat(rows.all()).isEmpty();

        received("a-1", "1");

        assertThat(rows.ofTerm("a-1")).hasSize(1);
        assertThat(rows.all()).hasSize(1);
    }
}
