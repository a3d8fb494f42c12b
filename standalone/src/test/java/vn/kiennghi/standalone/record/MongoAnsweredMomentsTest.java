package vn.kiennghi.standalone.record;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.query.distributed.MongoAnsweredMoments;
import vn.kiennghi.query.resolution.AnsweredMoments;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoAnsweredMomentsTest extends AnsweredMomentsContract {
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Override
    AnsweredMoments moments() {
        return node();
    }

    private MongoAnsweredMoments node() {
        return new MongoAnsweredMoments(client.getDatabase("kept"));
    }

    @Test
    void its_index_may_be_made_by_each_node() {
        assertThatCode(() -> {
                    node().createIndexes();
                    node().createIndexes();
                })
                .doesNotThrowAnyException();
    }
}
