package vn.kiennghi.standalone.readmodel;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonReader;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.query.platform.ReadModelDocument;
import vn.kiennghi.query.platform.StoredDocuments;
import vn.kiennghi.query.platform.UnreadableDocument;
import vn.kiennghi.standalone.readmodel.ReadModelsFile.Damage;

/**
 * A collection as a table: a document in BSON with its check sum, and a column for each member that is asked for. SQLite sees damage of
 * its own pages' order, but not of what is in them; the sum does.
 */
final class SqliteDocuments<D extends ReadModelDocument> implements StoredDocuments<D> {
    private static final int READ_AT_ONCE = 250;
    private static final int FIRST_BUFFER = 2_048;
    private static final String ID = "_id";

    private final ReadModelsFile file;
    private final String table;
    private final Codec<D> codec;
    private final Codec<Document> anyDocument;
    private final int largest;
    /** The members that have a column, in the order of their columns in the statement that writes. */
    private final List<String> members = new CopyOnWriteArrayList<>();

    /** @param largest what is taken of one document, in bytes */
    SqliteDocuments(ReadModelsFile file, String name, Class<D> type, CodecRegistry codecs, int largest) {
        this.file = file;
        this.table = "documents_" + name;
        this.codec = codecs.get(type);
        this.anyDocument = codecs.get(Document.class);
        this.largest = largest;
        file.define(
                table,
                open -> execute(
                        open,
                        "CREATE TABLE IF NOT EXISTS " + table
                                + " (id TEXT NOT NULL PRIMARY KEY, sum INTEGER NOT NULL, document BLOB NOT NULL)"));
    }

    private static void execute(OpenFile open, String sql) throws SQLException {
        try (Statement statement = open.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public @Nullable D read(String id) {
        byte[] stored = file.<byte @Nullable []>read(open -> {
            PreparedStatement statement = open.statement("SELECT id, sum, document FROM " + table + " WHERE id = ?");
            statement.setString(1, id);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? bytes(found) : null;
            }
        });
        if (stored == null) {
            return null;
        }
        try {
            return decoded(stored, WHOLE);
        } catch (RuntimeException unreadable) {
            throw new UnreadableDocument(id, unreadable);
        }
    }

    @Override
    public Map<String, D> read(Collection<String> ids, List<String> parts) {
        Map<String, D> found = HashMap.newHashMap(ids.size());
        List<String> asked = List.copyOf(ids);
        for (int from = 0; from < asked.size(); from += READ_AT_ONCE) {
            List<String> some = asked.subList(from, Math.min(asked.size(), from + READ_AT_ONCE));
            // Numbers of ids that are powers of two make few statements.
            int places = Math.min(READ_AT_ONCE, Integer.highestOneBit(Math.max(1, 2 * some.size() - 1)));
            String sql = "SELECT id, sum, document FROM " + table + " WHERE id IN ("
                    + String.join(",", Collections.nCopies(places, "?")) + ")";
            each(
                    sql,
                    statement -> {
                        for (int i = 0; i < places; i++) {
                            statement.setString(i + 1, some.get(Math.min(i, some.size() - 1)));
                        }
                    },
                    parts,
                    document -> found.put(document.id(), document));
        }
        return found;
    }

    @Override
    public void where(String member, String value, List<String> parts, Consumer<? super D> reader) {
        if (members.contains(member)) {
            each(
                    "SELECT id, sum, document FROM " + table + " WHERE " + column(member) + " = ?",
                    statement -> statement.setString(1, value),
                    parts,
                    reader);
            return;
        }
        eachStored(stored -> {
            if (value.equals(text(stored, member))) {
                reader.accept(decoded(stored, parts));
            }
        });
    }

    @Override
    public void all(List<String> parts, Consumer<? super D> reader) {
        each("SELECT id, sum, document FROM " + table, statement -> {}, parts, reader);
    }

    @Override
    public SortedSet<String> distinct(String member) {
        return new TreeSet<>(counts(member).keySet());
    }

    @Override
    public long count() {
        return file.read(open -> {
            try (ResultSet found =
                    open.statement("SELECT count(*) FROM " + table).executeQuery()) {
                return found.next() ? found.getLong(1) : 0L;
            }
        });
    }

    @Override
    public SortedMap<String, Long> counts(String member) {
        SortedMap<String, Long> counts = new TreeMap<>();
        if (!members.contains(member)) {
            eachStored(stored -> {
                String value = text(stored, member);
                if (value != null) {
                    counts.merge(value, 1L, Long::sum);
                }
            });
            return counts;
        }
        String column = column(member);
        file.read(open -> {
            try (ResultSet found = open.statement("SELECT " + column + ", count(*) FROM " + table + " WHERE " + column
                            + " IS NOT NULL GROUP BY " + column)
                    .executeQuery()) {
                while (found.next()) {
                    counts.put(found.getString(1), found.getLong(2));
                }
                return true;
            }
        });
        return counts;
    }

    @Override
    public void asStored(Consumer<Map<String, Object>> reader) {
        eachStored(stored -> reader.accept(
                anyDocument.decode(reader(stored), DecoderContext.builder().build())));
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private void each(String sql, Parameters parameters, List<String> parts, Consumer<? super D> reader) {
        file.read(open -> {
            PreparedStatement statement = open.statement(sql);
            parameters.set(statement);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    reader.accept(decoded(bytes(found), parts));
                }
                return true;
            }
        });
    }

    private void eachStored(Consumer<byte[]> reader) {
        file.read(open -> {
            try (ResultSet found = open.statement("SELECT id, sum, document FROM " + table + " ORDER BY id")
                    .executeQuery()) {
                while (found.next()) {
                    reader.accept(bytes(found));
                }
                return true;
            }
        });
    }

    private byte[] bytes(ResultSet found) throws SQLException {
        byte[] stored = found.getBytes(3);
        if (stored == null || sum(stored) != found.getLong(2)) {
            throw new Damage("a document of " + table + " is not as it was written");
        }
        return stored;
    }

    private static long sum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return sum.getValue();
    }

    private D decoded(byte[] stored, List<String> parts) {
        try (BsonReader reader =
                parts.isEmpty() ? reader(stored) : part(stored, parts).asBsonReader()) {
            return codec.decode(reader, DecoderContext.builder().build());
        }
    }

    private static BsonReader reader(byte[] stored) {
        return new BsonBinaryReader(ByteBuffer.wrap(stored));
    }

    private static BsonDocument part(byte[] stored, List<String> parts) {
        BsonDocument part = new BsonDocument();
        new RawBsonDocument(stored).forEach((name, value) -> {
            if (name.equals(ID) || parts.contains(name)) {
                part.append(name, value);
            }
        });
        return part;
    }

    /** Returns the member's text, null where it has none. */
    private static @Nullable String text(byte[] stored, String member) {
        BsonValue value = new RawBsonDocument(stored);
        for (String name : member.split("\\.", -1)) {
            value = value != null && value.isDocument() ? value.asDocument().get(name) : null;
        }
        return value != null && value.isString() ? value.asString().getValue() : null;
    }

    private static String column(String member) {
        return "member_" + member.replace('.', '_');
    }

    @Override
    public void write(Collection<D> documents) {
        List<String> keys = List.copyOf(members);
        List<byte[]> forms = new ArrayList<>(documents.size());
        Map<String, String> tooLarge = new HashMap<>();
        for (D document : documents) {
            byte[] form = form(document);
            if (form.length > largest) {
                tooLarge.put(document.id(), "it has " + form.length + " bytes");
            }
            forms.add(form);
        }
        if (!tooLarge.isEmpty()) {
            throw new RefusedDocuments(tooLarge, new IllegalArgumentException("documents are larger than " + largest));
        }
        file.write(open -> {
            PreparedStatement statement = open.statement(upsert(keys));
            statement.clearBatch();
            int next = 0;
            for (D document : documents) {
                byte[] form = forms.get(next++);
                statement.setString(1, document.id());
                statement.setLong(2, sum(form));
                statement.setBytes(3, form);
                int place = 4;
                for (String key : keys) {
                    statement.setString(place++, text(form, key));
                }
                statement.addBatch();
            }
            statement.executeBatch();
            return true;
        });
    }

    private String upsert(List<String> keys) {
        String columns = keys.stream().map(key -> ", " + column(key)).collect(Collectors.joining());
        String changes = keys.stream()
                .map(SqliteDocuments::column)
                .map(column -> ", " + column + " = excluded." + column)
                .collect(Collectors.joining());
        return "INSERT INTO " + table + " (id, sum, document" + columns + ") VALUES (?, ?, ?"
                + ", ?".repeat(keys.size())
                + ") ON CONFLICT (id) DO UPDATE SET sum = excluded.sum, document = excluded.document" + changes;
    }

    private byte[] form(D document) {
        try (BasicOutputBuffer buffer = new BasicOutputBuffer(FIRST_BUFFER);
                BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            codec.encode(writer, document, EncoderContext.builder().build());
            return buffer.toByteArray();
        }
    }

    @Override
    public int size(D document) {
        return form(document).length;
    }

    @Override
    public void clear() {
        file.write(open -> open.statement("DELETE FROM " + table).executeUpdate());
    }

    @Override
    public void createIndex(String query, List<String> of) {
        file.define(table + "." + query, open -> {
            List<String> missing = of.stream().distinct().collect(Collectors.toCollection(ArrayList::new));
            try (Statement statement = open.connection().createStatement();
                    ResultSet columns = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
                while (columns.next()) {
                    String present = columns.getString("name");
                    missing.removeIf(member -> column(member).equals(present));
                }
            }
            for (String member : missing) {
                execute(open, "ALTER TABLE " + table + " ADD COLUMN " + column(member) + " TEXT");
            }
            if (!missing.isEmpty()) {
                fill(open, missing);
            }
            execute(
                    open,
                    "CREATE INDEX IF NOT EXISTS " + table + "_" + query + " ON " + table + " ("
                            + of.stream().map(SqliteDocuments::column).collect(Collectors.joining(", ")) + ")");
        });
        of.stream().filter(member -> !members.contains(member)).forEach(members::add);
    }

    /** Documents that were written before the member was asked for have it too. */
    private void fill(OpenFile open, List<String> missing) throws SQLException {
        Map<String, byte[]> stored = new HashMap<>();
        try (ResultSet found =
                open.statement("SELECT id, sum, document FROM " + table).executeQuery()) {
            while (found.next()) {
                stored.put(found.getString(1), bytes(found));
            }
        }
        for (String member : missing) {
            PreparedStatement statement =
                    open.statement("UPDATE " + table + " SET " + column(member) + " = ? WHERE id = ?");
            for (Map.Entry<String, byte[]> document : stored.entrySet()) {
                statement.setString(1, text(document.getValue(), member));
                statement.setString(2, document.getKey());
                statement.executeUpdate();
            }
        }
    }
}
