package vn.kiennghi.edge.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kiennghi.edge.api.Client.Answer;
import vn.kiennghi.edge.identity.AccountStore;

/** Where the slow ones stop others, an answer never comes: the limit is there to end the waiting for it. */
@EdgeTest
@Timeout(120)
class SlowBodiesTest {
    private static final int MANY = 300;
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    private final int port;
    private final AccountStore accounts;
    private final List<Socket> slow = new ArrayList<>();
    private @Nullable Thread dripping;

    SlowBodiesTest(@LocalServerPort int port, AccountStore accounts) {
        this.port = port;
        this.accounts = accounts;
    }

    /** Sends a byte to each every second: for a server that waits for silence, that is never too slow. */
    private void drip() {
        dripping = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                for (Socket socket : slow) {
                    try {
                        socket.getOutputStream().write('x');
                    } catch (IOException cutOff) {
                        // As it should be, sooner or later.
                    }
                }
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        });
    }

    @AfterEach
    void hang_up() throws IOException {
        if (dripping != null) {
            dripping.interrupt();
        }
        for (Socket socket : slow) {
            socket.close();
        }
    }

    private Socket open(String head, String beginningOfBody) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        slow.add(socket);
        socket.setSoTimeout(60_000);
        socket.getOutputStream()
                .write((head + "Host: 127.0.0.1\r\n\r\n" + beginningOfBody).getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private static Socket oneThatIsAnswered(List<Socket> sockets) throws IOException, InterruptedException {
        for (int tries = 0; tries < 3_000; tries++) {
            for (Socket socket : sockets) {
                if (socket.getInputStream().available() > 0) {
                    return socket;
                }
            }
            Thread.sleep(10);
        }
        throw new AssertionError("none was answered");
    }

    private static String firstLine(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }

    @Test
    void many_who_send_a_sign_in_slowly_stop_nobody() throws IOException {
        Client clerk = Client.clerk(port, accounts);
        for (int i = 0; i < MANY; i++) {
            open("POST /sign-in HTTP/1.1\r\n" + FORM + "Content-Length: 10000\r\n", "username=");
        }
        drip();

        assertThat(clerk.get("/api/v1/councils").status()).isEqualTo(200);
        assertThat(Client.anonymous(port).get("/sign-in").status()).isEqualTo(200);
    }

    @Test
    void many_who_are_signed_in_and_send_a_table_slowly_stop_nobody() throws IOException {
        Client clerk = Client.clerk(port, accounts);
        String basic = "Authorization: " + Client.basic("lan", Client.PASSWORD) + "\r\n";
        for (int i = 0; i < MANY; i++) {
            open(
                    "POST /api/v1/sessions/" + SmallSystem.SESSION + "/petition-imports HTTP/1.1\r\n" + basic
                            + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000\r\n",
                    "--x\r\n");
        }
        drip();

        assertThat(clerk.get("/api/v1/councils").status()).isEqualTo(200);
    }

    @Test
    void what_strangers_send_is_answered_before_it_is_read() throws IOException {
        assertThat(firstLine(open(
                        "POST /api/v1/petitions HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 100000000\r\n",
                        "{")))
                .isEqualTo("HTTP/1.1 401");
        assertThat(firstLine(
                        open("PUT /api/v1/councils/x HTTP/1.1\r\n" + FORM + "Content-Length: 100000000\r\n", "a=")))
                .isEqualTo("HTTP/1.1 401");
        assertThat(firstLine(open(
                        "POST /form HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000000\r\n",
                        "--x\r\n")))
                .isEqualTo("HTTP/1.1 303");
        assertThat(firstLine(open("POST /sign-in HTTP/1.1\r\n" + FORM + "Content-Length: 100000000\r\n", "a=")))
                .isEqualTo("HTTP/1.1 303");
        assertThat(firstLine(open("POST /sign-in HTTP/1.1\r\n" + FORM + "Transfer-Encoding: chunked\r\n", "")))
                .isEqualTo("HTTP/1.1 400");
    }

    /** All of them together would fill the memory before a single letter came. */
    @Test
    void forms_of_strangers_are_given_a_bounded_part_of_the_memory() throws Exception {
        List<Socket> large = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            large.add(open("POST /form HTTP/1.1\r\n" + FORM + "Content-Length: 1000000\r\n", "a="));
        }

        Socket refused = oneThatIsAnswered(large);
        assertThat(firstLine(refused)).isEqualTo("HTTP/1.1 503");
        assertThat(Client.anonymous(port)
                        .send("POST", "/sign-in", "application/x-www-form-urlencoded", BodyPublishers.ofString("a=b"))
                        .status())
                .as("the sign-in finds room")
                .isEqualTo(403);
    }

    @Test
    void a_body_that_stays_away_is_answered_with_408_and_a_sentence() throws IOException {
        Client.clerk(port, accounts);
        Socket silent = open(
                "POST /api/v1/petitions HTTP/1.1\r\nAuthorization: " + Client.basic("lan", Client.PASSWORD)
                        + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n",
                "{");

        String answer = new String(silent.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(answer).startsWith("HTTP/1.1 408").contains("BODY_TOO_SLOW", "1 KB mỗi giây");
    }

    @Test
    void an_upload_that_is_too_large_is_read_to_its_end_where_its_sender_is_signed_in() {
        Client clerk = Client.clerk(port, accounts);

        Answer answer = clerk.upload(
                "/api/v1/sessions/" + SmallSystem.SESSION + "/petition-imports", "t.csv", new byte[55 * 1024 * 1024]);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("UPLOAD_TOO_LARGE");
    }
}
