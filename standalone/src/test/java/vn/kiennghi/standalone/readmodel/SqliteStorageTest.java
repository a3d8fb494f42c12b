package vn.kiennghi.standalone.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiennghi.messaging.outage.TryAgain;
import vn.kiennghi.query.platform.ReadModelProcessing;
import vn.kiennghi.query.platform.ReadModelStorage;
import vn.kiennghi.query.platform.StoredDocuments;

/** The contract on a SQLite file, and what it keeps beyond: documents and token of a batch are there together or not at all. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SqliteStorageTest extends StorageContract {
    private static final String PROCESSOR = ReadModelProcessing.NAME;

    private final Serializer serializer = Jackson3Serializer.builder().build();

    @TempDir
    private Path directory;

    private ReadModelsFile file;
    private ReadModelStorage storage;

    @BeforeEach
    void open() {
        file = ReadModelsFile.open(directory.resolve("read-models.db"));
        storage = new SqliteReadModels(file, serializer, serializer, "test");
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Override
    ReadModelStorage storage() {
        return storage;
    }

    @Test
    void a_batch_that_fails_at_its_token_leaves_no_document() {
        StoredDocuments<Said> said = storage.collection("said", Said.class);
        storage.tokens().initializeTokenSegments(PROCESSOR, 1, new GlobalSequenceTrackingToken(-1));
        storage.tokens().fetchToken(PROCESSOR, 0);

        assertThatThrownBy(() -> storage.together(() -> {
                    said.write(List.of(Said.of("a", "", "x")));
                    storage.tokens().storeToken(new GlobalSequenceTrackingToken(1), PROCESSOR, 0);
                    throw new IllegalStateException("killed here");
                }))
                .hasMessage("killed here");

        assertThat(said.count()).isZero();
        assertThat(storage.storedToken().read()).isEqualTo(new GlobalSequenceTrackingToken(-1));
        storage.together(() -> said.write(List.of(Said.of("a", "", "x"))));
        assertThat(said.count()).as("the next batch").isEqualTo(1);
    }

    @Test
    void a_token_that_cannot_be_stored_for_the_moment_is_the_files_failure_and_throws_nothing_away()
            throws SQLException {
        TokenStore tokens = storage.tokens();
        tokens.initializeTokenSegments(PROCESSOR, 1, new GlobalSequenceTrackingToken(-1));
        tokens.fetchToken(PROCESSOR, 0);
        mayBeWrittenTo(false);

        assertThatThrownBy(() -> tokens.storeToken(new GlobalSequenceTrackingToken(1), PROCESSOR, 0))
                .isInstanceOf(TryAgain.class);
        assertThatThrownBy(() -> tokens.fetchToken(PROCESSOR, 0)).isInstanceOf(TryAgain.class);

        assertThat(file.made()).isZero();
        mayBeWrittenTo(true);
        tokens.storeToken(new GlobalSequenceTrackingToken(1), PROCESSOR, 0);
        assertThat(storage.storedToken().read()).isEqualTo(new GlobalSequenceTrackingToken(1));
    }

    private void mayBeWrittenTo(boolean may) throws SQLException {
        try (Connection writer = file.writerForStores().getConnection();
                Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA query_only = " + (may ? "OFF" : "ON"));
        }
    }

    @Test
    void a_node_that_keeps_its_name_takes_its_own_claim_over_after_a_kill() {
        storage.tokens().initializeTokenSegments(PROCESSOR, 1, new GlobalSequenceTrackingToken(3));
        storage.tokens().fetchToken(PROCESSOR, 0);

        ReadModelStorage afterwards = new SqliteReadModels(file, serializer, serializer, "test");

        assertThat(afterwards.tokens().fetchToken(PROCESSOR, 0)).isEqualTo(new GlobalSequenceTrackingToken(3));
    }
}
