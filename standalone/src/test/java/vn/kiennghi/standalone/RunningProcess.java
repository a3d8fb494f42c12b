package vn.kiennghi.standalone;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built system in a process of its own, which can be killed. */
final class RunningProcess implements AutoCloseable {
    static final String ADMIN_PASSWORD = "mot-mat-khau-quan-tri";
    private static final Duration START = Duration.ofSeconds(180);

    private final Process process;
    private final Api api;
    private final int port;

    private RunningProcess(Process process, Api api, int port) {
        this.process = process;
        this.api = api;
        this.port = port;
    }

    /** Starts the system on the directory and waits until it is ready. */
    static RunningProcess start(Path data) throws IOException {
        RunningProcess system = launch(data);
        system.awaitReady();
        return system;
    }

    /** Starts the system on the directory and waits for nothing. */
    static RunningProcess launch(Path data) throws IOException {
        return launch(data, Map.of(), List.of());
    }

    /**
     * Starts the system on the directory, other than usual, and waits for nothing.
     *
     * @param environment variables beside the usual ones, or in their place
     * @param options of the JVM
     */
    static RunningProcess launch(Path data, Map<String, String> environment, List<String> options) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Daxoniq.update-checker.disabled=true"));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "vn.kiennghi.standalone.Main",
                "start"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("KIENNGHI_DATA", data.toString());
        builder.environment().put("KIENNGHI_PORT", String.valueOf(port));
        builder.environment().put("KIENNGHI_ADMIN_PASSWORD", ADMIN_PASSWORD);
        builder.environment().put("KIENNGHI_ADMIN_ALL_ROLES", "true");
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output(data).toFile()));
        return new RunningProcess(builder.start(), new Api("http://127.0.0.1:" + port, "admin", ADMIN_PASSWORD), port);
    }

    /** Returns the file with all that the processes on the directory have written. */
    static Path output(Path data) {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    /** Waits until the system answers. */
    void awaitReady() {
        Waiting.until("the system is ready", START, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the process ended with " + process.exitValue());
            }
            return api.isReady();
        });
    }

    /** Waits until the process ends by itself, and returns its exit code. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("the process did not end by itself");
        }
        return process.exitValue();
    }

    int port() {
        return port;
    }

    Api api() {
        return api;
    }

    /** Ends the process at once, like kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Stops the process in good order and returns its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the process did not stop in 180 s");
        }
        return process.exitValue();
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
