package vn.kiennghi.standalone.record;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiennghi.api.deadletter.DiscardedLetter;
import vn.kiennghi.messaging.deadletter.DiscardedLetters;

/** What operators discarded, in a table of the record's file: it must not go with the read models. */
final class SqliteDiscardedLetters implements DiscardedLetters {
    private static final String COLUMNS = "processor, sequence, eventId, type, number, recordedAt, causeType,"
            + " causeMessage, reason, discardedBy, discardedAt";
    private static final RowMapper<DiscardedLetter> LETTER = (row, _) -> new DiscardedLetter(
            row.getString("processor"),
            row.getString("sequence"),
            row.getString("eventId"),
            row.getString("type"),
            row.getLong("number"),
            Instant.parse(row.getString("recordedAt")),
            row.getString("causeType"),
            row.getString("causeMessage"),
            row.getString("reason"),
            row.getString("discardedBy"),
            Instant.parse(row.getString("discardedAt")));

    private final JdbcClient readers;
    private final JdbcClient writer;

    SqliteDiscardedLetters(SqliteRecord record) {
        this.readers = JdbcClient.create(record.readers());
        this.writer = JdbcClient.create(record.writer());
    }

    @Override
    public void keep(DiscardedLetter letter) {
        writer.sql("INSERT OR REPLACE INTO DiscardedLetter (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(letter.processor())
                .param(letter.sequence())
                .param(letter.eventId())
                .param(letter.type())
                .param(letter.number())
                .param(letter.recordedAt().toString())
                .param(letter.causeType())
                .param(letter.causeMessage())
                .param(letter.reason())
                .param(letter.by())
                .param(letter.at().toString())
                .update();
    }

    @Override
    public List<DiscardedLetter> of(String processor) {
        return readers.sql("SELECT " + COLUMNS + " FROM DiscardedLetter WHERE processor = ? ORDER BY discardedAt DESC")
                .param(processor)
                .query(LETTER)
                .list();
    }
}
