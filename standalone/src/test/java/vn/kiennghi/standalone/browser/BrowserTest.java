package vn.kiennghi.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody at a desk and somebody with a phone see of the demonstration. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrowserTest {
    private static final String SESSION_9 = "/terms/bac-kan-x/figures\\?session=9&asOf=2022-12-03";

    @TempDir
    private static Path data;

    private static DemonstrationInBrowser demonstration;
    private Visitor visitor;

    @BeforeAll
    static void start() {
        // Maven counts what is skipped and does not show why.
        Chromium.find()
                .ifPresentOrElse(
                        chromium -> demonstration = DemonstrationInBrowser.start(chromium, data),
                        () -> System.err.println(Chromium.NOT_FOUND));
    }

    @AfterAll
    static void stop() {
        if (demonstration != null) {
            demonstration.close();
        }
    }

    @BeforeEach
    void there_is_a_browser() {
        assumeTrue(demonstration != null, Chromium.NOT_FOUND);
    }

    @AfterEach
    void the_browser_complained_about_nothing() {
        try (Visitor leaving = visitor) {
            assertThat(leaving == null ? List.of() : leaving.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void without_having_signed_in_one_is_led_to_the_sign_in_and_from_there_to_the_opening_page(Screen screen) {
        visitor = demonstration.visitor(screen).goTo("/").isAt("/sign-in");
        assertThat(visitor.page().locator("html")).hasAttribute("lang", "vi");

        visitor.signIn(DemonstrationInBrowser.USER, DemonstrationInBrowser.PASSWORD);
        visitor.isAt(SESSION_9);
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_password_is_told_and_lets_nobody_in(Screen screen) {
        visitor = demonstration.visitor(screen).goTo("/").signIn(DemonstrationInBrowser.USER, "khong-phai-mat-khau");

        visitor.isAt("/sign-in\\?error");
        assertThat(visitor.page().locator("[role=alert]")).containsText("không đúng");
        visitor.goTo("/register").isAt("/sign-in");
    }

    @ParameterizedTest
    @EnumSource
    void signing_in_opens_session_9_as_of_the_day_of_the_published_report(Screen screen) {
        visitor = demonstration.visitor(screen).signIn().isAt(SESSION_9);

        assertThat(visitor.page().locator(".page-sub")).hasText("Kỳ họp thứ 9 · Tính đến ngày 03/12/2022");
        assertThat(visitor.card("Tổng số").locator(".big")).hasText("139");
        assertThat(visitor.card("Đã giải quyết xong").locator(".big")).hasText("78,4%");
        assertThat(visitor.card("Đã giải quyết xong").locator(".of")).hasText("109/139");
        for (Locator figure : visitor.page().locator(".card-figure .big").all()) {
            assertThat(figure).isVisible();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_number_of_a_field_leads_to_its_petitions_in_the_register(Screen screen) {
        visitor = demonstration.visitor(screen).signIn();
        String field = "Giao thông - xây dựng - thủy lợi";

        Locator number = visitor.page()
                .locator("#table-field tbody tr")
                .filter(new Locator.FilterOptions().setHasText(field))
                .locator("td a")
                .first();
        assertThat(number).hasText("46");
        number.click();

        visitor.isAt("/register\\?.*groupField=giao-thong.*");
        assertThat(visitor.page().locator(".matching")).hasText("46 nội dung");
        assertThat(visitor.page()
                        .locator(".register-table td[data-label='Lĩnh vực']")
                        .allInnerTexts())
                .isNotEmpty()
                .containsOnly(field);
    }

    @ParameterizedTest
    @EnumSource
    void the_register_finds_words_that_are_typed_without_diacritics(Screen screen) {
        visitor = demonstration.visitor(screen).signIn();
        visitor.follow("Sổ kiến nghị");
        visitor.isAt("/register");

        visitor.search("duong giao thong");
        List<String> plain = visitor.listed();
        visitor.search("đường giao thông");

        assertThat(plain).contains("K9-035").isEqualTo(visitor.listed());
        visitor.search("khong co kien nghi nao nhu vay");
        assertThat(visitor.page().locator(".notice")).containsText("Không có kiến nghị nào khớp với bộ lọc.");
    }

    @ParameterizedTest
    @EnumSource
    void a_petition_shows_its_way_step_by_step(Screen screen) {
        visitor = demonstration.visitor(screen).signIn().openPetition("K12-016");

        assertThat(visitor.page().locator("h1")).hasText("Kiến nghị số K12-016");
        assertThat(visitor.page().locator(".timeline-day").allInnerTexts())
                .containsExactly("23/11/2022", "23/11/2022", "19/12/2022", "30/12/2022", "23/03/2023", "20/11/2023");
        assertThat(visitor.page().locator(".timeline-sentence").allInnerTexts())
                .containsExactly(
                        "Tiếp nhận kiến nghị số K12-016, đợt tiếp xúc cử tri: trước kỳ họp",
                        "Phân loại lĩnh vực: Điện lực - viễn thông - truyền thông; thẩm quyền: cấp tỉnh",
                        "Chuyển Ủy ban nhân dân tỉnh Bắc Kạn theo văn bản số 437/TTHĐND-VP",
                        "Giao Viettel Bắc Kạn chủ trì giải quyết",
                        "Viettel Bắc Kạn trả lời: sẽ giải quyết",
                        "Đưa vào diện giám sát: quá thời hạn hoàn thành đã nêu");
    }

    @ParameterizedTest
    @EnumSource
    void no_page_is_wider_than_the_screen(Screen screen) {
        visitor = demonstration.visitor(screen).goTo("/sign-in?error");
        assertThat(visitor.overhang()).as("sign-in").isNotPositive();
        visitor.signIn();
        for (String address : List.of(
                "/",
                "/terms/bac-kan-x/figures",
                "/terms/bac-kan-x/figures?scope=ALL&unit=PETITION&rounding=TRUNCATE:2&lang=en",
                "/register?lang=vi",
                "/register?termId=bac-kan-x&flagged=true",
                "/register?q=zzz")) {
            assertThat(visitor.goTo(address).overhang()).as(address).isNotPositive();
        }
        for (String reference : List.of("K12-021", "K15-004", "K15-020")) {
            assertThat(visitor.openPetition(reference).overhang()).as(reference).isNotPositive();
        }
    }

    @ParameterizedTest
    @EnumSource
    void signing_out_ends_the_session_for_good(Screen screen) {
        visitor = demonstration.visitor(screen).signIn();
        List<Cookie> keptByAThief = visitor.cookies();

        visitor.press("Đăng xuất");

        visitor.isAt("/sign-in\\?signed-out");
        assertThat(visitor.page().locator("[role=status]")).hasText("Đã đăng xuất.");
        visitor.bring(keptByAThief);
        visitor.goTo("/register").isAt("/sign-in");
    }

    @ParameterizedTest
    @EnumSource
    void all_of_it_works_without_scripts(Screen screen) {
        visitor = demonstration.visitorWithoutScripts(screen).goTo("/").isAt("/sign-in");
        visitor.signIn(DemonstrationInBrowser.USER, DemonstrationInBrowser.PASSWORD)
                .isAt(SESSION_9);

        visitor.page()
                .getByLabel("Kỳ họp", new Page.GetByLabelOptions().setExact(true))
                .selectOption("12");
        visitor.press("Xem");
        visitor.isAt("/terms/bac-kan-x/figures\\?session=12&.*");
        visitor.follow("Sổ kiến nghị");
        visitor.search("khuoi vac");
        assertThat(visitor.listed()).contains("K12-016");
        visitor.openPetition("K12-016");
        assertThat(visitor.page().locator(".timeline > li")).hasCount(6);
        visitor.press("Đăng xuất");
        visitor.isAt("/sign-in\\?signed-out");
    }

    @Test
    void a_breach_of_the_content_security_policy_would_be_noticed() {
        visitor = demonstration.visitor(Screen.DESK).goTo("/sign-in");
        Page page = visitor.page();

        page.waitForConsoleMessage(() -> page.evaluate("() => document.body.setAttribute('style', 'color: red')"));

        assertThat(visitor.complaints()).singleElement().asString().contains("Content Security Policy");
    }
}
