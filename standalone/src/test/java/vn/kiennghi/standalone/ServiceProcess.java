package vn.kiennghi.standalone;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One of the two services as a process of its own, started from its built jar; it can be killed and started again. */
final class ServiceProcess implements AutoCloseable {
    static final String ADMIN_PASSWORD = "mot-mat-khau-quan-tri";
    private static final Duration START = Duration.ofSeconds(240);

    private final Path jar;
    private final Path log;
    private final int port;
    private final Map<String, String> environment;
    private Process process;

    private ServiceProcess(Path jar, Path log, int port, Map<String, String> environment) throws IOException {
        this.jar = jar;
        this.log = log;
        this.port = port;
        this.environment = environment;
        this.process = started();
    }

    /**
     * Starts a service without waiting for it.
     *
     * @param module petition-service or query-service, whose jar the build has made
     * @param logs directory for its output
     */
    static ServiceProcess start(String module, Path logs, String axonServer, String mongoUri) throws IOException {
        Path jar = Path.of("..", module, "target", module + "-exec.jar").toAbsolutePath();
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: the package phase of " + module + " makes it");
        }
        int port = freePort();
        return new ServiceProcess(
                jar,
                logs.resolve(module + "-" + port + ".log"),
                port,
                Map.of(
                        "KIENNGHI_PORT", String.valueOf(port),
                        "KIENNGHI_AXONSERVER", axonServer,
                        "KIENNGHI_MONGODB_URI", mongoUri,
                        "KIENNGHI_ADMIN_PASSWORD", ADMIN_PASSWORD,
                        "KIENNGHI_ADMIN_ALL_ROLES", "true"));
    }

    private Process started() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-jar",
                jar.toString()));
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    Api api() {
        return new Api("http://127.0.0.1:" + port, "admin", ADMIN_PASSWORD);
    }

    void awaitReady() {
        Waiting.until(log.getFileName() + " is ready", START, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("ended with " + process.exitValue() + ":\n" + Files.readString(log));
            }
            return api().isReady();
        });
    }

    /** Ends the process at once, like kill -9, and starts it again. */
    void killAndStartAgain() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = started();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
