package vn.kiennghi.standalone;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kiennghi.standalone.demo.Demonstration;
import vn.kiennghi.standalone.start.FirstAdministrator;
import vn.kiennghi.standalone.start.Settings;
import vn.kiennghi.standalone.start.TemporaryDirectory;
import vn.kiennghi.standalone.start.Terminal;

/**
 * One trial run in a temporary directory, for the JVM to learn what a start needs: start, sample data, what browsers and programs ask for first, stop. What it
 * leaves out is only slower later.
 */
final class WarmUp {
    private static final int PAGES = 40;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)\"");
    private static final List<String> CALLS = List.of(
            "/actuator/health/readiness",
            "/api/v1/freshness",
            "/api/v1/councils",
            "/api/v1/terms/bac-kan-x/petitions",
            "/api/v1/terms/bac-kan-x/resolution");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;
    private final String password;

    private WarmUp(Standalone system) {
        this.base = system.url();
        this.password = system.application()
                .getBean(FirstAdministrator.class)
                .generatedPassword()
                .orElse("");
    }

    /** Runs through it once. */
    static void run() {
        TemporaryDirectory.use(directory -> {
            try (Standalone system = Standalone.start(new Settings(directory, "127.0.0.1", 0), null, Map.of())) {
                system.application()
                        .getBean(Demonstration.class)
                        .load(new Terminal(new PrintStream(OutputStream.nullOutputStream())));
                new WarmUp(system).ask();
            }
        });
    }

    private void ask() {
        String credentials = Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
        for (String call : CALLS) {
            send(request(call).header("Authorization", "Basic " + credentials).GET());
        }
        Matcher token = TOKEN.matcher(send(request("/sign-in").GET()));
        if (token.find()) {
            send(request("/sign-in")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "username=admin&password=" + encoded(password) + "&_csrf=" + encoded(token.group(1)))));
        }
        Matcher link = LINK.matcher(send(request(Demonstration.OPENING_PAGE).GET()));
        Set<String> pages = new LinkedHashSet<>();
        while (link.find() && pages.size() < PAGES) {
            pages.add(link.group(1).replace("&amp;", "&"));
        }
        pages.forEach(page -> send(request(page).GET()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
