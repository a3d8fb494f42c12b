package vn.kiennghi.standalone.crawl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kiennghi.standalone.crawl.HtmlPage.Form;

/** Somebody who is signed in and reads the pages in one language, without scripts. */
final class Reader {
    private static final String BOUNDARY = "ranh-gioi";

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;
    private final String name;

    private Reader(String base, String name) {
        this.base = base;
        this.name = name;
    }

    /** What came back in the end. */
    record Answer(int status, String address, boolean isPage, String body) {
        HtmlPage page() {
            return HtmlPage.read(body);
        }
    }

    /** Signs somebody in and has him read in the language of that code. */
    static Reader signedIn(String base, String user, String password, String language) {
        Reader reader = new Reader(base, user + "/" + language);
        Form form = reader.get("/sign-in?lang=" + language).page().forms().stream()
                .filter(one -> one.action().startsWith("/sign-in"))
                .findFirst()
                .orElseThrow();
        reader.send(form.with("username", user).with("password", password));
        return reader;
    }

    /** Returns who it is, for the words about a fault. */
    String name() {
        return name;
    }

    Answer get(String address) {
        return answer(HttpRequest.newBuilder(URI.create(base + address)).GET());
    }

    Answer send(Form form) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + form.action()));
        return answer(
                form.multipart()
                        ? request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(HttpRequest.BodyPublishers.ofString(parts(form.entries())))
                        : request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(pairs(form.entries()))));
    }

    private static String pairs(Map<String, List<String>> entries) {
        return entries.entrySet().stream()
                .flatMap(
                        entry -> entry.getValue().stream().map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    /** An entry named file is sent as one. */
    private static String parts(Map<String, List<String>> entries) {
        return entries.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value ->
                                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + entry.getKey() + "\""
                                        + (entry.getKey().equals("file")
                                                ? "; filename=\"bang.csv\"\r\nContent-Type: text/csv"
                                                : "")
                                        + "\r\n\r\n" + value + "\r\n"))
                .collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n"));
    }

    private Answer answer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = browser.send(
                    request.header("Accept", "text/html").build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            String type = response.headers().firstValue("Content-Type").orElse("");
            URI last = response.uri();
            return new Answer(
                    response.statusCode(),
                    last.getRawQuery() == null ? last.getRawPath() : last.getRawPath() + "?" + last.getRawQuery(),
                    type.startsWith("text/html"),
                    response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
