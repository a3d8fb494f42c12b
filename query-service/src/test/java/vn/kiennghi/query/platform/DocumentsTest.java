package vn.kiennghi.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A document that cannot be written, among others that can. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentsTest {
    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final ReadModelStore store = new ReadModelStore(mongo.storage());
    private final Documents<Said> said = store.collection("said", Said.class);

    /** A document of any content. */
    public record Said(@BsonId String id, @BsonProperty("s") long sequence, Map<String, String> texts)
            implements ReadModelDocument {
        static Said of(String id, String text) {
            return new Said(id, 0, Map.of("text", text));
        }
    }

    @AfterEach
    void stop() {
        mongo.close();
    }

    private void theBatchComesAgain() {
        store.discard();
    }

    @Test
    void one_that_is_too_large_is_found_and_the_batch_is_written_without_it() {
        said.put(Said.of("small", "a"));
        said.put(Said.of("large", "ế".repeat(6_000_000)));
        assertThatThrownBy(store::flush).isInstanceOf(CannotBeWritten.class).hasMessageContaining("large");

        theBatchComesAgain();
        said.put(Said.of("small", "a"));
        said.put(Said.of("large", "a"));
        assertThatThrownBy(() -> said.put(Said.of("large", "ế".repeat(6_000_000))))
                .isInstanceOf(CannotBeWritten.class)
                .hasMessageContaining("16777216");
        store.flush();

        assertThat(said.all()).extracting(Said::id).containsExactlyInAnyOrder("small", "large");
        assertThat(said.find("large")).isEqualTo(Said.of("large", "a"));
    }

    @Test
    void those_that_a_batch_changes_are_read_at_its_beginning() {
        said.ofAggregates("petition:");
        said.put(Said.of("a", "as stored"));
        store.flush();
        store.discard();

        said.lookUp(List.of("petition:a", "transfer:a", "petition:unknown"));
        mongo.database().getCollection("said").drop();

        assertThat(said.find("a")).as("no further question").isEqualTo(Said.of("a", "as stored"));
        said.put(Said.of("a", "changed"));
        store.flush();
        assertThat(said.find("a")).isEqualTo(Said.of("a", "changed"));
        said.lookUp(List.of());
        store.discard();
        mongo.database().getCollection("said").drop();
        assertThat(said.find("a")).as("the next batch looks anew").isNull();
    }

    @Test
    void one_that_cannot_be_read_back_is_no_fault_of_the_event_that_needs_it() {
        mongo.database().getCollection("said").insertOne(new Document("_id", "a").append("s", "no number"));

        assertThatThrownBy(() -> said.find("a")).isInstanceOf(UnreadableDocument.class);
    }
}
