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

/** Somebody with a browser without scripts: keeps cookies, follows redirects, fills in forms. */
final class WebVisitor {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;

    WebVisitor(String base) {
        this.base = base;
    }

    /** A page as it came back. */
    record Page(int status, String path, String html) {}

    static WebVisitor signedIn(String base, String user, String password) {
        WebVisitor visitor = new WebVisitor(base);
        visitor.signIn(user, password);
        return visitor;
    }

    Page signIn(String user, String password) {
        return send("/sign-in", "/sign-in", Map.of("username", user, "password", password));
    }

    Page open(String path) {
        return page(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** Sends a form that stands on the given page. */
    Page send(String page, String path, Map<String, String> entries) {
        Matcher token = CSRF.matcher(open(page).html());
        String csrf = token.find() ? "_csrf=" + encoded(token.group(1)) : "";
        String form = entries.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&", csrf + "&", ""));
        return page(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private Page page(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = browser.send(
                    request.header("Accept", "text/html").build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Page(response.statusCode(), response.uri().getPath(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
