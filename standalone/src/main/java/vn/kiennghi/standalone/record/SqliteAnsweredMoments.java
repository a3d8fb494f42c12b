package vn.kiennghi.standalone.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiennghi.query.resolution.AnsweredMoments;

/** For which moments questions were answered, in a table of the record's file: it cannot be made again from the events. */
final class SqliteAnsweredMoments implements AnsweredMoments {
    private static final String MARKS = "SELECT number, asked, reached FROM AnsweredMoment";
    private static final RowMapper<Mark> MARK =
            (row, _) -> new Mark(row.getLong("number"), moment(row.getLong("asked")), moment(row.getLong("reached")));

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
    public boolean keep(Mark mark) {
        boolean kept = writer.sql("INSERT OR IGNORE INTO AnsweredMoment (number, asked, reached) VALUES (?, ?, ?)")
                        .param(mark.number())
                        .param(micros(mark.asked()))
                        .param(micros(mark.reached()))
                        .update()
                == 1;
        if (kept) {
            writer.sql("DELETE FROM AnsweredMoment WHERE number < ? AND reached = ?")
                    .param(mark.number())
                    .param(micros(mark.reached()))
                    .update();
        }
        return kept;
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    private static Instant moment(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
