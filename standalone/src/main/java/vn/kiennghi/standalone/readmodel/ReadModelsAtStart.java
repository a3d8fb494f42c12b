package vn.kiennghi.standalone.readmodel;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kiennghi.query.platform.ReadModelKnowledge;
import vn.kiennghi.standalone.start.DatedName;

/** What is asked of the stored read models, and done with them, before the application starts. */
public final class ReadModelsAtStart {
    private static final Logger LOG = LoggerFactory.getLogger(ReadModelsAtStart.class);
    private static final String DATABASE = "kiennghi";
    private static final long LONGEST_SECONDS = 3;

    private ReadModelsAtStart() {}

    /**
     * Returns what the read models know of the record that they were made from; nothing where there are none, or they cannot be read: they prove nothing then.
     *
     * @param uri address of their store
     */
    public static Optional<ReadModelKnowledge> knowledge(String uri) {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(LONGEST_SECONDS, TimeUnit.SECONDS))
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            return ReadModelKnowledge.of(
                    client.getDatabase(DATABASE), Jackson3Serializer.builder().build());
        } catch (RuntimeException unreadable) {
            LOG.warn("The read models do not say how much of the record they know: {}", unreadable.toString());
            return Optional.empty();
        }
    }

    /**
     * Gives the file a dated name, so that the read models are made again and the old ones are still there for whoever needs them.
     *
     * @return the new name; nothing if there is no file
     * @throws IOException if it cannot be moved
     */
    public static Optional<Path> layAside(Path file, Instant now) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(Files.move(file, DatedName.beside(file, file.getFileName() + ".", now)));
    }
}
