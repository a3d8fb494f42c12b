package vn.kiennghi.edge.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.multipart.MultipartException;
import vn.kiennghi.edge.platform.CannotRecord;
import vn.kiennghi.edge.platform.CannotRecord.Obstacle;
import vn.kiennghi.edge.platform.TemporaryFiles;
import vn.kiennghi.messaging.reading.ReadSide;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemsTest {
    /** All that is recorded can be seen. */
    private static final class NothingBehind implements ReadSide {
        @Override
        public Freshness freshness() {
            return new Freshness(0, List.of());
        }

        @Override
        public boolean awaitHead(Duration longest) {
            return true;
        }
    }

    private final Problems problems =
            new Problems(new NothingBehind(), new TemporaryFiles(System.getProperty("java.io.tmpdir")));

    @ParameterizedTest
    @EnumSource
    void what_keeps_the_record_from_being_written_is_named_and_may_be_tried_again(Obstacle obstacle) {
        CannotRecord failure = new CannotRecord(obstacle, "found", null);

        for (Throwable told : new Throwable[] {failure, new IllegalStateException("around it", failure)}) {
            Fault fault = problems.of(told).fault();

            assertThat(fault.code()).isEqualTo(obstacle.name());
            assertThat(fault.status()).isEqualTo(503);
        }
    }

    @Test
    void a_file_that_was_sent_and_finds_no_room_is_no_fault_of_the_sender() {
        Throwable ofTomcat = new MultipartException("Failed to parse", new IOException("No space left on device"));
        Throwable ofUploads =
                new UncheckedIOException(new FileSystemException("/tmp/uploads/1", null, "No space left on device"));

        assertThat(problems.of(ofTomcat).fault().code()).isEqualTo("DISK_FULL");
        assertThat(problems.of(ofUploads).fault().code()).isEqualTo("DISK_FULL");
    }

    @Test
    void a_broken_multipart_request_stays_the_senders() {
        Throwable cutOff = new MultipartException("Failed to parse", new IOException("Stream ended unexpectedly"));

        assertThat(problems.of(cutOff).fault().code()).isEqualTo("MULTIPART_INVALID");
    }
}
