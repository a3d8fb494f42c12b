package vn.kiennghi.standalone.start;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.status.Status;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptLogTest {
    @TempDir
    private Path data;

    private final LoggerContext context = new LoggerContext();

    private KeptLog started() {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        context.setMDCAdapter(new LogbackMDCAdapter());
        encoder.setContext(context);
        encoder.setPattern("%msg%n");
        encoder.start();
        KeptLog log = new KeptLog();
        log.setContext(context);
        log.setEncoder(encoder);
        log.start();
        context.getLogger("ROOT").addAppender(log);
        return log;
    }

    @Test
    void the_running_system_keeps_its_log_in_its_data_directory() throws Exception {
        try (DataDirectory directory = DataDirectory.open(data)) {
            KeptLog.in(directory);
            KeptLog log = started();
            context.getLogger("vn.kiennghi").info("sẵn sàng");
            log.stop();

            assertThat(directory.logs().resolve("kiennghi.log")).content().contains("sẵn sàng");
        }
    }

    @Test
    void the_files_before_are_compressed_and_bounded_by_size_and_days() {
        try (DataDirectory directory = DataDirectory.open(data)) {
            KeptLog.in(directory);
            KeptLog log = started();
            log.stop();

            SizeAndTimeBasedRollingPolicy<?> policy = (SizeAndTimeBasedRollingPolicy<?>) log.getRollingPolicy();
            assertThat(policy.getMaxHistory()).isEqualTo(60);
            assertThat(policy.getFileNamePattern()).endsWith(".log.gz");
            assertThat(context.getStatusManager().getCopyOfStatusList())
                    .extracting(Status::getMessage)
                    .anyMatch(said -> said.contains("200 MB"))
                    .anyMatch(said -> said.contains("10 MB"));
        }
    }

    @Test
    void where_nothing_can_be_written_the_console_has_the_lines_alone() {
        System.setProperty("kiennghi.logs", data.resolve("missing/logs").toString());

        KeptLog log = started();
        context.getLogger("vn.kiennghi").info("x");

        assertThat(log.isStarted()).isFalse();
        assertThat(data.resolve("missing")).doesNotExist();
    }
}
