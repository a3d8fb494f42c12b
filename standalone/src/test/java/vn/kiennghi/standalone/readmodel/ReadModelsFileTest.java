package vn.kiennghi.standalone.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiennghi.messaging.outage.TryAgain;
import vn.kiennghi.query.platform.ReadModelDatabase;
import vn.kiennghi.query.platform.ReadModelDocument;
import vn.kiennghi.standalone.start.CannotStart;

/** What becomes of the read models' file when it is cut off, damaged, removed, held or in the way. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadModelsFileTest {
    private static final long MANY_BATCHES = 400;

    @TempDir
    private Path directory;

    private Path path;

    /** A document of some length. */
    public record Said(@BsonId String id, @BsonProperty("s") long sequence, String place, String text)
            implements ReadModelDocument {
        static Said of(int number) {
            return new Said("d" + number, 0, "p" + number % 5, "Đề nghị sửa đường thôn số ".repeat(60) + number);
        }
    }

    @BeforeEach
    void name() {
        path = directory.resolve("read-models.db");
    }

    private static SqliteDocuments<Said> documents(ReadModelsFile file) {
        SqliteDocuments<Said> said =
                new SqliteDocuments<>(file, "said", Said.class, ReadModelDatabase.codecs(), 16 << 20);
        said.createIndex("byPlace", List.of("place"));
        return said;
    }

    private static List<Said> some(int from, int to) {
        List<Said> some = new ArrayList<>();
        for (int i = from; i < to; i++) {
            some.add(Said.of(i));
        }
        return some;
    }

    private void written(int count) {
        try (ReadModelsFile file = ReadModelsFile.open(path)) {
            documents(file).write(some(0, count));
        }
    }

    private static void isOfUse(SqliteDocuments<Said> said) {
        Said document = Said.of(77_777);
        said.write(List.of(document));
        assertThat(said.read(document.id())).isEqualTo(document);
        assertThat(readAll(said)).isTrue();
    }

    private static boolean readAll(SqliteDocuments<Said> said) {
        try {
            said.all(List.of(), document -> assertThat(document.text()).isNotEmpty());
            said.where(
                    "place",
                    "p1",
                    List.of(),
                    document -> assertThat(document.text()).isNotEmpty());
            return true;
        } catch (TryAgain damaged) {
            return false;
        }
    }

    /** The files as a kill at this moment leaves them. */
    private Path asKilledNow() throws IOException {
        Path killed = Files.createDirectory(directory.resolve("killed")).resolve("read-models.db");
        Files.copy(path, killed);
        Files.copy(path.resolveSibling("read-models.db-wal"), killed.resolveSibling("read-models.db-wal"));
        return killed;
    }

    @Test
    void a_kill_in_a_transaction_leaves_what_was_committed_before() throws IOException {
        try (ReadModelsFile file = ReadModelsFile.open(path)) {
            SqliteDocuments<Said> said = documents(file);
            said.write(some(0, 100));
            Path[] killed = new Path[1];
            file.write(open -> {
                said.write(some(100, 12_000));
                try {
                    killed[0] = asKilledNow();
                } catch (IOException e) {
                    throw new SQLException(e);
                }
                return true;
            });

            try (ReadModelsFile afterwards = ReadModelsFile.open(killed[0])) {
                assertThat(documents(afterwards).count()).isEqualTo(100);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 50, 200, 1_000, 3_000})
    void random_bytes_in_it_do_not_keep_the_system_from_working(int bytes) throws IOException {
        written(1_000);
        damage(bytes, new Random(bytes));

        try (ReadModelsFile file = ReadModelsFile.open(path)) {
            SqliteDocuments<Said> said;
            try {
                said = documents(file);
            } catch (TryAgain damaged) {
                said = documents(file);
            }
            readAll(said); // may meet the damage, and has it mended then
            isOfUse(said);
        }
    }

    private void damage(int bytes, Random chance) throws IOException {
        try (RandomAccessFile damaged = new RandomAccessFile(path.toFile(), "rw")) {
            for (int i = 0; i < bytes; i++) {
                damaged.seek(chance.nextLong(damaged.length()));
                damaged.write(chance.nextInt());
            }
        }
    }

    @Test
    void a_text_that_was_changed_in_the_file_is_not_shown() throws IOException {
        written(10);
        byte[] bytes = Files.readAllBytes(path);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        // All of them: pages keep what was in them before.
        for (int place = text.indexOf(" th"); place >= 0; place = text.indexOf(" th", place + 1)) {
            bytes[place + 1] = 'T';
        }
        Files.write(path, bytes);

        try (ReadModelsFile file = ReadModelsFile.open(path)) {
            SqliteDocuments<Said> said = documents(file);

            assertThat(readAll(said)).as("the damage is met").isFalse();
            assertThat(file.made()).isEqualTo(1);
            isOfUse(said);
        }
    }

    @Test
    void a_file_that_is_overwritten_while_running_is_made_again() throws IOException {
        written(2_000);
        try (ReadModelsFile file = ReadModelsFile.open(path)) {
            SqliteDocuments<Said> said = documents(file);
            byte[] noise = new byte[(int) Files.size(path)];
            new Random(1).nextBytes(noise);
            try (RandomAccessFile overwritten = new RandomAccessFile(path.toFile(), "rw")) {
                overwritten.write(noise);
            }

            assertThatThrownBy(() -> said.all(List.of(), document -> {})).isInstanceOf(TryAgain.class);

            assertThat(file.made()).isEqualTo(1);
            isOfUse(said);
        }
    }

    @Test
    void a_file_that_is_cut_off_while_running_is_made_again() throws IOException {
        written(2_000);
        try (ReadModelsFile file = ReadModelsFile.open(path)) {
            SqliteDocuments<Said> said = documents(file);
            try (RandomAccessFile cut = new RandomAccessFile(path.toFile(), "rw")) {
                cut.setLength(8_192);
            }

            assertThat(readAll(said)).isFalse();

            assertThat(file.made()).isEqualTo(1);
            isOfUse(said);
        }
    }

    @Test
    void who_reads_makes_no_file_in_the_place_of_one_that_is_missing() {
        assertThatThrownBy(() -> OpenFile.toRead(path)).isInstanceOf(SQLException.class);
        assertThat(path).doesNotExist();
    }

    @Test
    void a_file_that_is_removed_while_running_is_made_again_at_the_next_write() throws IOException {
        written(10);
        try (ReadModelsFile file = ReadModelsFile.open(path)) {
            SqliteDocuments<Said> said = documents(file);
            Files.delete(path);

            assertThatThrownBy(() -> said.write(some(10, 20))).isInstanceOf(TryAgain.class);

            assertThat(file.made()).isEqualTo(1);
            assertThat(said.count()).isZero();
            isOfUse(said);
            assertThat(path).exists();
        }
    }

    @Test
    void what_an_index_does_not_know_is_found_by_looking_through_the_file() throws SQLException {
        written(10);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA writable_schema = ON");
            statement.execute("UPDATE sqlite_schema SET sql = replace(sql, '(member_place)', '(sum)')"
                    + " WHERE name = 'documents_said_byPlace'");
        }
        try (ReadModelsFile file = ReadModelsFile.open(path)) {
            SqliteDocuments<Said> said = documents(file);

            assertThatThrownBy(file::check).isInstanceOf(TryAgain.class);

            assertThat(file.made()).isEqualTo(1);
            isOfUse(said);
            file.check();
        }
    }

    @Test
    void damage_that_shows_itself_while_running_has_it_made_again_once_and_not_again_at_once() {
        written(10);
        try (ReadModelsFile file = ReadModelsFile.open(path)) {
            SqliteDocuments<Said> said = documents(file);
            assertThat(file.made()).isZero();

            assertThat(file.makeAgain("it contradicts itself")).isTrue();

            assertThat(file.made()).isEqualTo(1);
            assertThat(said.count()).isZero();
            isOfUse(said);
            assertThat(file.makeAgain("it contradicts itself")).isFalse();
            assertThat(file.made()).isEqualTo(1);
        }
    }

    @Test
    void a_write_for_which_there_is_no_room_changes_nothing_and_the_next_one_is_done() {
        written(10);
        try (ReadModelsFile file = ReadModelsFile.open(path)) {
            SqliteDocuments<Said> said = documents(file);

            assertThatThrownBy(() -> file.write(open -> {
                        try (Statement statement = open.connection().createStatement()) {
                            // Of this connection alone: the one after it has room again.
                            statement.execute("PRAGMA max_page_count = 1");
                        }
                        said.write(some(10, 2_000));
                        return true;
                    }))
                    .isInstanceOf(TryAgain.class)
                    .hasMessageContaining("full");

            assertThat(file.made()).as("nothing was thrown away").isZero();
            assertThat(said.count()).isEqualTo(10);
            isOfUse(said);
        }
    }

    @Test
    void a_stop_that_interrupts_a_write_throws_nothing_away() {
        written(10);
        try (ReadModelsFile file = ReadModelsFile.open(path)) {
            SqliteDocuments<Said> said = documents(file);

            Thread.currentThread().interrupt();
            said.write(some(10, 20));

            assertThat(Thread.interrupted()).as("who stops is still told so").isTrue();
            assertThat(file.made()).isZero();
            assertThat(said.count()).isEqualTo(20);
        }
    }

    @Test
    void the_log_does_not_grow_with_the_number_of_batches() {
        try (ReadModelsFile file = ReadModelsFile.open(path)) {
            SqliteDocuments<Said> said = documents(file);
            for (int batch = 0; batch < MANY_BATCHES; batch++) {
                said.write(some(0, 100));
            }
            assertThat(path.resolveSibling("read-models.db-wal").toFile().length())
                    .isLessThan(24L << 20);
            assertThat(path.toFile().length()).isLessThan(4L << 20);
        }
        assertThat(path.resolveSibling("read-models.db-wal")).doesNotExist();
    }

    @Test
    void a_file_of_something_else_and_an_empty_directory_in_its_place_are_replaced() throws IOException {
        Files.writeString(path, "Đây không phải là tệp dữ liệu tra cứu.".repeat(100));
        written(10);
        Files.delete(path);
        Files.createDirectory(path);
        written(10);
    }

    @Test
    void an_empty_file_is_filled() throws IOException {
        Files.createFile(path);
        written(10);
    }

    @Test
    void what_cannot_be_replaced_is_told_in_two_languages() throws IOException {
        Files.createDirectory(path);
        Files.writeString(path.resolve("notes.txt"), "giữ lại");

        CannotStart obstacle = catchThrowableOfType(CannotStart.class, () -> ReadModelsFile.open(path));

        assertThat(obstacle.explanation())
                .contains("Không dùng được tệp dữ liệu tra cứu", "Cannot use the read models' file", path.toString());
    }
}
