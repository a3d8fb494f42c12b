package vn.kiennghi.standalone.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiennghi.query.resolution.AnsweredMoments;

/** For which moments questions were answered, in a table of the record's file: it cannot be made again from the events. */
final class SqliteAnsweredMoments implements AnsweredMoments {
    private static final String MARKS = "SELECT number, asked, reached FROM AnsweredMoment";
    private static final RowMapper<Mark> MARK =
            (row, _) -> new Mark(row.getLong("number"), moment(row.getLong("asked")), end(row));

    private final JdbcClient readers;
    private final JdbcClient writer;

    SqliteAnsweredMoments(SqliteRecord record) {
        this.readers = JdbcClient.create(record.readers());
        this.writer = JdbcClient.create(record.writer());
    }

    @Override
    public Optional<Mark> last() {
        return readers.sql(MARKS + " ORDER BY number DESC LIMIT 1").query(MARK).optional();
    }

    @Override
    public Optional<Mark> firstFor(Instant asked) {
        return readers.sql(MARKS + " WHERE asked >= ? ORDER BY asked LIMIT 1")
                .param(micros(asked))
                .query(MARK)
                .optional();
    }

    @Override
    public void open(long number, Instant asked) {
        writer.sql("INSERT OR IGNORE INTO AnsweredMoment (number, asked) VALUES (?, ?)")
                .param(number)
                .param(micros(asked))
                .update();
    }

    @Override
    public Instant close(long number, Instant reached) {
        writer.sql("UPDATE AnsweredMoment SET reached = ? WHERE number = ? AND reached IS NULL")
                .param(micros(reached))
                .param(number)
                .update();
        return writer.sql(MARKS + " WHERE number = ?")
                .param(number)
                .query(MARK)
                .optional()
                .map(Mark::reached)
                .orElseThrow();
    }

    private static @Nullable Instant end(ResultSet row) throws SQLException {
        long micros = row.getLong("reached");
        return row.wasNull() ? null : moment(micros);
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    private static Instant moment(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
