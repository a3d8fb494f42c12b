package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookieStore;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * Somebody with a browser: keeps cookies, follows redirects, fills in the sign-in form. No page that he is shown, also none that
 * says what is wrong with a form, may have a link to a place on it that is not there, or
 * explain a star that stands nowhere.
 */
public final class Visitor {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

    private final HttpClient browser;
    private final String base;

    private Visitor(HttpClient browser, int port) {
        this.browser = browser;
        this.base = "http://localhost:" + port;
    }

    public static Visitor unknown(int port) {
        return new Visitor(
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build(),
                port);
    }

    /** Returns the same browser, with the same cookies, at another node. */
    public Visitor at(int port) {
        return new Visitor(browser, port);
    }

    public static Visitor signedIn(String user, int port) {
        Visitor visitor = unknown(port);
        visitor.signIn(user, SamplePages.PASSWORD);
        return visitor;
    }

    public HttpResponse<String> signIn(String user, String password) {
        return post("/sign-in", "/sign-in", "username=" + user + "&password=" + password);
    }

    /** Sends a form with the token found on a page. */
    public HttpResponse<String> post(String page, String path, String form) {
        return postWith(token(page), path, form);
    }

    /** Returns the token that the forms of a page carry; empty if there is none. */
    public String token(String page) {
        Matcher token = CSRF.matcher(get(page).body());
        return token.find() ? token.group(1) : "";
    }

    /** Sends a form with a token. */
    public HttpResponse<String> postWith(String token, String path, String form) {
        String csrf = token.isEmpty() ? "" : "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form + csrf)));
    }

    /** Sends a page's form with what stands in its hidden entries. */
    public HttpResponse<String> postHidden(HttpResponse<String> page, String path, String more) {
        StringBuilder form = new StringBuilder(more);
        String section = page.body().substring(page.body().indexOf("action=\"" + path + "\""));
        Matcher entry = HIDDEN.matcher(section.substring(0, section.indexOf("</form>")));
        while (entry.find()) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(encoded(HtmlUtils.htmlUnescape(entry.group(1))))
                    .append('=')
                    .append(encoded(HtmlUtils.htmlUnescape(entry.group(2))));
        }
        return postWith("", path, form.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Loses the cookie of the session, as after eight hours or a restart; or all of them, as after a restart of the browser. */
    public void forget(String cookies) {
        CookieStore store = ((CookieManager) browser.cookieHandler().orElseThrow()).getCookieStore();
        store.getCookies().stream()
                .filter(cookie -> cookie.getName().matches(cookies))
                .toList()
                .forEach(cookie -> store.remove(URI.create(base), cookie));
    }

    /** Sends files with the token found on a page, as a browser does. */
    public HttpResponse<String> upload(String page, String path, byte[]... files) {
        String token = token(page);
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(text("--border\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n"));
        for (byte[] file : files) {
            form.writeBytes(
                    text("--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bảng.csv\"\r\n\r\n"));
            form.writeBytes(file);
            form.writeBytes(text("\r\n"));
        }
        form.writeBytes(text("--border--\r\n"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=border")
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray())));
    }

    private static byte[] text(String part) {
        return part.getBytes(StandardCharsets.UTF_8);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> page = browser.send(
                    request.header("Accept", "text/html").build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertThat(new PageLinks(page.body()).dead())
                    .as("links on %s to places that are not there", page.uri())
                    .isEmpty();
            assertThat(new StarLegends(page.body()).withoutStar())
                    .as("forms on %s that explain a star without having one", page.uri())
                    .isEmpty();
            return page;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
