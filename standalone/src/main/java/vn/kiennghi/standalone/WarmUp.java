package vn.kiennghi.standalone;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kiennghi.standalone.demo.Demonstration;
import vn.kiennghi.standalone.start.Settings;
import vn.kiennghi.standalone.start.TemporaryDirectory;
import vn.kiennghi.standalone.start.Terminal;

/**
 * One trial run in a temporary directory, for the JVM to learn what a start needs: start, sample data, what browsers and programs
 * ask for first, stop. What it leaves out is only slower later.
 */
final class WarmUp {
    private static final int PAGES = 40;
    private static final int OK = 200;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String SIGN_IN = "/sign-in";
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
    private int answered;

    private WarmUp(String base, String password) {
        this.base = base;
        this.password = password;
    }

    /** Runs through it once; returns how many requests were answered as they would be to somebody who works. */
    static int run() {
        AtomicInteger answered = new AtomicInteger();
        String password = UUID.randomUUID().toString();
        TemporaryDirectory.use(directory -> {
            try (Standalone system = Standalone.start(
                    new Settings(directory, "127.0.0.1", 0),
                    null,
                    Map.of("kiennghi.admin-password", password, Standalone.ALL_ROLES, true))) {
                system.application()
                        .getBean(Demonstration.class)
                        .load(new Terminal(new PrintStream(OutputStream.nullOutputStream())));
                answered.set(new WarmUp(system.url(), password).ask());
            }
        });
        return answered.get();
    }

    private int ask() {
        String credentials = Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
        for (String call : CALLS) {
            send(request(call).header("Authorization", "Basic " + credentials).GET());
        }
        Matcher token = TOKEN.matcher(send(request(SIGN_IN).GET()));
        if (token.find()) {
            send(request(SIGN_IN)
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
        return answered;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(LONGEST);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Returns the page; nothing where there was no answer, for what was learned so far is not to be lost. */
    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    browser.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() == OK && !answer.uri().getPath().equals(SIGN_IN)) {
                answered++;
            }
            return answer.body();
        } catch (IOException noAnswer) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
