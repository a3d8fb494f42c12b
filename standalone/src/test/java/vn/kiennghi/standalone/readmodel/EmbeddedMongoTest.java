package vn.kiennghi.standalone.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiennghi.standalone.start.CannotStart;

/** What becomes of the read models' file when it is cut off, damaged, closed or in the way. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbeddedMongoTest {
    private static final int MANY = 12_000;

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("read-models.mv");
    }

    private static MongoCollection<Document> documents(MongoClient client) {
        return client.getDatabase("kiennghi").getCollection("said");
    }

    private static List<Document> some(int from, int to) {
        List<Document> documents = new ArrayList<>();
        for (int i = from; i < to; i++) {
            documents.add(new Document("_id", "d" + i).append("text", "Đề nghị sửa đường thôn số ".repeat(60) + i));
        }
        return documents;
    }

    private void written(int count) {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(file);
                MongoClient client = MongoClients.create(mongo.uri())) {
            documents(client).insertMany(some(0, count));
            mongo.commit();
        }
    }

    /** The file as a kill at this moment leaves it. */
    private Path asKilledNow() throws IOException {
        return Files.copy(file, directory.resolve("killed.mv"));
    }

    private static void isOfUse(EmbeddedMongo mongo, MongoClient client) {
        isOfUse(mongo, client, "new");
    }

    private static void isOfUse(EmbeddedMongo mongo, MongoClient client, String id) {
        Document document = new Document("_id", id);
        documents(client).replaceOne(document, document, new ReplaceOptions().upsert(true));
        mongo.commit();
        assertThat(documents(client).find(document).first()).isNotNull();
    }

    @Test
    void nothing_is_in_the_file_before_it_is_committed_however_much_was_written() throws IOException {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(file);
                MongoClient client = MongoClients.create(mongo.uri())) {
            documents(client).insertMany(some(0, 100));
            mongo.commit();
            documents(client).insertMany(some(100, MANY));

            try (EmbeddedMongo afterwards = EmbeddedMongo.start(asKilledNow());
                    MongoClient again = MongoClients.create(afterwards.uri())) {
                assertThat(documents(again).countDocuments()).isEqualTo(100);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 50, 200, 1_000, 3_000})
    void random_bytes_in_it_do_not_keep_the_system_from_working(int bytes) throws IOException {
        written(1_000);
        damage(bytes, new Random(bytes));

        try (EmbeddedMongo mongo = EmbeddedMongo.start(file);
                MongoClient client = MongoClients.create(mongo.uri())) {
            readAll(client); // may meet the damage, and has it mended then
            isOfUse(mongo, client);
            assertThat(readAll(client)).isTrue();
        }
    }

    private void damage(int bytes, Random chance) throws IOException {
        try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
            for (int i = 0; i < bytes; i++) {
                damaged.seek(chance.nextLong(damaged.length()));
                damaged.write(chance.nextInt());
            }
        }
    }

    private static boolean readAll(MongoClient client) {
        try {
            documents(client).find().forEach(document -> assertThat(document).isNotEmpty());
            return true;
        } catch (MongoException damaged) {
            return false;
        }
    }

    @Test
    void damage_that_shows_itself_while_running_has_it_made_again_once_and_not_again_at_once() {
        written(10);
        try (EmbeddedMongo mongo = EmbeddedMongo.start(file);
                MongoClient client = MongoClients.create(mongo.uri())) {
            assertThat(mongo.made()).isZero();

            assertThat(mongo.makeAgain("it contradicts itself")).isTrue();

            assertThat(mongo.made()).isEqualTo(1);
            assertThat(documents(client).countDocuments()).isZero();
            isOfUse(mongo, client);
            assertThat(mongo.makeAgain("it contradicts itself")).isFalse();
            assertThat(mongo.made()).isEqualTo(1);
        }
    }

    @Test
    void a_file_that_closed_itself_is_opened_again_as_it_was_committed_last() {
        written(10);
        try (EmbeddedMongo mongo = EmbeddedMongo.start(file);
                MongoClient client = MongoClients.create(mongo.uri())) {
            documents(client).insertMany(some(10, 20));
            mongo.closeItself();

            assertThatThrownBy(mongo::commit).isInstanceOf(MVStoreException.class);

            assertThat(documents(client).countDocuments()).isEqualTo(10);
            assertThat(mongo.made()).as("nothing was thrown away").isZero();
            isOfUse(mongo, client);
        }
    }

    @Test
    void a_stop_that_interrupts_a_write_throws_nothing_away() {
        written(10);
        try (EmbeddedMongo mongo = EmbeddedMongo.start(file);
                MongoClient client = MongoClients.create(mongo.uri())) {
            documents(client).insertMany(some(10, 20));

            Thread.currentThread().interrupt();
            assertThatThrownBy(mongo::commit).isInstanceOf(MVStoreException.class);
            assertThat(Thread.interrupted()).as("who stops is still told so").isTrue();

            assertThat(mongo.made()).isZero();
            assertThat(documents(client).countDocuments()).isEqualTo(10);
            isOfUse(mongo, client);
        }
    }

    @Test
    void a_reader_who_meets_a_closed_file_opens_it_too() {
        written(10);
        try (EmbeddedMongo mongo = EmbeddedMongo.start(file);
                MongoClient client = MongoClients.create(mongo.uri())) {
            mongo.closeItself();

            assertThatThrownBy(() -> documents(client).find().first()).isInstanceOf(MongoException.class);

            assertThat(documents(client).countDocuments()).isEqualTo(10);
        }
    }

    @Test
    void a_file_of_something_else_and_an_empty_directory_in_its_place_are_replaced() throws IOException {
        Files.writeString(file, "Đây không phải là tệp dữ liệu tra cứu.");
        written(10);
        Files.delete(file);
        Files.createDirectory(file);
        written(10);
    }

    @Test
    void a_file_whose_maps_hold_something_else_is_replaced() {
        try (MVStore store = MVStore.open(file.toString())) {
            MVMap<String, String> map = store.openMap("databases.kiennghi.said");
            map.put("a", "b");
            store.openMap("_meta.kiennghi.said.collection_kiennghi_options").put("x", 7);
        }
        try (EmbeddedMongo mongo = EmbeddedMongo.start(file);
                MongoClient client = MongoClients.create(mongo.uri())) {
            assertThatThrownBy(() -> isOfUse(mongo, client)).isInstanceOf(MongoException.class);

            isOfUse(mongo, client);
        }
    }

    @Test
    void a_file_with_a_document_that_its_index_does_not_know_is_made_again() {
        written(10);
        try (MVStore store = MVStore.open(file.toString())) {
            MVMap<Object, Object> index = store.openMap("kiennghi.said._index__id_");
            index.keySet().stream()
                    .filter(key -> key.toString().contains("d7"))
                    .toList()
                    .forEach(index::remove);
            assertThat(index).hasSize(9);
        }
        try (EmbeddedMongo mongo = EmbeddedMongo.start(file);
                MongoClient client = MongoClients.create(mongo.uri())) {
            assertThatThrownBy(() -> isOfUse(mongo, client, "d7")).hasMessageContaining("already existed");

            assertThat(mongo.made()).isEqualTo(1);
            isOfUse(mongo, client, "d7");
        }
    }

    @Test
    void what_cannot_be_replaced_is_told_in_two_languages() throws IOException {
        Files.createDirectory(file);
        Files.writeString(file.resolve("notes.txt"), "giữ lại");

        CannotStart obstacle = catchThrowableOfType(CannotStart.class, () -> EmbeddedMongo.start(file));

        assertThat(obstacle.explanation())
                .contains("Không dùng được tệp dữ liệu tra cứu", "Cannot use the read models' file", file.toString());
    }
}
