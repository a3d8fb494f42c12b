package vn.kiennghi.standalone.readmodel;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kiennghi.query.platform.MongoReadModels;
import vn.kiennghi.query.platform.ReadModelKnowledge;
import vn.kiennghi.query.platform.ReadModelStorage;
import vn.kiennghi.standalone.start.DatedName;

/** What is asked of the stored read models, and done with them, before the application starts. */
public final class ReadModelsAtStart {
    private static final Logger LOG = LoggerFactory.getLogger(ReadModelsAtStart.class);
    private static final String DATABASE = "kiennghi";
    private static final long LONGEST_SECONDS = 3;
    /** Claims no token, but must have a name. */
    private static final String WHO_LOOKS = "start";

    private ReadModelsAtStart() {}

    /**
     * Returns what the read models know of the record that they were made from; nothing where there are none, or they cannot be
     * read: they prove nothing then.
     *
     * @param uri address of their store
     */
    public static Optional<ReadModelKnowledge> knowledge(String uri) {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(LONGEST_SECONDS, TimeUnit.SECONDS))
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            return knowledge(serializer ->
                    new MongoReadModels(client, client.getDatabase(DATABASE), serializer, serializer, WHO_LOOKS));
        }
    }

    /** Returns what {@link #knowledge(String)} does, of the read models in a file. */
    public static Optional<ReadModelKnowledge> knowledge(ReadModelsFile file) {
        return knowledge(serializer -> new SqliteReadModels(file, serializer, serializer, WHO_LOOKS));
    }

    private static Optional<ReadModelKnowledge> knowledge(Function<Serializer, ReadModelStorage> storage) {
        try {
            return ReadModelKnowledge.of(
                    storage.apply(Jackson3Serializer.builder().build()));
        } catch (RuntimeException unreadable) {
            LOG.warn("The read models do not say how much of the record they know: {}", unreadable.toString());
            return Optional.empty();
        }
    }

    /**
     * Returns the file of the read models and what SQLite may keep beside it, the log first: alone it would be taken for another
     * file's.
     */
    static List<Path> partsOf(Path file) {
        return Stream.of("-wal", "-shm", "")
                .map(ending -> file.resolveSibling(file.getFileName() + ending))
                .toList();
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
        Path aside = DatedName.beside(file, file.getFileName() + ".", now);
        for (Path part : partsOf(file)) {
            if (Files.exists(part)) {
                String ending = part.toString().substring(file.toString().length());
                Files.move(part, aside.resolveSibling(aside.getFileName() + ending));
            }
        }
        return Optional.of(aside);
    }
}
