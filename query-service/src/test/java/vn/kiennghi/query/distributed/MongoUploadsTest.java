package vn.kiennghi.query.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.edge.api.MovableClock;
import vn.kiennghi.edge.files.KeptUploads;
import vn.kiennghi.edge.files.UploadedFile;
import vn.kiennghi.edge.platform.RandomIds;
import vn.kiennghi.query.platform.EmbeddedMongo;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoUploadsTest {
    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final MongoDatabase database = mongo.client().getDatabase("kept");
    private final MovableClock clock = new MovableClock(Clock.systemUTC().instant(), ZoneOffset.UTC);
    private final MongoUploads node = new MongoUploads(database, new RandomIds(), clock);
    private final MongoUploads otherNode = new MongoUploads(database, new RandomIds(), clock);

    @AfterEach
    void stop() {
        node.destroy();
        otherNode.destroy();
        mongo.close();
    }

    private record Sent(byte[] content) implements UploadedFile {
        @Override
        public String name() {
            return "bảng.csv";
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }

    private static UploadedFile file(String content) {
        return new Sent(content.getBytes(StandardCharsets.UTF_8));
    }

    private long count(String collection) {
        return database.getCollection(collection).countDocuments(new Document());
    }

    @Test
    void a_file_is_given_back_by_another_node_as_it_was_as_often_as_needed() throws IOException {
        byte[] large = new byte[700_000];
        large[699_999] = 7;
        String id = node.keep(new Sent(large), "lan");

        UploadedFile kept = otherNode.find(id, "lan").orElseThrow();
        assertThat(kept.name()).isEqualTo("bảng.csv");
        for (int i = 0; i < 2; i++) {
            try (InputStream bytes = kept.open()) {
                assertThat(bytes.readAllBytes()).isEqualTo(large);
            }
        }
        assertThat(count("uploads.chunks")).isEqualTo(3);
    }

    @Test
    void only_who_sent_it_gets_it_back() throws IOException {
        String id = node.keep(file("STT"), "lan");
        otherNode.forget(id, "minh");

        assertThat(otherNode.find(id, "minh")).isEmpty();
        assertThat(otherNode.find(id, "lan")).isPresent();
        assertThat(id).matches("[0-9a-f]{32}");
    }

    @Test
    void it_is_deleted_after_an_hour_and_when_it_is_needed_no_longer() throws IOException {
        String first = node.keep(file("a"), "lan");
        clock.move(Duration.ofMinutes(59));
        String second = node.keep(file("b"), "lan");
        assertThat(otherNode.find(first, "lan")).isPresent();
        clock.move(Duration.ofMinutes(1));

        assertThat(otherNode.find(first, "lan")).isEmpty();
        otherNode.deleteOld();
        assertThat(count("uploads.files")).isEqualTo(1);
        assertThat(count("uploads.chunks")).isEqualTo(1);
        otherNode.forget(second, "lan");
        assertThat(count("uploads.files")).isZero();
        assertThat(count("uploads.chunks")).isZero();
    }

    @Test
    void what_a_node_left_behind_that_died_while_writing_is_deleted_too() throws IOException {
        node.keep(file("half"), "lan");
        database.getCollection("uploads.files").deleteMany(new Document());

        node.deleteOld();
        assertThat(count("uploads.chunks"))
                .as("it may be about to be completed")
                .isEqualTo(1);
        clock.move(Duration.ofHours(3));
        node.deleteOld();
        assertThat(count("uploads.chunks")).isZero();
    }

    @Test
    void a_users_oldest_file_makes_room_for_his_newest() throws IOException {
        String others = node.keep(file("x"), "minh");
        String oldest = node.keep(file("0"), "lan");
        String newest = oldest;
        for (int i = 0; i < KeptUploads.MOST_OF_ONE_USER; i++) {
            clock.move(Duration.ofMinutes(1));
            newest = otherNode.keep(file("y"), "lan");
        }

        assertThat(node.find(oldest, "lan")).isEmpty();
        assertThat(node.find(newest, "lan")).isPresent();
        assertThat(node.find(others, "minh")).isPresent();
        assertThat(count("uploads.files")).isEqualTo(KeptUploads.MOST_OF_ONE_USER + 1L);
    }
}
