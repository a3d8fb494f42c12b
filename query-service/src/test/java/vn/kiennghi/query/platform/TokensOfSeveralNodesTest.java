package vn.kiennghi.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Nodes that begin at the same moment on a store that is still empty. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TokensOfSeveralNodesTest {
    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final MongoCollection<Document> stored = mongo.database().getCollection("tokens");
    private final ReadModelStorage storage = mongo.storage();

    @AfterEach
    void stop() {
        mongo.close();
    }

    private static Document token(String processor) {
        return new Document("processorName", processor).append("segment", 0);
    }

    @Test
    void a_store_that_two_nodes_have_named_at_once_gets_its_index_all_the_same() {
        stored.insertOne(token("__config"));
        stored.insertOne(token("__config"));
        stored.insertOne(token(ReadModelProcessing.NAME));

        storage.prepareTokens();

        assertThat(stored.countDocuments(token(ReadModelProcessing.NAME)))
                .as("how far the projections have come is kept")
                .isEqualTo(1);
        assertThatThrownBy(() -> stored.insertOne(token(ReadModelProcessing.NAME)))
                .isInstanceOf(MongoWriteException.class);
        assertThat(storage.tokens().retrieveStorageIdentifier()).isPresent();
    }
}
