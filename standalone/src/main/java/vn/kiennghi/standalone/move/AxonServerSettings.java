package vn.kiennghi.standalone.move;

import io.axoniq.axonserver.connector.impl.ServerAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which log of which Axon Server is meant.
 *
 * @param servers nodes of one cluster, any of which answers
 * @param token what the server asks of its clients; null if it asks nothing
 * @param context the log's name on the server
 */
public record AxonServerSettings(
        List<ServerAddress> servers, @Nullable String token, String context) {
    private static final int HIGHEST_PORT = 65_535;

    /**
     * Reads the settings from environment variables.
     *
     * @return nothing if no server is named
     * @throws CannotMove if what is named is no address
     */
    public static Optional<AxonServerSettings> from(Map<String, String> environment) {
        String named = environment.getOrDefault("KIENNGHI_AXONSERVER", "");
        if (named.isBlank()) {
            return Optional.empty();
        }
        List<ServerAddress> servers = new ArrayList<>();
        for (String one : named.split(",", -1)) {
            servers.add(address(one.strip(), named));
        }
        String token = environment.getOrDefault("KIENNGHI_AXONSERVER_TOKEN", "");
        String context = environment.getOrDefault("KIENNGHI_AXONSERVER_CONTEXT", "");
        return Optional.of(new AxonServerSettings(
                List.copyOf(servers), token.isBlank() ? null : token, context.isBlank() ? "default" : context));
    }

    private static ServerAddress address(String one, String named) {
        int colon = one.lastIndexOf(':');
        try {
            int port = Integer.parseInt(one.substring(colon + 1));
            if (colon > 0 && port > 0 && port <= HIGHEST_PORT) {
                return new ServerAddress(one.substring(0, colon), port);
            }
        } catch (NumberFormatException noPort) {
            // said below
        }
        throw CannotMove.invalidServer(named);
    }

    /** Returns the servers as a person writes them. */
    String named() {
        return String.join(
                ",",
                servers.stream()
                        .map(server -> server.getHostName() + ":" + server.getGrpcPort())
                        .toList());
    }
}
