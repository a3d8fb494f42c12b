package vn.kiennghi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.kiennghi.standalone.WebVisitor.Page;
import vn.kiennghi.standalone.start.Settings;

/** An office begins on an empty directory with nothing but the pages, step after step. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class SetUpTest {
    private static final String SESSION = "/sessions/tinh-lao-cai-xvi.1";
    private static final String COUNCIL = "/councils/tinh-lao-cai";
    private static final String INJECTED = "<script>alert(1)</script> ${7*7} __${1}__ =1+1";
    private static final String AS_TEXT = "&lt;script&gt;alert(1)&lt;/script&gt; ${7*7} __${1}__ =1+1";

    private Standalone system;
    private WebVisitor admin;

    @BeforeAll
    void start(@TempDir Path data) {
        system = Standalone.start(
                new Settings(data, "127.0.0.1", 0),
                null,
                Map.of("kiennghi.admin-password", RunningProcess.ADMIN_PASSWORD, Standalone.ALL_ROLES, true));
        admin = new WebVisitor(system.url());
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @Test
    @Order(1)
    void the_first_page_after_sign_in_is_the_set_up() {
        Page first = admin.signIn("admin", RunningProcess.ADMIN_PASSWORD);

        assertThat(first.path()).isEqualTo("/set-up");
        assertThat(first.html()).contains("Sở Nông nghiệp và Môi trường", "Phòng Văn hóa - Xã hội", "Ban Pháp chế");
    }

    @Test
    @Order(2)
    void a_form_with_slips_names_all_of_them_and_records_nothing() {
        Map<String, String> form = form();
        form.put("endsOn", "14/03/2026");
        form.put("sessions[0].closesOn", "30/03/2026");
        form.put("sessions[1].number", "1");
        form.put("sessions[1].opensOn", "07/07/2026");
        form.put("accounts[0].signInName", "Nguyễn Lan");
        form.put("accounts[0].password", "ngan");
        form.put("accounts[1].signInName", "admin");
        form.put("accounts[1].password", "mat-khau-dai");

        Page refused = admin.send("/set-up", "/set-up", form);

        assertThat(refused.status()).isBetween(400, 499);
        assertThat(refused.html())
                .contains(
                        "#setup-endsOn",
                        "#setup-sessions-0--closesOn",
                        "#setup-sessions-1--number",
                        "#setup-sessions-1--closesOn",
                        "#setup-accounts-0--signInName",
                        "#setup-accounts-0--password",
                        "#setup-accounts-1--signInName",
                        "Hội đồng nhân dân tỉnh Lào Cai")
                .doesNotContain("value=\"ngan\"", "mat-khau-dai");
        assertThat(admin.open("/").path()).as("nothing was recorded").isEqualTo("/set-up");
    }

    @Test
    @Order(3)
    void one_form_leads_to_the_page_of_the_own_session() {
        Page done = admin.send("/set-up", "/set-up", form());

        assertThat(done.status()).isEqualTo(200);
        assertThat(done.path()).isEqualTo(SESSION);
        assertThat(done.html())
                .contains("Đã thiết lập xong", "Kỳ họp thứ 1", SESSION + "/imports/petitions", "31/03/2026");
        assertThat(admin.open("/").path()).isNotEqualTo("/set-up");
        assertThat(admin.open(COUNCIL).html())
                .contains("Giao thông", "Ban Kinh tế - Ngân sách", "Sở Y tế", "Công an tỉnh", "(23)");
        assertThat(new WebVisitor(system.url())
                        .signIn("nguyen.lan", "mat-khau-dai")
                        .path())
                .isNotEqualTo("/sign-in");
    }

    @Test
    @Order(4)
    void the_same_form_again_completes_and_repeats_nothing() {
        Page again = admin.send("/set-up", "/set-up", form());

        assertThat(again.path()).isEqualTo(SESSION);
        assertThat(admin.open("/councils").html()).doesNotContain("tinh-lao-cai-2");
    }

    @Test
    @Order(5)
    void voter_meetings_are_entered_and_added_up_and_the_same_one_is_not_taken_twice() {
        Map<String, String> meeting = Map.of(
                "round",
                "BEFORE",
                "heldOn",
                "10/3/2026",
                "place",
                INJECTED,
                "group",
                INJECTED,
                "voters",
                "120",
                "utterances",
                "14");

        Page added = admin.send(SESSION, SESSION + "/meetings", meeting);
        Page twice = admin.send(SESSION, SESSION + "/meetings", meeting);
        Page wrong = admin.send(
                SESSION,
                SESSION + "/meetings",
                Map.of("round", "BEFORE", "heldOn", "10/3/2026", "place", "x", "group", "y", "voters", "nhiều"));

        assertThat(added.html()).contains(AS_TEXT, ">120<").doesNotContain("<script>alert");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html()).contains("số nguyên").contains("value=\"nhiều\"");
    }

    @Test
    @Order(6)
    void catalogue_entries_are_added_changed_and_shown_as_text() {
        Page field = admin.send(COUNCIL, COUNCIL + "/fields", Map.of("name", INJECTED, "ownCommittee", INJECTED));
        Page same = admin.send(COUNCIL, COUNCIL + "/fields", Map.of("name", "giao thông"));
        Page agency = admin.send(
                COUNCIL, COUNCIL + "/agencies", Map.of("name", INJECTED, "kind", "OTHER", "validFrom", "1/7/2025"));
        Page ended = admin.send(
                COUNCIL,
                COUNCIL + "/agencies/so-y-te",
                Map.of("name", "Sở Y tế", "kind", "DEPARTMENT", "validFrom", "1/7/2025", "validTo", "1/1/2026"));
        Page backwards = admin.send(
                COUNCIL,
                COUNCIL + "/agencies/so-y-te",
                Map.of("name", INJECTED, "kind", "DEPARTMENT", "validFrom", "1/7/2025", "validTo", "1/1/2020"));

        assertThat(field.html()).contains(AS_TEXT).doesNotContain("<script>alert");
        assertThat(same.status()).isEqualTo(409);
        assertThat(agency.html()).contains(AS_TEXT).doesNotContain("<script>alert");
        assertThat(ended.html()).contains("từ 01/07/2025 đến 01/01/2026", "đã hết hiệu lực");
        assertThat(backwards.status()).isEqualTo(422);
        assertThat(backwards.html()).contains(AS_TEXT).doesNotContain("<script>alert");
    }

    @Test
    @Order(7)
    void terms_and_sessions_follow_and_no_number_is_used_twice() {
        Page term = admin.send(
                COUNCIL,
                COUNCIL + "/terms",
                Map.of("councilId", "tinh-lao-cai", "ordinal", INJECTED, "startsOn", "1/7/2021", "endsOn", "1/3/2026"));
        Page taken = admin.send(
                "/terms/tinh-lao-cai-xvi",
                "/terms/tinh-lao-cai-xvi/sessions",
                Map.of("number", "1", "kind", "REGULAR", "opensOn", "1/7/2026", "closesOn", "2/7/2026"));
        Page second = admin.send(
                "/terms/tinh-lao-cai-xvi",
                "/terms/tinh-lao-cai-xvi/sessions",
                Map.of("number", "2", "kind", "SPECIAL", "opensOn", "1/7/2026", "closesOn", "2/7/2026"));

        assertThat(term.html()).contains("&lt;script&gt;").doesNotContain("<script>alert");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(second.path()).isEqualTo("/sessions/tinh-lao-cai-xvi.2");
        assertThat(admin.open(COUNCIL).html()).contains("Kỳ họp thứ 2 (chuyên đề)");
    }

    @Test
    @Order(8)
    void accounts_are_opened_once_and_never_show_a_password() {
        Map<String, String> account = new HashMap<>(Map.of(
                "signInName", "so.y.te",
                "password", "mat-khau-cua-so",
                "roles[0].role", "AGENCY",
                "roles[0].councilId", "tinh-lao-cai",
                "roles[0].agencyId", "so-y-te"));

        Page opened = admin.send("/users", "/users", account);
        Page again = admin.send("/users", "/users", account);
        account.put("signInName", INJECTED);
        Page strange = admin.send("/users", "/users", account);

        assertThat(opened.html()).contains("Sở Y tế, Hội đồng nhân dân tỉnh Lào Cai");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.html()).doesNotContain("mat-khau-cua-so");
        assertThat(strange.status()).isEqualTo(422);
        assertThat(strange.html()).contains("&lt;script&gt;").doesNotContain("<script>alert", "mat-khau-cua-so");
        assertThat(admin.send("/users", "/users/admin/without-roles", Map.of()).status())
                .as("the last administrator stays")
                .isEqualTo(409);
    }

    @Test
    @Order(9)
    void a_role_counts_in_the_council_that_was_chosen_and_nowhere_without_one() {
        Map<String, String> account = new HashMap<>(Map.of(
                "signInName", "tran.mai",
                "password", "mat-khau-cua-mai",
                "roles[0].role", "CLERK",
                "roles[1].councilId", "tinh-lao-cai"));

        Page unsaid = admin.send("/users", "/users", account);
        account.put("roles[0].councilId", "tinh-lao-cai");
        Page chosen = admin.send("/users", "/users", account);
        Page widened = admin.send("/users", "/users/tran.mai/roles", Map.of("roles[1].role", "AUDITOR"));
        Page everywhere = admin.send(
                "/users", "/users/tran.mai/roles", Map.of("roles[0].role", "AUDITOR", "roles[0].councilId", "*"));

        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.html())
                .contains("href=\"#user-roles-0--councilId\"", "id=\"user-roles-0--councilId-wrong\"", "tran.mai");
        assertThat(chosen.html()).contains("tran.mai").doesNotContain("mọi Hội đồng nhân dân</span></li></ul>");
        assertThat(chosen.path()).isEqualTo("/users");
        assertThat(widened.status()).isEqualTo(422);
        assertThat(widened.html()).contains("href=\"#roles-roles-1--councilId\"");
        assertThat(everywhere.status()).isEqualTo(200);
        assertThat(admin.open("/users/tran.mai").html()).contains("<option value=\"*\" selected=\"selected\">");
    }

    @Test
    @Order(10)
    void an_administrator_of_one_council_is_offered_and_can_give_no_role_in_every_council() {
        admin.send(
                "/users",
                "/users",
                Map.of(
                        "signInName", "quan.tri.lao.cai",
                        "password", "mat-khau-trao-tay",
                        "roles[0].role", "ADMIN",
                        "roles[0].councilId", "tinh-lao-cai"));
        WebVisitor local = WebVisitor.signedIn(system.url(), "quan.tri.lao.cai", "mat-khau-trao-tay");
        local.send(
                "/account",
                "/account",
                Map.of("present", "mat-khau-trao-tay", "password", "mat-khau-rieng", "again", "mat-khau-rieng"));

        Page wide = local.send(
                "/users",
                "/users",
                Map.of(
                        "signInName", "le.hoa",
                        "password", "mat-khau-cua-hoa",
                        "roles[0].role", "CLERK",
                        "roles[0].councilId", "*"));

        assertThat(local.open("/users").html()).doesNotContain("value=\"*\"");
        assertThat(wide.status()).isEqualTo(403);
    }

    @Test
    @Order(11)
    void whoever_changes_the_password_stays_signed_in_here_and_nowhere_else() {
        WebVisitor here = WebVisitor.signedIn(system.url(), "nguyen.lan", "mat-khau-dai");
        WebVisitor elsewhere = WebVisitor.signedIn(system.url(), "nguyen.lan", "mat-khau-dai");

        Page led = here.open("/register");
        Page wrong = here.send(
                "/account",
                "/account",
                Map.of("present", "mat-khau-sai", "password", "mat-khau-moi", "again", "mat-khau-moi"));
        Page differing = here.send(
                "/account",
                "/account",
                Map.of("present", "mat-khau-dai", "password", "mat-khau-moi", "again", "mat-khau-cu"));
        Page changed = here.send(
                "/account",
                "/account",
                Map.of("present", "mat-khau-dai", "password", "mat-khau-moi", "again", "mat-khau-moi"));

        assertThat(led.path()).as("an administrator chose the password").isEqualTo("/account");
        assertThat(led.html()).contains("Mật khẩu hiện tại do người khác đặt");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html()).contains("Mật khẩu hiện tại không đúng").doesNotContain("mat-khau-moi");
        assertThat(differing.html()).contains("không giống nhau");
        assertThat(changed.path()).isNotEqualTo("/account");
        assertThat(changed.html()).contains("Đã đổi mật khẩu");
        assertThat(here.open("/account").html()).contains("Chuyên viên Văn phòng HĐND");
        assertThat(here.open("/register").path()).isEqualTo("/register");
        assertThat(elsewhere.open("/account").path()).isEqualTo("/sign-in");
    }

    @Test
    @Order(12)
    void a_clerk_is_offered_meetings_and_sessions_and_refused_the_catalogue() {
        WebVisitor clerk = WebVisitor.signedIn(system.url(), "nguyen.lan", "mat-khau-moi");

        assertThat(clerk.open(SESSION).html()).contains("Thêm cuộc tiếp xúc cử tri");
        assertThat(clerk.open(COUNCIL).html()).doesNotContain("Thêm lĩnh vực");
        assertThat(clerk.send("/account", COUNCIL + "/fields", Map.of("name", "Khác nữa"))
                        .status())
                .isEqualTo(403);
        assertThat(clerk.open("/set-up").status()).isEqualTo(403);
    }

    private static Map<String, String> form() {
        Map<String, String> form = new HashMap<>(Map.of(
                "level", "PROVINCE",
                "name", "Hội đồng nhân dân tỉnh Lào Cai",
                "validFrom", "01/07/2025",
                "ordinal", "XVI",
                "startsOn", "15/03/2026",
                "endsOn", "14/03/2031",
                "fields", "true",
                "agencies", "true"));
        form.putAll(Map.of(
                "sessions[0].number", "1",
                "sessions[0].kind", "REGULAR",
                "sessions[0].opensOn", "31/3/2026",
                "sessions[0].closesOn", "01/04/2026",
                "sessions[1].kind", "REGULAR",
                "accounts[0].role", "CLERK",
                "accounts[0].signInName", "nguyen.lan",
                "accounts[0].password", "mat-khau-dai",
                "accounts[1].role", "COORDINATOR"));
        return form;
    }
}
