package vn.kiennghi.standalone.readmodel;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.query.platform.ReadModelDatabase;
import vn.kiennghi.query.platform.ReadModelDocument;
import vn.kiennghi.query.platform.ReadModelProcessing;
import vn.kiennghi.query.platform.ReadModelStorage;
import vn.kiennghi.query.platform.StoredDocuments;
import vn.kiennghi.query.platform.StoredToken;
import vn.kiennghi.standalone.record.SqliteLetters;
import vn.kiennghi.standalone.record.SqliteTokenStore;

/** The read models in one SQLite file: documents, letters and token of a batch are one transaction. */
public final class SqliteReadModels implements ReadModelStorage {
    /** As much as MongoDB takes of one document: what one way to run takes, the other must take too. */
    private static final int LARGEST_DOCUMENT = 16 << 20;

    private final ReadModelsFile file;
    private final Serializer serializer;
    private final Serializer eventSerializer;
    private final TokenStore tokens;

    /**
     * @param serializer of tokens
     * @param eventSerializer of the events in dead letters
     * @param nodeId who claims the token; the same at every start
     */
    public SqliteReadModels(ReadModelsFile file, Serializer serializer, Serializer eventSerializer, String nodeId) {
        this.file = file;
        this.serializer = serializer;
        this.eventSerializer = eventSerializer;
        this.tokens = file.guarded(
                TokenStore.class, SqliteTokenStore.on(file.writerForStores(), this::isClaimedBy, serializer, nodeId));
    }

    private boolean isClaimedBy(String processor, int segment, String nodeId) {
        return file.read(open -> {
            PreparedStatement statement =
                    open.statement("SELECT 1 FROM TokenEntry WHERE processorName = ? AND segment = ? AND owner = ?");
            statement.setString(1, processor);
            statement.setInt(2, segment);
            statement.setString(3, nodeId);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        });
    }

    @Override
    public <D extends ReadModelDocument> StoredDocuments<D> collection(String name, Class<D> type) {
        return new SqliteDocuments<>(file, name, type, ReadModelDatabase.codecs(), LARGEST_DOCUMENT);
    }

    @Override
    public void together(Runnable writes) {
        file.write(open -> {
            writes.run();
            return true;
        });
    }

    @Override
    public TokenStore tokens() {
        return tokens;
    }

    /** The table allows one token of a kind. */
    @Override
    public void prepareTokens() {}

    @Override
    public void forgetTokens() {
        file.write(open -> {
            // Part of the transaction, unlike a number in memory: whoever reads sees both or neither.
            long next = emptied(open) + 1;
            try (Statement statement = open.connection().createStatement()) {
                statement.execute("PRAGMA user_version = " + next);
            }
            return open.statement("DELETE FROM TokenEntry").executeUpdate();
        });
    }

    /** Returns how often the documents were emptied; SQLite keeps the number for whoever uses the file. */
    private static long emptied(OpenFile open) throws SQLException {
        try (Statement statement = open.connection().createStatement();
                ResultSet found = statement.executeQuery("PRAGMA user_version")) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    @Override
    public StoredToken storedToken() {
        return new OfFile();
    }

    private final class OfFile implements StoredToken {
        @Override
        public @Nullable TrackingToken read() {
            Stored stored = file.<@Nullable Stored>read(open -> {
                PreparedStatement statement = open.statement(
                        "SELECT token, tokenType FROM TokenEntry WHERE processorName = ? AND segment = 0");
                statement.setString(1, ReadModelProcessing.NAME);
                try (ResultSet found = statement.executeQuery()) {
                    return found.next() ? new Stored(found.getBytes(1), found.getString(2)) : null;
                }
            });
            return stored == null ? null : StoredToken.of(stored.token(), stored.type(), serializer);
        }

        /** Nobody but this process empties the file or throws it away. */
        @Override
        public Object generation() {
            return List.of(file.made(), file.read(SqliteReadModels::emptied));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // it is read once and never compared
    private record Stored(byte @Nullable [] token, @Nullable String type) {}

    @Override
    public SequencedDeadLetterQueue<EventMessage<?>> letters() {
        @SuppressWarnings("unchecked")
        SequencedDeadLetterQueue<EventMessage<?>> letters = file.guarded(
                SequencedDeadLetterQueue.class,
                SqliteLetters.on(file.writerForStores(), ReadModelProcessing.NAME, serializer, eventSerializer));
        return letters;
    }

    @Override
    public Optional<Origin> origin() {
        return file.read(open -> {
            try (ResultSet found =
                    open.statement("SELECT log, projections FROM Origin").executeQuery()) {
                return found.next() ? Optional.of(new Origin(found.getString(1), found.getInt(2))) : Optional.empty();
            }
        });
    }

    @Override
    public void note(Origin origin) {
        file.write(open -> {
            PreparedStatement statement =
                    open.statement("INSERT OR REPLACE INTO Origin (only, log, projections) VALUES (1, ?, ?)");
            statement.setString(1, origin.log());
            statement.setInt(2, origin.projections());
            return statement.executeUpdate();
        });
    }
}
