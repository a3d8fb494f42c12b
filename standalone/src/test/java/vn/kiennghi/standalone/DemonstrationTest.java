package vn.kiennghi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.CountUnit;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.api.resolution.FindResolution;
import vn.kiennghi.api.resolution.Rate;
import vn.kiennghi.api.resolution.Resolution;
import vn.kiennghi.api.resolution.Rounding;
import vn.kiennghi.edge.identity.Account;
import vn.kiennghi.edge.identity.AccountStore;
import vn.kiennghi.messaging.reading.ReadSide;
import vn.kiennghi.query.platform.ReadModelDigest;
import vn.kiennghi.standalone.demo.Demonstration;
import vn.kiennghi.standalone.start.CannotStart;
import vn.kiennghi.standalone.start.Settings;
import vn.kiennghi.standalone.start.Terminal;

/** The whole system in this JVM with the sample data, loaded through commands. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemonstrationTest {
    private static final Pattern SIGN_IN = Pattern.compile("(?m)^  ([a-z]+) +(\\S+)   \\S.*$");
    private static final LocalDate REPORT_DAY = LocalDate.of(2022, 12, 3);
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(new PrintStream(screen, true, StandardCharsets.UTF_8));

    @Test
    void it_shows_the_published_figures_of_session_9_and_every_special_case_in_other_sessions(@TempDir Path data) {
        try (Standalone system = start(data, null)) {
            Demonstration demonstration = system.application().getBean(Demonstration.class);
            demonstration.present(system.url(), terminal);

            Resolution session9 = ask(system, 9, CountScope.OWN_LEVEL, CountUnit.ITEM, REPORT_DAY);
            assertThat(session9.total().total()).isEqualTo(139);
            assertThat(session9.total().outcomes())
                    .containsEntry(Outcome.RESOLVED, 109)
                    .containsEntry(Outcome.NOT_RESOLVED, 14)
                    .containsEntry(Outcome.IN_PROGRESS, 16);
            assertThat(session9.total().rates()).containsEntry("resolved", new Rate(109, 139, "78,4%"));
            assertThat(session9.rows().stream().map(row -> row.total()))
                    .containsExactlyInAnyOrder(13, 46, 12, 12, 18, 7, 7, 24);

            Resolution all = ask(system, null, CountScope.ALL, CountUnit.ITEM, LocalDate.of(2025, 6, 30));
            Resolution asReceived = ask(system, null, CountScope.ALL, CountUnit.PETITION, LocalDate.of(2025, 6, 30));
            assertThat(all.total().total()).isEqualTo(32 + 139 + 32 + 32);
            assertThat(asReceived.total().total()).isEqualTo(28 + 139 + 30 + 30);
            assertThat(screen.toString(StandardCharsets.UTF_8))
                    .contains(system.url(), "admin", "chuyenvien", "vpubnd", "sogtvt", "giamsat", "kiemtra");
        }
    }

    @Test
    void everybody_whose_sign_in_is_shown_lands_on_a_page_that_is_his(@TempDir Path data) {
        try (Standalone system =
                Standalone.start(new Settings(data, "127.0.0.1", 0), null, Demonstration.settings(Map.of()))) {
            system.application().getBean(Demonstration.class).present(system.url(), terminal);
            Map<String, String> signIns = SIGN_IN.matcher(screen.toString(StandardCharsets.UTF_8))
                    .results()
                    .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2)));

            assertThat(signIns.keySet())
                    .containsAll(system.application().getBean(AccountStore.class).all().stream()
                            .map(Account::name)
                            .toList());
            signIns.forEach((name, password) -> assertThat(new WebVisitor(system.url()).signIn(name, password))
                    .as(name)
                    .satisfies(page -> assertThat(page.status()).isEqualTo(200))
                    .satisfies(page -> assertThat(page.path()).isNotEqualTo("/sign-in")));
        }
    }

    @Test
    void a_second_start_adds_nothing(@TempDir Path data) {
        String before;
        try (Standalone system = start(data, null)) {
            system.application().getBean(Demonstration.class).load(terminal);
            before = digest(system);
        }
        try (Standalone system = start(data, null)) {
            system.application().getBean(Demonstration.class).load(terminal);

            assertThat(digest(system)).isEqualTo(before);
        }
    }

    @Test
    void an_interrupted_load_goes_on_and_records_nothing_twice(@TempDir Path data) throws Exception {
        try (Standalone system = start(data, null)) {
            system.application().getBean(Demonstration.class).load(terminal);
        }
        Files.writeString(data.resolve("demonstration"), "loading\n");
        try (Standalone system = start(data, null)) {
            system.application().getBean(Demonstration.class).load(terminal);

            assertThat(ask(system, null, CountScope.ALL, CountUnit.ITEM, REPORT_DAY.plusYears(1))
                            .total()
                            .total())
                    .isEqualTo(32 + 139 + 32 + 32);
        }
    }

    @Test
    void sample_data_is_never_mixed_with_a_real_record(@TempDir Path data) {
        try (Standalone system = start(data, null)) {
            Api api = new Api(system.url(), "admin", RunningProcess.ADMIN_PASSWORD);
            SampleTerm.define(api);

            assertThatThrownBy(() ->
                            system.application().getBean(Demonstration.class).load(terminal))
                    .isInstanceOf(CannotStart.class);
        }
    }

    @Test
    void a_second_process_on_the_same_directory_is_refused(@TempDir Path data) {
        try (Standalone first = start(data, null)) {
            assertThat(first.url()).startsWith("http://127.0.0.1:");
            assertThatThrownBy(() -> start(data, null))
                    .isInstanceOfSatisfying(
                            CannotStart.class,
                            refusal -> assertThat(refusal.explanation()).contains(data.toString(), "--data"));
        }
    }

    @Test
    void a_port_that_is_taken_is_refused_before_anything_starts(@TempDir Path data) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() ->
                            Standalone.start(new Settings(data, "127.0.0.1", taken.getLocalPort()), null, Map.of()))
                    .isInstanceOfSatisfying(
                            CannotStart.class,
                            refusal -> assertThat(refusal.explanation())
                                    .contains(String.valueOf(taken.getLocalPort()), "--port"));
        }
    }

    /** {@code -Dkiennghi.it.mongodb=uri} names a real MongoDB; without it a server of its wire protocol stands in. */
    @Test
    void on_mongodb_the_read_models_are_the_same(@TempDir Path own, @TempDir Path other) {
        String uri = System.getProperty("kiennghi.it.mongodb");
        MongoServer standIn = new MongoServer(new MemoryBackend());
        String address = uri == null ? standIn.bindAndGetConnectionString() : uri;
        try {
            String digest;
            try (Standalone system = start(own, null)) {
                system.application().getBean(Demonstration.class).load(terminal);
                digest = digest(system);
            }
            Files.copy(own.resolve("kiennghi.db"), other.resolve("kiennghi.db"));
            try (Standalone system = start(other, address)) {
                assertThat(digest(system)).isEqualTo(digest);
            }
            assertThat(other.resolve("read-models.db")).doesNotExist();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            standIn.shutdownNow();
        }
    }

    private static Standalone start(Path data, @Nullable String mongoUri) {
        return Standalone.start(
                new Settings(data, "127.0.0.1", 0),
                mongoUri,
                Map.of("kiennghi.admin-password", RunningProcess.ADMIN_PASSWORD, Standalone.ALL_ROLES, true));
    }

    private static Resolution ask(
            Standalone system, @Nullable Integer session, CountScope scope, CountUnit unit, LocalDate asOf) {
        return system.application()
                .getBean(QueryGateway.class)
                .query(
                        Reader.system("Test")
                                .asking(new FindResolution(
                                        "bac-kan-x",
                                        session,
                                        null,
                                        scope,
                                        unit,
                                        List.of(Dimension.FIELD),
                                        asOf,
                                        Instant.parse("2100-01-01T00:00:00Z"),
                                        Rounding.DEFAULT)),
                        Resolution.class)
                .join();
    }

    private static String digest(Standalone system) {
        ReadSide readSide = system.application().getBean(ReadSide.class);
        Waiting.until(
                "the read side is at the head",
                Duration.ofSeconds(60),
                () -> readSide.freshness().behind() == 0);
        return system.application().getBean(ReadModelDigest.class).digest();
    }
}
