package vn.kiennghi.standalone.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds out early whether the port is free: the web server would say so only after everything else has started. */
public final class FreePort {
    private FreePort() {}

    /**
     * Returns if the port can be listened on.
     *
     * @throws CannotStart if it cannot
     */
    public static void require(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException taken) {
            throw CannotStart.portInUse(host, port);
        }
    }
}
