package vn.kiennghi.standalone.start;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the operator decides about one run.
 *
 * @param data the data directory
 * @param host address to listen on
 * @param port port to listen on, 0 for any free one
 * @param acceptedRecord the word by which a record is accepted that falls short of what is known of it; empty: none is accepted
 */
public record Settings(Path data, String host, int port, String acceptedRecord) {

    /** Decides nothing about a record that falls short. */
    public Settings(Path data, String host, int port) {
        this(data, host, port, "");
    }

    /**
     * Reads the settings from environment variables.
     *
     * @param defaultData data directory where KIENNGHI_DATA is not set
     * @throws CannotStart if one of them cannot be read
     */
    public static Settings from(Map<String, String> environment, String defaultData) {
        SettingForm.requireReadable(environment);
        return new Settings(
                path(environment.getOrDefault("KIENNGHI_DATA", defaultData)),
                environment.getOrDefault("KIENNGHI_HOST", "127.0.0.1"),
                port(environment.getOrDefault("KIENNGHI_PORT", "8080")),
                environment.getOrDefault("KIENNGHI_ACCEPT_RECORD", "").strip());
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw CannotStart.unreadableSetting(
                    "KIENNGHI_DATA",
                    "tên một thư mục mà máy này viết được",
                    "a directory's name that this machine can write",
                    text);
        }
    }

    private static int port(String text) {
        int port;
        try {
            port = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw CannotStart.invalidPort(text);
        }
        if (port < 0 || port > 65_535) {
            throw CannotStart.invalidPort(text);
        }
        return port;
    }

    /** Returns the address to type into a browser. */
    public String url(int actualPort) {
        String shown = host.equals("0.0.0.0") ? "localhost" : host;
        return "http://" + (shown.contains(":") ? "[" + shown + "]" : shown) + ":" + actualPort;
    }
}
