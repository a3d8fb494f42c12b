package vn.kiennghi.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the HTTP API. */
public final class Api {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "ranh-gioi-cua-cac-phan";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String authorization;

    /** Calls the system at the address as that user. */
    public Api(String base, String user, String password) {
        this.base = base;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** What came back. */
    public record Answer(int status, JsonNode body) {
        /** Returns the answer if it has that status. */
        public Answer expecting(int expected) {
            if (status != expected) {
                throw new AssertionError("expected status " + expected + ", found " + status + ": " + body);
            }
            return this;
        }
    }

    /** Returns whether the system answers that it is ready. */
    public boolean isReady() {
        try {
            return send(request("/actuator/health/readiness").GET()).status() == 200;
        } catch (UncheckedIOException notThereYet) {
            return false;
        }
    }

    /** Asks for what is at the path. */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Puts JSON at the path. */
    public Answer put(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Opens an account whose user has chosen that password. */
    public void open(String user, String password, String roles) {
        String given = "mat-khau-trao-tay-" + user.length();
        put("/api/v1/users/" + user, "{\"password\":\"" + given + "\",\"roles\":" + roles + "}")
                .expecting(201);
        new Api(base, user, given)
                .put("/api/v1/account/password", "{\"present\":\"" + given + "\",\"password\":\"" + password + "\"}")
                .expecting(204);
    }

    /** Sends JSON to the path. */
    public Answer post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Sends a file with a table to the path. */
    public Answer upload(String path, String csv) {
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bang.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--" + BOUNDARY + "--\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", authorization);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String body = response.body();
            return new Answer(response.statusCode(), JSON.readTree(body.isEmpty() ? "{}" : body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
