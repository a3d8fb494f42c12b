package vn.kiennghi.query.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.query.petition.PetitionContents;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.petition.Story;
import vn.kiennghi.query.petition.TermRows;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.EmbeddedMongo;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.ReadModelStore;

/** Indexes of the terms used last are in memory; whether they are, and what befell them, makes no difference to what is found. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TermIndexesTest {
    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final EmbeddedEventStore log = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final Documents<PetitionRow> register =
            new ReadModelStore(mongo.storage()).collection("register", PetitionRow.class);
    private final TermRows rows = new TermRows(register, new EventLog(log), mongo.storedToken());
    private final PetitionContents contents = new PetitionContents(register, new EventLog(log));
    private final Gists gists = new Gists();
    private boolean full;

    @AfterEach
    void stop() {
        mongo.close();
    }

    private void received(String term, String reference) {
        Story.received(term, 1, reference, 1, Round.BEFORE, "2022-07-18", "giao-thong", Level.PROVINCE)
                .record(log);
    }

    private int found(TermIndexes indexes, String term) {
        return indexes.of(term)
                .index()
                .search(gists.of("Đề nghị sửa đường giao thông", null, null), 10, Set.of())
                .size();
    }

    /** Writing to it fails as long as the memory is full. */
    private final class Memory extends FilterDirectory {
        Memory() {
            super(new ByteBuffersDirectory());
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (full) {
                throw new OutOfMemoryError("as though the heap were full");
            }
            return super.createOutput(name, context);
        }
    }

    @Test
    void an_index_that_an_error_left_half_made_is_made_anew() {
        TermIndexes indexes = new TermIndexes(
                new FollowedRows(rows, contents), gists, Long.MAX_VALUE, () -> new TermIndex(new Memory()));
        received("a-1", "1");
        assertThat(found(indexes, "a-1")).isEqualTo(1);
        received("a-1", "2");
        full = true;
        assertThatThrownBy(() -> found(indexes, "a-1")).hasStackTraceContaining("as though the heap were full");
        full = false;

        assertThat(found(indexes, "a-1")).isEqualTo(2);
    }

    /** What was taken apart for an index, petition by petition. */
    private final class Counted implements TermChanges {
        private final TermChanges changes = new FollowedRows(rows, contents);
        private final List<String> read = new ArrayList<>();

        @Override
        public Changes since(String termId, @Nullable Mark mark) {
            return changes.since(termId, mark);
        }

        @Override
        public Map<String, String> contents(List<PetitionRow> petitions) {
            petitions.forEach(row -> read.add(row.receipt().reference()));
            return changes.contents(petitions);
        }
    }

    @Test
    void after_a_write_an_index_takes_over_what_is_new_and_nothing_else() {
        Counted counted = new Counted();
        TermIndexes indexes = new TermIndexes(counted, gists, Long.MAX_VALUE, TermIndex::new);
        Story second = Story.received("a-1", 1, "2", 2, Round.BEFORE, "2022-07-18", "giao-thong", Level.PROVINCE);
        received("a-1", "1");
        second.record(log);
        assertThat(found(indexes, "a-1")).isEqualTo(2);
        assertThat(counted.read).containsExactlyInAnyOrder("1", "2");
        counted.read.clear();

        received("a-1", "3");
        assertThat(found(indexes, "a-1")).isEqualTo(3);
        assertThat(found(indexes, "a-1")).isEqualTo(3);
        assertThat(counted.read).containsExactly("3");
    }

    @Test
    void where_what_changed_can_no_longer_be_told_the_index_is_made_anew() {
        TermChanges forgetful = new TermChanges() {
            @Override
            public Changes since(String termId, @Nullable Mark mark) {
                return new FollowedRows(rows, contents).since(termId, null);
            }

            @Override
            public Map<String, String> contents(List<PetitionRow> petitions) {
                return new FollowedRows(rows, contents).contents(petitions);
            }
        };
        TermIndexes indexes = new TermIndexes(forgetful, gists, Long.MAX_VALUE, TermIndex::new);
        received("a-1", "1");

        assertThat(found(indexes, "a-1")).isEqualTo(1);
        received("a-1", "2");
        assertThat(found(indexes, "a-1")).isEqualTo(2);
    }

    @Test
    void indexes_of_several_terms_find_the_same_where_only_one_has_room() {
        TermIndexes indexes = new TermIndexes(new FollowedRows(rows, contents), gists, 1, TermIndex::new);
        received("a-1", "1");
        received("b-1", "1");
        received("b-1", "2");

        for (int more = 0; more < 3; more++) {
            assertThat(found(indexes, "a-1")).isEqualTo(1 + more);
            assertThat(found(indexes, "b-1")).isEqualTo(2);
            received("a-1", "more " + more);
        }
    }
}
