package vn.kiennghi.standalone.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;

/** Finds out early whether the port is free: the web server would say so only after everything else has started. */
public final class FreePort {
    private FreePort() {}

    /**
     * Returns if the port can be listened on.
     *
     * @throws CannotStart if it cannot
     */
    public static void require(String host, int port) {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw CannotStart.unknownHost(host);
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (IOException obstacle) {
            // The words are the operating system's, and Java has no exception of its own for them.
            boolean refused = String.valueOf(obstacle.getMessage())
                    .toLowerCase(Locale.ROOT)
                    .contains("permission denied");
            throw refused ? CannotStart.portNotAllowed(host, port) : CannotStart.portInUse(host, port);
        }
    }
}
