package vn.kiennghi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.kiennghi.standalone.start.DataDirectory;
import vn.kiennghi.standalone.start.Settings;
import vn.kiennghi.standalone.start.Terminal;

/** Whoever else has an account on the machine reads nothing of what the office keeps, whatever the process's umask is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@DisabledOnOs(OS.WINDOWS)
class SecrecyOnTheMachineTest {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    void a_new_directory_and_what_is_made_in_it_is_its_owners_alone() throws IOException {
        Path data = directory.resolve("du lieu");
        try (Standalone system = start(data)) {
            SampleTerm.define(api(system));
            assertThat(openToOthers(data)).isEmpty();
        }
        assertThat(openToOthers(data)).as("after the stop").isEmpty();
    }

    @Test
    void a_directory_of_an_earlier_version_is_closed_at_the_start_and_what_is_not_the_systems_stays_as_it_is()
            throws IOException {
        Path data = directory.resolve("data");
        start(data).close();
        Path aside = Files.createDirectories(data.resolve("before-restore-2026-01-01T00-00-00"));
        Files.writeString(aside.resolve("kiennghi.db"), "an older record");
        Path notes = Files.writeString(data.resolve("notes.txt"), "the operator's own");
        openForAll(data);

        try (Standalone _ = start(data)) {
            assertThat(openToOthers(data)).containsExactly(notes);
            assertThat(openToOthers(aside)).isEmpty();
        }
    }

    @Test
    void a_directory_that_belongs_to_everybody_is_left_as_it_is_and_the_files_in_it_are_closed() throws IOException {
        Path data = Files.createDirectory(directory.resolve("data"));
        int forEverybody = 01777;
        Files.setAttribute(data, "unix:mode", forEverybody);

        try (Standalone _ = start(data)) {
            assertThat(openToOthers(data)).containsExactly(data);
        }
    }

    @Test
    void backups_and_exports_are_their_owners_alone_also_in_the_place_of_an_interrupted_one() throws IOException {
        Path data = directory.resolve("data");
        start(data).close();
        Map<String, String> environment = Map.of("KIENNGHI_DATA", data.toString());
        Terminal terminal = new Terminal(new java.io.PrintStream(OutputStream.nullOutputStream()));
        Path log = directory.resolve("log.jsonl.gz");
        Path part = Files.writeString(directory.resolve("log.jsonl.gz.part"), "interrupted");
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-r--r--"));
        Path backup = directory.resolve("backup.db");

        new Moving(environment, terminal).exportTo(log);
        new BackingUp(environment, terminal).backUpTo(backup);

        assertThat(List.of(log, backup)).noneMatch(SecrecyOnTheMachineTest::isOpenToOthers);
    }

    @Test
    void an_upload_under_way_lies_in_the_data_directory_and_is_gone_at_the_start_after_a_kill() throws Exception {
        Path data = Files.createDirectory(directory.resolve("data"));
        Path machinesOwn = Files.createDirectory(directory.resolve("temporary"));
        Path waiting = DataDirectory.temporary(data);
        List<String> options = List.of("-Djava.io.tmpdir=" + machinesOwn);
        try (RunningProcess system = RunningProcess.launch(data, Map.of(), options)) {
            system.awaitReady();
            SampleTerm.define(system.api());
            try (Socket upload = beginUpload(system.port())) {
                Waiting.until("the upload lies on the disk", LONGEST, () -> sent(waiting) > 0);
                assertThat(upload.isConnected()).isTrue();
                system.kill();
            }
        }
        assertThat(sent(waiting)).as("left behind by the kill").isPositive();
        assertThat(below(machinesOwn)).as("among the machine's temporary files").isEmpty();

        try (RunningProcess system = RunningProcess.launch(data, Map.of(), options)) {
            system.awaitReady();
            assertThat(sent(waiting)).isZero();
            assertThat(below(machinesOwn)).isEmpty();
        }
    }

    /** Sends the beginning of a table and stays connected. */
    private static Socket beginUpload(int port) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        String credentials = Base64.getEncoder()
                .encodeToString(("admin:" + RunningProcess.ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8));
        OutputStream out = socket.getOutputStream();
        out.write(("POST /api/v1/sessions/" + SampleTerm.SESSION + "/petition-imports HTTP/1.1\r\nHost: localhost\r\n"
                        + "Authorization: Basic " + credentials + "\r\n"
                        + "Content-Type: multipart/form-data; boundary=part\r\nContent-Length: 9000000\r\n\r\n"
                        + "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                        + "what voters said, ".repeat(100_000))
                .getBytes(StandardCharsets.UTF_8));
        out.flush();
        return socket;
    }

    /** Returns how many bytes of what was sent lie there; SQLite's library does not count. */
    private static long sent(Path waiting) {
        return below(waiting).stream()
                .filter(file -> !file.getFileName().toString().startsWith("sqlite-"))
                .mapToLong(file -> file.toFile().length())
                .sum();
    }

    private static List<Path> below(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException | java.io.UncheckedIOException changing) {
            return List.of();
        }
    }

    private static void openForAll(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path each : files.toList()) {
                Files.setPosixFilePermissions(
                        each, PosixFilePermissions.fromString(Files.isDirectory(each) ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    /** Returns the directory and what lies right in it, as far as others may do anything with it. */
    private static List<Path> openToOthers(Path directory) throws IOException {
        try (Stream<Path> parts = Files.walk(directory, 1)) {
            return parts.filter(SecrecyOnTheMachineTest::isOpenToOthers).toList();
        }
    }

    private static boolean isOpenToOthers(Path path) {
        try {
            return Files.getPosixFilePermissions(path).stream()
                    .map(PosixFilePermission::name)
                    .anyMatch(name -> !name.startsWith("OWNER_"));
        } catch (IOException gone) {
            return false;
        }
    }

    private static Api api(Standalone system) {
        return new Api(system.url(), "admin", RunningProcess.ADMIN_PASSWORD);
    }

    private static Standalone start(Path data) {
        return Standalone.start(
                new Settings(data, "127.0.0.1", 0),
                null,
                Map.of("kiennghi.admin-password", RunningProcess.ADMIN_PASSWORD));
    }
}
