package vn.kiennghi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiennghi.standalone.start.FirstAdministrator;
import vn.kiennghi.standalone.start.Settings;

/** The generated password of the first administrator waits in a file until it is used, and no longer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstPasswordTest {
    /** Whoever has the password that was made up for him is let in, and has to choose another before anything else. */
    private static final int OWN_PASSWORD_FIRST = 403;

    @TempDir
    private Path directory;

    private Path data;
    private Path file;

    @BeforeEach
    void its_directory() {
        data = directory.resolve("data");
        file = data.resolve("first-password");
    }

    @Test
    void whoever_reads_the_log_is_told_the_file_and_whoever_sits_at_the_terminal_the_password() throws IOException {
        try (Standalone system = start()) {
            assertThat(String.join("\n", told(system, false)))
                    .contains(file.toString())
                    .doesNotContain(password());
            assertThat(String.join("\n", told(system, true))).contains(file.toString(), password());
        }
    }

    @Test
    void the_file_is_deleted_at_the_first_sign_in_and_not_by_a_wrong_guess() throws IOException {
        try (Standalone system = start()) {
            String password = password();
            assertThat(status(system, "not-" + password)).isEqualTo(401);
            assertThat(file).exists();

            assertThat(status(system, password)).isEqualTo(OWN_PASSWORD_FIRST);
            assertThat(file).doesNotExist();
        }
        try (Standalone again = start()) {
            assertThat(told(again, true)).isEmpty();
        }
    }

    @Test
    void a_sign_in_on_the_pages_deletes_it_as_well() throws IOException {
        try (Standalone system = start()) {
            assertThat(new WebVisitor(system.url()).signIn("admin", password()).path())
                    .isEqualTo("/account");
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void a_process_that_ends_before_it_tells_the_password_leaves_it_to_the_next_start() throws IOException {
        start().close();

        try (Standalone again = start()) {
            assertThat(told(again, true)).isNotEmpty();
            assertThat(status(again, password())).isEqualTo(OWN_PASSWORD_FIRST);
        }
    }

    @Test
    void a_process_that_ends_before_the_account_has_the_password_is_followed_by_one_that_makes_another()
            throws IOException {
        Files.createDirectories(data);
        Files.writeString(file, "of-no-account");

        try (Standalone system = start()) {
            assertThat(password()).isNotEqualTo("of-no-account");
            assertThat(status(system, password())).isEqualTo(OWN_PASSWORD_FIRST);
        }
    }

    @Test
    void a_password_that_was_replaced_in_another_way_is_told_no_more() {
        start().close();

        try (Standalone system = start(Map.of("kiennghi.admin-password", RunningProcess.ADMIN_PASSWORD))) {
            assertThat(told(system, true)).isEmpty();
            assertThat(file).doesNotExist();
            assertThat(status(system, RunningProcess.ADMIN_PASSWORD)).isEqualTo(200);
        }
    }

    private String password() throws IOException {
        return Files.readAllLines(file).getLast();
    }

    private static List<String> told(Standalone system, boolean watched) {
        return system.application().getBean(FirstAdministrator.class).told(watched);
    }

    private static int status(Standalone system, String password) {
        return new Api(system.url(), "admin", password).get("/api/v1/councils").status();
    }

    private Standalone start() {
        return start(Map.of());
    }

    private Standalone start(Map<String, Object> overrides) {
        return Standalone.start(new Settings(data, "127.0.0.1", 0), null, overrides);
    }
}
