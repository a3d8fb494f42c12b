package vn.kiennghi.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who uses the pages without scripts: keeps cookies, follows redirects, sends forms. */
final class PageVisitor {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;

    private PageVisitor(String base) {
        this.base = base;
    }

    static PageVisitor signedIn(String base, String user, String password) {
        PageVisitor visitor = new PageVisitor(base);
        visitor.post("/sign-in", "/sign-in", Map.of("username", user, "password", password));
        return visitor;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** Sends a form with the token found on a page; several values of one entry are separated by a line break. */
    HttpResponse<String> post(String page, String path, Map<String, String> entries) {
        Matcher token = CSRF.matcher(get(page).body());
        String form = Stream.concat(
                        token.find() ? Stream.of(pair("_csrf", token.group(1))) : Stream.empty(),
                        entries.entrySet().stream()
                                .flatMap(entry -> entry.getValue().lines().map(value -> pair(entry.getKey(), value))))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(
                    request.header("Accept", "text/html").build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
