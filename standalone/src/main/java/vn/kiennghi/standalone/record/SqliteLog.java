package vn.kiennghi.standalone.record;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.common.DateTimeUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiennghi.standalone.move.CannotMove;
import vn.kiennghi.standalone.move.MetaDataJson;
import vn.kiennghi.standalone.move.Payload;
import vn.kiennghi.standalone.move.StoredEvent;
import vn.kiennghi.standalone.move.StoredEvent.Place;
import vn.kiennghi.standalone.move.StoredEvents;
import vn.kiennghi.standalone.move.UnknownForm;
import vn.kiennghi.standalone.move.WholeLog;

/** The log in a SQLite record, row by row as it is stored. The system on that record stands still meanwhile. */
public final class SqliteLog implements WholeLog {
    private static final String ROWS = "SELECT eventIdentifier, timeStamp, type, aggregateIdentifier, sequenceNumber,"
            + " payloadType, payloadRevision, metaData, payload FROM DomainEventEntry ORDER BY globalIndex";
    private static final String INSERT = "INSERT INTO DomainEventEntry (eventIdentifier, timeStamp, type,"
            + " aggregateIdentifier, sequenceNumber, payloadType, payloadRevision, metaData, payload)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Path file;
    private final SqliteRecord record;

    private SqliteLog(Path file, SqliteRecord record) {
        this.file = file;
        this.record = record;
    }

    /** Opens the record of a data directory that is locked, creating it where it is missing. */
    public static SqliteLog open(Path file) {
        return new SqliteLog(file, SqliteRecord.open(file));
    }

    @Override
    public String description() {
        return "SQLite " + file;
    }

    /**
     * The identity says where a file comes from; an import leaves that of its own record as it is. A read model belongs to a log at its place: the same
     * events have other positions in another store.
     */
    @Override
    public Map<String, String> origin() {
        String identity = JdbcClient.create(record.readers())
                .sql("SELECT id FROM RecordIdentity")
                .query(String.class)
                .single();
        return Map.of("store", "sqlite", "identity", identity);
    }

    @Override
    public long size() {
        return JdbcClient.create(record.readers())
                .sql("SELECT count(*) FROM DomainEventEntry")
                .query(Long.class)
                .single();
    }

    @Override
    public StoredEvents read() {
        try {
            return new Rows(record.readers().getConnection());
        } catch (SQLException e) {
            throw CannotMove.readingStopped(description(), 0, e.toString());
        }
    }

    /**
     * Appends, and forgets in the same transaction how far the automations had come: they begin at the head of what was imported, and do
     * not act on what happened elsewhere.
     */
    @Override
    public void append(List<StoredEvent> events) {
        try (Connection connection = record.writer().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(INSERT);
                    PreparedStatement forget = connection.prepareStatement("DELETE FROM TokenEntry")) {
                for (StoredEvent event : events) {
                    set(insert, event);
                    insert.addBatch();
                }
                insert.executeBatch();
                forget.executeUpdate();
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw CannotMove.notAcknowledged(description(), e.toString());
        }
    }

    private static void set(PreparedStatement insert, StoredEvent event) throws SQLException {
        Place place = event.place();
        insert.setString(1, event.id());
        insert.setString(2, event.recordedAt());
        // An event without an aggregate stands for itself, as Axon's own store has it.
        insert.setString(3, place == null ? null : place.aggregateType());
        insert.setString(4, place == null ? event.id() : place.aggregateId());
        insert.setLong(5, place == null ? 0 : place.sequence());
        insert.setString(6, event.payloadType());
        insert.setString(7, event.revision());
        insert.setBytes(8, MetaDataJson.write(event.metadata()).getBytes(StandardCharsets.UTF_8));
        insert.setBytes(9, event.payload().bytes());
    }

    @Override
    public void close() {
        record.close();
    }

    private static StoredEvent event(ResultSet row) throws SQLException, UnknownForm {
        String id = row.getString("eventIdentifier");
        return new StoredEvent(
                id,
                moment(row.getString("timeStamp")),
                place(id, row.getString("type"), row.getString("aggregateIdentifier"), row.getLong("sequenceNumber")),
                row.getString("payloadType"),
                row.getString("payloadRevision"),
                MetaDataJson.read(row.getBytes("metaData")),
                Payload.of(row.getBytes("payload")));
    }

    private static Instant moment(String text) throws UnknownForm {
        try {
            Instant moment = DateTimeUtils.parseInstant(text);
            if (DateTimeUtils.formatInstant(moment).equals(text)) {
                return moment;
            }
        } catch (DateTimeException noMoment) {
            // said below
        }
        throw new UnknownForm("at", "yyyy-MM-ddTHH:mm:ss.SSSZ", text);
    }

    private static @Nullable Place place(String id, @Nullable String type, String aggregateId, long sequence)
            throws UnknownForm {
        if (type != null && !type.isEmpty()) {
            return new Place(type, aggregateId, sequence);
        }
        if (!aggregateId.equals(id) || sequence != 0) {
            throw new UnknownForm("aggregateType", "\"…\"", "");
        }
        return null;
    }

    /** Rows as they come from the disk; they are never all in memory. */
    private final class Rows implements StoredEvents {
        private final Connection connection;
        private final PreparedStatement statement;
        private final ResultSet rows;
        private long read;

        Rows(Connection connection) throws SQLException {
            this.connection = connection;
            this.statement = connection.prepareStatement(ROWS);
            this.rows = statement.executeQuery();
        }

        @Override
        public @Nullable StoredEvent next() {
            try {
                if (!rows.next()) {
                    return null;
                }
                StoredEvent event = event(rows);
                read++;
                return event;
            } catch (UnknownForm e) {
                throw CannotMove.unknownForm(description(), read + 1, e);
            } catch (SQLException e) {
                throw CannotMove.readingStopped(description(), read, e.toString());
            }
        }

        @Override
        public void close() {
            try (connection;
                    statement) {
                rows.close();
            } catch (SQLException e) {
                throw CannotMove.readingStopped(description(), read, e.toString());
            }
        }
    }
}
