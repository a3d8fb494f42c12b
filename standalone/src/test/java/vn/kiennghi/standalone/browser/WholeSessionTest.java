package vn.kiennghi.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An office installs the system on an empty directory and does a whole session on its pages: set-up, import of an own workbook,
 * transfer, assignment, answer, flag, figures.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WholeSessionTest {
    private static final double LONG = 60_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String PASSWORD = "mat-khau-dai";
    private static final String OWN_PASSWORD = "cau-tre-sao-sau";

    @TempDir
    private Path directory;

    private NewOffice office;
    private Screen screen;
    private boolean scripts;

    @BeforeAll
    static void tell_where_there_is_no_browser() {
        if (Chromium.find().isEmpty()) {
            System.err.println(Chromium.NOT_FOUND);
        }
    }

    @ParameterizedTest
    @CsvSource({"DESK, true", "PHONE, true", "DESK, false"})
    void an_office_does_a_whole_session_on_the_pages(Screen on, boolean withScripts) {
        assumeTrue(Chromium.find().isPresent(), Chromium.NOT_FOUND);
        screen = on;
        scripts = withScripts;
        try (NewOffice opened = NewOffice.start(Chromium.find().orElseThrow(), directory.resolve("data"))) {
            office = opened;
            administrator();
            clerk();
            coordinator();
            agency();
            supervisor();
        }
    }

    /** The first sign-in leads to the set-up; an agency's account follows when there is an agency. */
    private void administrator() {
        try (Visitor admin = coming("admin", NewOffice.ADMIN_PASSWORD)) {
            admin.isAt("/set-up");
            seen(admin, "set-up.png");
            admin.page().locator("[name=level]").selectOption("PROVINCE");
            fill(admin, "name", "Hội đồng nhân dân tỉnh Bắc Kạn");
            fill(admin, "validFrom", day(TODAY.minusYears(1)));
            fill(admin, "ordinal", "XI");
            fill(admin, "startsOn", day(TODAY.minusMonths(9)));
            fill(admin, "endsOn", day(TODAY.plusYears(4)));
            fill(admin, "sessions[0].number", "2");
            fill(admin, "sessions[0].opensOn", day(TODAY.minusDays(20)));
            fill(admin, "sessions[0].closesOn", day(TODAY.minusDays(18)));
            account(admin, 0, "CLERK", "chuyenvien");
            account(admin, 1, "COORDINATOR", "vpubnd");
            account(admin, 2, "SUPERVISOR", "giamsat");
            admin.press("Thiết lập");
            admin.isAt("/sessions/.*\\.2");
            assertThat(admin.page().locator("[role=status]").first()).isVisible();
            settled(admin, "session.png");

            admin.goTo("/users");
            addAgencyAccount(admin);
            settled(admin, "users.png");
        }
    }

    /** From the upload five clicks to the issued document; only the signer is typed. */
    private void clerk() {
        Path workbook = OfficeWorkbook.write(directory.resolve("tong-hop.xlsx"), TODAY.minusDays(30));
        try (Visitor clerk = coming("chuyenvien", PASSWORD)) {
            clerk.isAt("/desk");
            clerk.goTo("/imports");
            settled(clerk, "imports.png");
            clerk.page().locator("a[href*='/imports/petitions']").first().click();
            clerk.page().locator("input[type=file]").setInputFiles(workbook);
            clerk.press("Xem trước");
            clerk.isAt("/sessions/.*/imports/petitions/previews/.*");
            settled(clerk, "import-preview.png");

            clerk.press("Nhập " + OfficeWorkbook.ROWS + " dòng");
            clerk.isAt("/sessions/.*/imports/petitions/results/.*");
            settled(clerk, "import-result.png");
            link(clerk, "Chuyển kiến nghị", "main");
            clerk.isAt("/sessions/.*/transfer");
            settled(clerk, "transfer-desk.png");
            clerk.press("Lập văn bản cho cả " + OfficeWorkbook.ROWS + " kiến nghị");
            fill(clerk, "signer", "CHỦ TỊCH Phương Thị Thanh");
            settled(clerk, "transfer-letter.png");
            clerk.press("Xem trước");
            settled(clerk, "transfer-preview.png");
            clerk.press("Ban hành");
            clerk.isAt("/transfers/[a-z0-9]+");

            untilCompleted(clerk);
            settled(clerk, "transfer.png");
            clerk.goTo("/register?stage=TRANSFERRED");
            assertThat(clerk.page().locator(".matching")).containsText(String.valueOf(OfficeWorkbook.ROWS));
            settled(clerk, "register-office.png");
        }
    }

    private void coordinator() {
        try (Visitor coordinator = coming("vpubnd", PASSWORD)) {
            coordinator.isAt("/desk");
            settled(coordinator, "desk-coordinator.png");
            link(coordinator, "Giao việc", ".top-nav");
            coordinator.isAt("/assigning.*");
            Locator boxes = coordinator.page().locator("input[name=petitionIds]");
            boxes.nth(0).check();
            boxes.nth(1).check();
            coordinator
                    .page()
                    .locator("#assign [name=leadAgency]")
                    .selectOption(new SelectOption().setLabel("Sở Xây dựng"));
            fill(coordinator, "documentNumber", "812/UBND-TH");
            fill(coordinator, "on", day(TODAY));
            fill(coordinator, "dueOn", day(TODAY.plusDays(30)));
            seen(coordinator, "assigning.png");
            coordinator.press("Giao các kiến nghị đã chọn cho cơ quan chung");
            coordinator.isAt("/assigning.*");
            assertThat(coordinator.page().locator("[role=status]").first()).containsText("2");
        }
    }

    private void agency() {
        try (Visitor agency = coming("soxaydung", PASSWORD)) {
            link(agency, "Trả lời", ".top-nav");
            agency.isAt("/answering.*");
            Locator boxes = agency.page().locator("input[name=petitionIds]");
            assertThat(boxes).hasCount(2);
            boxes.first().check();
            Locator answer = agency.page().locator("#answers");
            answer.locator("[name=documentNumber]").fill("205/SXD-HTKT");
            answer.locator("[name=documentDate]").fill(day(TODAY));
            answer.locator("[name=outcome]").selectOption("IN_PROGRESS");
            answer.locator("[name=summary]").fill("Sở đã khảo sát, đang trình bố trí vốn sửa chữa.");
            seen(agency, "answering.png");
            agency.press("Ghi nhận trả lời");
            agency.isAt("/answering.*");
            assertThat(agency.page().locator("[role=status]").first()).isVisible();
        }
    }

    /** An answer that promises work without a date is without a roadmap (R5). */
    private void supervisor() {
        try (Visitor supervisor = coming("giamsat", PASSWORD)) {
            supervisor.isAt("/desk");
            settled(supervisor, "desk-supervisor.png");
            supervisor.goTo("/register?stage=ANSWERED");
            supervisor.page().locator(".register-table .reference a").first().click();
            supervisor.isAt("/petitions/.*");
            Locator form = supervisor.page().locator("form[action$='/flags']");
            if (!form.isVisible()) {
                supervisor
                        .page()
                        .locator("details:has(form[action$='/flags']) > summary")
                        .click();
            }
            form.locator("input[value=NO_ROADMAP]").check();
            form.locator("[type=submit]").click();
            supervisor.isAt("/petitions/.*");
            assertThat(supervisor.page().locator(".timeline-sentence").last()).containsText("không có lộ trình");
            settled(supervisor, "petition-flagged.png");

            link(supervisor, "Số liệu", ".top-nav");
            supervisor.isAt("/terms/.*/figures.*");
            assertThat(supervisor.card("Đã trả lời").locator(".of")).containsText("1/" + OfficeWorkbook.ROWS);
            settled(supervisor, "figures-office.png");
        }
    }

    /** Whoever comes with the password that the administrator chose chooses his own first. */
    private Visitor coming(String name, String password) {
        Visitor visitor = office.visitor(screen, scripts).goTo("/sign-in").signIn(name, password);
        if (password.equals(PASSWORD)) {
            visitor.isAt("/account");
            fill(visitor, "present", PASSWORD);
            fill(visitor, "password", OWN_PASSWORD);
            fill(visitor, "again", OWN_PASSWORD);
            visitor.page().locator("main form [type=submit]").click();
        }
        return visitor;
    }

    private void addAgencyAccount(Visitor admin) {
        Page page = admin.page();
        Locator form = page.locator("form[action$='/users']");
        if (!form.isVisible()) {
            page.locator("details:has(form[action$='/users']) > summary").click();
        }
        form.locator("[name=signInName]").fill("soxaydung");
        form.locator("[name=password]").fill(PASSWORD);
        form.locator("[name='roles[0].role']").selectOption("AGENCY");
        Locator council = form.locator("[name='roles[0].councilId']");
        if (council.count() > 0) {
            council.selectOption(new SelectOption().setLabel("Hội đồng nhân dân tỉnh Bắc Kạn"));
        }
        form.locator("[name='roles[0].agencyId']").selectOption(new SelectOption().setLabel("Sở Xây dựng"));
        form.locator("[type=submit]").click();
        assertThat(page.locator("main")).containsText("soxaydung");
    }

    private static void account(Visitor admin, int row, String role, String name) {
        admin.page().locator("[name='accounts[" + row + "].role']").selectOption(role);
        fill(admin, "accounts[" + row + "].signInName", name);
        fill(admin, "accounts[" + row + "].password", PASSWORD);
    }

    /** The page looks by itself how far it is, without scripts too. */
    private static void untilCompleted(Visitor clerk) {
        assertThat(clerk.page().locator("main").getByText("Đã chuyển xong").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
    }

    private static void fill(Visitor visitor, String entry, String text) {
        visitor.page().locator("input[name='" + entry + "']").fill(text);
    }

    private static void link(Visitor visitor, String name, String within) {
        visitor.page()
                .locator(within)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    /** A page at rest: nothing wider than the screen, nothing that the browser complains about. */
    private void settled(Visitor visitor, String picture) {
        seen(visitor, picture);
        assertThat(visitor.complaints()).as(picture).isEmpty();
    }

    private void seen(Visitor visitor, String picture) {
        visitor.page().waitForLoadState();
        assertThat(visitor.overhang())
                .as("%s is wider than %s", picture, screen)
                .isNotPositive();
        Pictures.take(visitor, (screen == Screen.PHONE ? "phone-" : "") + picture, scripts);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
