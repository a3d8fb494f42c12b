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
import java.util.concurrent.atomic.AtomicReference;
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
    private static final Set<Integer> ANSWERED = Set.of(200, 201);
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

    private static final String RECEIPT = """
            {"sessionId": "bac-kan-x.15", "reference": "T-%d", "content": "Đề nghị sửa chữa cầu dân sinh hư hỏng sau mưa lũ",
             "kind": "KIEN_NGHI", "field": "giao-thong", "level": "PROVINCE", "round": "BEFORE", "receivedOn": "2023-07-01"}""";

    /** With the petition that was just received. */
    private static final List<String> QUESTIONS = List.of(
            "/api/v1/petitions?termId=bac-kan-x&stage=ANSWERED&limit=50",
            "/api/v1/petitions?termId=bac-kan-x&q=duong%%20giao%%20thong&limit=50",
            "/api/v1/petitions/%1$s",
            "/api/v1/petitions/%1$s/history",
            "/api/v1/terms/bac-kan-x/resolution?groupBy=field");

    private static final Pattern ID = Pattern.compile("\"id\" ?: ?\"([^\"]+)\"");

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

    /**
     * Runs through it once; returns how many requests were answered as they would be to somebody who works.
     *
     * @param rounds how often a petition is received and asked for besides: the JVM notes how often what was run, and compiles the
     *     more of it at the beginning of the next run
     */
    static Answered run(int rounds) {
        AtomicReference<Answered> answered = new AtomicReference<>(new Answered(0, 0));
        String password = UUID.randomUUID().toString();
        TemporaryDirectory.use(directory -> {
            try (Standalone system = Standalone.start(
                    new Settings(directory, "127.0.0.1", 0),
                    null,
                    Map.of("kiennghi.admin-password", password, Standalone.ALL_ROLES, true))) {
                system.application()
                        .getBean(Demonstration.class)
                        .load(new Terminal(new PrintStream(OutputStream.nullOutputStream())));
                answered.set(new WarmUp(system.url(), password).ask(rounds));
            }
        });
        return answered.get();
    }

    /**
     * How many requests were answered.
     *
     * @param first of those that come first after a start
     * @param work of those of the rounds
     */
    record Answered(int first, int work) {}

    private Answered ask(int rounds) {
        for (String call : CALLS) {
            send(asProgram(call).GET());
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
        int first = answered;
        for (int round = 0; round < rounds; round++) {
            receiveAndAsk(round);
        }
        return new Answered(first, answered - first);
    }

    private void receiveAndAsk(int round) {
        Matcher id = ID.matcher(send(asProgram("/api/v1/petitions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(RECEIPT.formatted(round)))));
        if (id.find()) {
            QUESTIONS.forEach(
                    question -> send(asProgram(question.formatted(id.group(1))).GET()));
        }
    }

    private HttpRequest.Builder asProgram(String path) {
        String credentials = Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
        return request(path).header("Authorization", "Basic " + credentials);
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
            if (ANSWERED.contains(answer.statusCode())
                    && !answer.uri().getPath().equals(SIGN_IN)) {
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
