package vn.kiennghi.edge.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.identity.Account;
import vn.kiennghi.edge.identity.AccountStore;
import vn.kiennghi.edge.identity.QuickPasswords;

/** Speaks real HTTP to the edge, as one of a few users who all have the same password. */
final class Client {
    static final String PASSWORD = "mật-khẩu:đủ dài";
    static final Grant ADMIN = new Grant(Role.ADMIN, null, null);
    private static String hash = "";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final List<String> headers;

    private Client(String base, List<String> headers) {
        this.base = base;
        this.headers = headers;
    }

    /** Nobody in particular. */
    static Client anonymous(int port) {
        return new Client("http://127.0.0.1:" + port, List.of());
    }

    /** Opens the account and speaks as its user. */
    static synchronized Client as(int port, AccountStore accounts, String name, Grant... grants) {
        hash = hash.isEmpty() ? new QuickPasswords().hash(PASSWORD) : hash;
        accounts.save(new Account(name, hash, List.of(grants)));
        return anonymous(port).with("Authorization", basic(name, PASSWORD));
    }

    /** A clerk of the council of the tests. */
    static Client clerk(int port, AccountStore accounts) {
        return as(
                port,
                accounts,
                "lan",
                new Grant(Role.CLERK, SmallSystem.COUNCIL, null),
                new Grant(Role.SUPERVISOR, SmallSystem.COUNCIL, null));
    }

    static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    Client with(String header, String value) {
        return new Client(
                base, Stream.concat(headers.stream(), Stream.of(header, value)).toList());
    }

    Answer get(String path) {
        return call("GET", path);
    }

    /** Sends a request without body. */
    Answer call(String method, String path) {
        return send(method, path, null, BodyPublishers.noBody());
    }

    Answer post(String path, String json) {
        return send("POST", path, "application/json", BodyPublishers.ofString(json));
    }

    Answer put(String path, String json) {
        return send("PUT", path, "application/json", BodyPublishers.ofString(json));
    }

    Answer upload(String path, String name, String content) {
        return upload(path, name, content.getBytes(StandardCharsets.UTF_8));
    }

    Answer upload(String path, String name, byte[] content) {
        return upload(path, name, content, "");
    }

    /** Sends a file and beside it what its words mean. */
    Answer upload(String path, String name, String content, String mapping) {
        return upload(
                path,
                name,
                content.getBytes(StandardCharsets.UTF_8),
                "--x\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n" + mapping + "\r\n");
    }

    private Answer upload(String path, String name, byte[] content, String besides) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        part(form, name, content);
        form.writeBytes(besides.getBytes(StandardCharsets.UTF_8));
        form.writeBytes("--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return send("POST", path, "multipart/form-data; boundary=x", BodyPublishers.ofByteArray(form.toByteArray()));
    }

    static void part(ByteArrayOutputStream form, String name, byte[] content) {
        form.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    Answer send(String method, String path, @Nullable String contentType, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Answer(int status, HttpHeaders headers, String body) {
        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        String code() {
            return json().path("code").asString();
        }

        /** Each error as {@code field:code}. */
        List<String> errors() {
            return json().path("errors")
                    .valueStream()
                    .map(error -> error.path("field").asString() + ":"
                            + error.path("code").asString())
                    .toList();
        }
    }
}
