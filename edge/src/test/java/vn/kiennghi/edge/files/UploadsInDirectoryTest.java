package vn.kiennghi.edge.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.kiennghi.edge.api.MovableClock;
import vn.kiennghi.edge.platform.RandomIds;
import vn.kiennghi.edge.platform.TemporaryFiles;

class UploadsInDirectoryTest {
    private final MovableClock clock =
            new MovableClock(Instant.parse("2024-11-12T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private final UploadsInDirectory uploads =
            new UploadsInDirectory(new RandomIds(), clock, new TemporaryFiles(System.getProperty("java.io.tmpdir")));

    @AfterEach
    void end() {
        uploads.destroy();
    }

    private static UploadedFile file(String content) {
        return TestWorkbook.file("bảng.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private long files() throws IOException {
        try (Stream<?> files = Files.list(uploads.directory())) {
            return files.count();
        }
    }

    @Test
    void a_file_is_given_back_as_it_was_as_often_as_needed() throws IOException {
        String id = uploads.keep(file("STT"), "lan");

        UploadedFile kept = uploads.find(id, "lan").orElseThrow();
        assertThat(kept.name()).isEqualTo("bảng.csv");
        for (int i = 0; i < 2; i++) {
            try (InputStream bytes = kept.open()) {
                assertThat(bytes).hasContent("STT");
            }
        }
    }

    @Test
    void only_who_sent_it_gets_it_back() throws IOException {
        String id = uploads.keep(file("STT"), "lan");
        uploads.forget(id, "minh");

        assertThat(uploads.find(id, "minh")).isEmpty();
        assertThat(uploads.find("../" + id, "lan")).isEmpty();
        assertThat(uploads.find(id, "lan")).isPresent();
        assertThat(id).matches("[0-9a-f]{32}").isNotEqualTo(uploads.keep(file("STT"), "lan"));
    }

    @Test
    void it_is_deleted_after_an_hour_and_when_it_is_needed_no_longer() throws IOException {
        String first = uploads.keep(file("a"), "lan");
        clock.move(Duration.ofMinutes(59));
        String second = uploads.keep(file("b"), "lan");
        assertThat(uploads.find(first, "lan")).isPresent();
        clock.move(Duration.ofMinutes(1));
        uploads.deleteOld();

        assertThat(uploads.find(first, "lan")).isEmpty();
        assertThat(files()).isEqualTo(1);
        uploads.forget(second, "lan");
        assertThat(files()).isZero();
    }

    @Test
    void a_users_oldest_file_makes_room_for_his_newest() throws IOException {
        String others = uploads.keep(file("x"), "minh");
        String oldest = uploads.keep(file("0"), "lan");
        for (int i = 0; i < KeptUploads.MOST_OF_ONE_USER; i++) {
            clock.move(Duration.ofMinutes(1));
            uploads.keep(file("y"), "lan");
        }

        assertThat(uploads.find(oldest, "lan")).isEmpty();
        assertThat(uploads.find(others, "minh")).isPresent();
        assertThat(files()).isEqualTo(KeptUploads.MOST_OF_ONE_USER + 1L);
    }

    @Test
    void nothing_is_left_when_the_program_ends() throws IOException {
        uploads.keep(file("a"), "lan");
        uploads.destroy();

        assertThat(uploads.directory()).doesNotExist();
    }
}
