package vn.kiennghi.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One person at a browser of their own, who notes whatever the browser complains about. */
final class Visitor implements AutoCloseable {
    private static final int FIRST_ERROR = 400;

    /** Milliseconds that an action may take on a busy machine. */
    private static final double PATIENCE = 90_000;

    /** What becomes of a page's icon when the visitor goes on quickly. */
    private static final String LEFT_BEFORE_THE_ANSWER = "net::ERR_ABORTED";

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser, String address, Screen screen, boolean scripts) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(screen.width(), screen.height())
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                // A page that glides to its place is not at rest when it is pressed.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequestFailed(request -> {
            if (!LEFT_BEFORE_THE_ANSWER.equals(request.failure())) {
                complaints.add(request.failure() + ": " + request.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= FIRST_ERROR) {
                complaints.add(response.status() + ": " + response.url());
            }
        });
    }

    Page page() {
        return page;
    }

    Visitor goTo(String address) {
        page.navigate(address);
        return this;
    }

    Visitor signIn(String user, String password) {
        page.getByLabel("Tên đăng nhập").fill(user);
        page.getByLabel("Mật khẩu").fill(password);
        press("Đăng nhập");
        return this;
    }

    /** Signs in and waits for the opening page. */
    Visitor signIn() {
        goTo("/sign-in").signIn(DemonstrationInBrowser.USER, DemonstrationInBrowser.PASSWORD);
        return isAt("/terms/.*");
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    /** Waits until the whole address after host and port matches and the page is there completely. */
    Visitor isAt(String pathAndQuery) {
        assertThat(page)
                .hasURL(
                        Pattern.compile("^http://[^/]+" + pathAndQuery + "$"),
                        new PageAssertions.HasURLOptions().setTimeout(PATIENCE));
        page.waitForLoadState();
        return this;
    }

    /** Searches the register. */
    void search(String words) {
        typeIntoSearch(words);
        isAt("/register\\?q=" + asInAddress(words) + "&.*");
    }

    private void typeIntoSearch(String words) {
        page.getByLabel("Tìm trong nội dung").fill(words);
        press("Xem");
    }

    // Not Pattern.quote: the pattern is read by JavaScript, which knows no \Q.
    private static String asInAddress(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "\\+");
    }

    /** Opens a petition by searching the register for its number. */
    Visitor openPetition(String reference) {
        goTo("/register");
        typeIntoSearch(reference);
        return isAt("/petitions/.*");
    }

    /** Returns the numbers of the petitions that the register lists. */
    List<String> listed() {
        return page.locator(".register-table .reference a").allInnerTexts();
    }

    /** Returns one of the large figures at the top. */
    Locator card(String name) {
        return page.locator(".card-figure").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** Returns by how many pixels the page is wider than the screen. */
    int overhang() {
        return ((Number) page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    List<Cookie> cookies() {
        return context.cookies();
    }

    void bring(List<Cookie> cookies) {
        context.addCookies(cookies);
    }

    /** Returns what the browser complained about since this was last asked. */
    List<String> complaints() {
        List<String> since = List.copyOf(complaints);
        complaints.clear();
        return since;
    }

    @Override
    public void close() {
        context.close();
    }
}
