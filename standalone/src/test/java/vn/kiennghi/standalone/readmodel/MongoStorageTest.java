package vn.kiennghi.standalone.readmodel;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import vn.kiennghi.query.platform.MongoReadModels;
import vn.kiennghi.query.platform.ReadModelStorage;

/** The contract on a server of MongoDB's wire protocol in memory. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoStorageTest extends StorageContract {
    private final Serializer serializer = Jackson3Serializer.builder().build();
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final ReadModelStorage storage =
            new MongoReadModels(client, client.getDatabase("test"), serializer, serializer, "test");

    @Override
    ReadModelStorage storage() {
        return storage;
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }
}
