package vn.kiennghi.standalone.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqliteTokenStoreTest {
    private static final String PROCESSOR = "automation";
    private static final int A_WHILE = 100;

    @Test
    void an_automation_that_waits_for_work_writes_nothing(@TempDir Path directory) throws SQLException {
        try (SqliteRecord record = SqliteRecord.open(directory.resolve("kiennghi.db"));
                Connection observer = record.readers().getConnection()) {
            SqliteTokenStore tokens = store(record, "standalone");
            tokens.initializeTokenSegments(PROCESSOR, 1, GapAwareTrackingToken.newInstance(7, java.util.Set.of()));
            tokens.fetchToken(PROCESSOR, 0);
            long before = dataVersion(observer);

            for (int i = 0; i < A_WHILE; i++) {
                tokens.extendClaim(PROCESSOR, 0);
            }

            assertThat(dataVersion(observer)).isEqualTo(before);
            assertThat(tokens.fetchToken(PROCESSOR, 0))
                    .isEqualTo(GapAwareTrackingToken.newInstance(7, java.util.Set.of()));
            assertThat(dataVersion(observer)).as("a write is seen").isNotEqualTo(before);
        }
    }

    @Test
    void a_claim_of_somebody_else_is_not_taken_for_ours(@TempDir Path directory) {
        try (SqliteRecord record = SqliteRecord.open(directory.resolve("kiennghi.db"))) {
            SqliteTokenStore theirs = store(record, "another");
            theirs.initializeTokenSegments(PROCESSOR, 1);
            theirs.fetchToken(PROCESSOR, 0);

            assertThatThrownBy(() -> store(record, "standalone").extendClaim(PROCESSOR, 0))
                    .isInstanceOf(UnableToClaimTokenException.class);
        }
    }

    /** Changes whenever another connection has committed. */
    private static long dataVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA data_version")) {
            return row.getLong(1);
        }
    }

    private static SqliteTokenStore store(SqliteRecord record, String nodeId) {
        return SqliteTokenStore.on(record, Jackson3Serializer.builder().build(), nodeId);
    }
}
