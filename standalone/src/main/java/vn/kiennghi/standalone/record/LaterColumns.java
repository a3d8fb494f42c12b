package vn.kiennghi.standalone.record;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives the tables of a record that an earlier version began the columns that came later. What is in them stays as it is. */
final class LaterColumns {
    /** A column as SQL declares it; its form never changes once it was published. */
    private record Column(String table, String name, String declaration) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("Account", "fullName", "TEXT"),
            new Column("Account", "post", "TEXT"),
            new Column("Account", "state", "TEXT NOT NULL DEFAULT 'ACTIVE'"),
            new Column("Account", "passwordToBeChanged", "INTEGER NOT NULL DEFAULT 0"));

    private LaterColumns() {}

    /** Adds what is missing. A start that was killed in between goes on at the next one. */
    static void addTo(DataSource record) {
        JdbcClient client = JdbcClient.create(record);
        for (Column column : COLUMNS) {
            boolean isThere = client.sql("SELECT count(*) FROM pragma_table_info(?) WHERE name = ?")
                            .params(column.table(), column.name())
                            .query(Integer.class)
                            .single()
                    > 0;
            if (!isThere) {
                client.sql("ALTER TABLE " + column.table() + " ADD COLUMN " + column.name() + " "
                                + column.declaration())
                        .update();
            }
        }
    }
}
