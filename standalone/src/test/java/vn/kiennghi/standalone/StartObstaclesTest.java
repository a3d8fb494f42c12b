package vn.kiennghi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiennghi.standalone.start.CannotStart;
import vn.kiennghi.standalone.start.FreePort;
import vn.kiennghi.standalone.start.Settings;

/** What keeps the system from starting is said in two languages with what to do, and never as a bare stack trace. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StartObstaclesTest {
    private static final String STACK_TRACE = "\tat ";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "KIENNGHI_PORT, achtzig, a number from 1 to 65535",
        "KIENNGHI_DISK_WARN_BELOW, viel, a size such as 256MB",
        "KIENNGHI_READ_MODEL_ROWS_IN_MEMORY, 12 apples, a size such as 256MB",
        "KIENNGHI_IMPORTS_LONGEST_WAIT, lang, a time such as 60s",
        "KIENNGHI_SESSION_LONGEST, tomorrow, a time such as 60s",
        "KIENNGHI_ADMIN_ALL_ROLES, maybe, true or false",
        "KIENNGHI_TRUSTED_PROXIES, the door, addresses or networks",
    })
    void a_setting_that_cannot_be_read_is_named_with_what_was_expected(String name, String found, String expected) {
        assertThat(explanation(() -> Settings.from(Map.of(name, found), "./data")))
                .contains(name + " cần", name + " must be", expected, found);
    }

    @Test
    void an_address_of_mongodb_is_not_repeated_because_a_password_may_stand_in_it() {
        assertThat(explanation(() -> Settings.from(Map.of("KIENNGHI_MONGODB_URI", "mongo://u:geheim@db"), "./data")))
                .contains("KIENNGHI_MONGODB_URI", "mongodb://host:27017/")
                .doesNotContain("geheim");
    }

    @Test
    void a_host_that_is_none_is_told_apart_from_a_port_that_is_taken() {
        assertThat(explanation(() -> FreePort.require("no.such.host.invalid", 8080)))
                .contains("Không tìm thấy địa chỉ", "no address of the name no.such.host.invalid");
    }

    @Test
    void a_directory_that_cannot_be_made_is_told_in_sentences_and_not_by_a_stack_trace() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "no directory");

        assertThat(outputOfStart(Map.of("KIENNGHI_DATA", file.resolve("data").toString())))
                .contains("Không ghi được vào thư mục dữ liệu", "Cannot write to the data directory", "--data")
                .doesNotContain(STACK_TRACE);
    }

    @Test
    void what_nobody_foresaw_is_told_in_sentences_with_the_details_in_a_file_that_others_cannot_read()
            throws Exception {
        // The web server's own setting, which Kiến Nghị does not look at before.
        assertThat(outputOfStart(Map.of("SERVER_TOMCAT_MAXCONNECTIONS", "many")))
                .contains("lỗi chưa lường trước", "not foreseen", "failure.txt")
                .doesNotContain(STACK_TRACE);
        assertThat(directory.resolve("data/failure.txt")).content().contains(STACK_TRACE, "many");
    }

    private String outputOfStart(Map<String, String> environment) throws IOException, InterruptedException {
        Path data = directory.resolve("data");
        try (RunningProcess system = RunningProcess.launch(data, environment, List.of())) {
            assertThat(system.awaitEnd()).isEqualTo(1);
        }
        return Files.readString(RunningProcess.output(data));
    }

    private static String explanation(Runnable start) {
        CannotStart obstacle = catchThrowableOfType(CannotStart.class, start::run);
        assertThat(obstacle).isNotNull();
        return obstacle.explanation();
    }
}
