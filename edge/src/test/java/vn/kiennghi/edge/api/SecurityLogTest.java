package vn.kiennghi.edge.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.api.Client.Answer;
import vn.kiennghi.edge.identity.Account;
import vn.kiennghi.edge.identity.AccountStore;

@EdgeTest
@TestPropertySource(properties = "KIENNGHI_TRUSTED_PROXIES=127.0.0.1,::1")
class SecurityLogTest {
    private static final String SECRET = "mật khẩu rất bí mật";

    private final int port;
    private final AccountStore accounts;
    private final Client admin;

    SecurityLogTest(@LocalServerPort int port, AccountStore accounts) {
        this.port = port;
        this.accounts = accounts;
        this.admin = Client.as(port, accounts, "quan-tri", Client.ADMIN).with("X-Forwarded-For", "192.0.2.77");
    }

    private List<JsonNode> entries(Client reader, String parameters) {
        Answer answer = reader.get("/api/v1/security-log?" + parameters);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("items").valueStream().toList();
    }

    private static List<String> kinds(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.path("kind").asString()).toList();
    }

    private void open(String name, String roles) {
        assertThat(admin.put("/api/v1/users/" + name, "{\"password\":\"" + SECRET + "\",\"roles\":[" + roles + "]}")
                        .status())
                .isLessThan(300);
    }

    /** The account of somebody who has chosen the password himself. */
    private void openWithOwnPassword(String name, String roles) {
        open(name, roles);
        Account opened = accounts.find(name).orElseThrow();
        accounts.save(opened.withPassword(opened.passwordHash(), false));
    }

    private Answer tries(String name, String password, String address) {
        return Client.anonymous(port)
                .with("X-Forwarded-For", address)
                .with("Authorization", Client.basic(name, password))
                .get("/api/v1/councils");
    }

    @Test
    void what_an_administrator_does_to_an_account_is_told_with_who_whom_and_from_where_and_without_the_password() {
        open("log-mo", "{\"role\":\"CLERK\",\"councilId\":\"bac-kan\"}");
        open("log-mo", "{\"role\":\"AUDITOR\",\"councilId\":\"bac-kan\"}");

        Answer answer = admin.get("/api/v1/security-log?account=log-mo");

        assertThat(answer.body()).doesNotContain(SECRET, "pbkdf2", "assword\"");
        List<JsonNode> entries = answer.json().path("items").valueStream().toList();
        assertThat(kinds(entries)).containsExactlyInAnyOrder("ACCOUNT_OPENED", "ROLES_CHANGED", "PASSWORD_SET");
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.path("by").asString()).isEqualTo("quan-tri");
            assertThat(entry.path("account").asString()).isEqualTo("log-mo");
            assertThat(entry.path("address").asString()).isEqualTo("192.0.2.77");
            assertThat(entry.path("way").asString()).isEqualTo("API");
        });
        assertThat(entries(admin, "account=log-mo&kind=ROLES_CHANGED")
                        .getFirst()
                        .toString())
                .contains("\"rolesBefore\":[{\"role\":\"CLERK\"", "\"rolesAfter\":[{\"role\":\"AUDITOR\"");
    }

    @Test
    void a_program_leaves_one_entry_an_hour_for_each_address() {
        openWithOwnPassword("log-ct", "{\"role\":\"CLERK\",\"councilId\":\"bac-kan\"}");
        for (int i = 0; i < 20; i++) {
            assertThat(tries("log-ct", SECRET, "198.51.100." + i % 2).status()).isEqualTo(200);
        }

        assertThat(entries(admin, "account=log-ct&kind=SIGNED_IN")).hasSize(2);
    }

    @Test
    void a_guesser_leaves_few_entries_and_a_right_password_after_him_shows_how_often_he_tried() {
        openWithOwnPassword("log-doan", "{\"role\":\"CLERK\",\"councilId\":\"bac-kan\"}");
        for (int i = 0; i < 4; i++) {
            tries("log-doan", "sai " + i, "198.51.100.9");
        }
        assertThat(entries(admin, "account=log-doan&kind=SIGN_IN_FAILED")).hasSize(1);

        assertThat(tries("log-doan", SECRET, "198.51.100.9").status()).isEqualTo(200);

        List<JsonNode> failed = entries(admin, "account=log-doan&kind=SIGN_IN_FAILED");
        assertThat(failed).hasSize(2);
        assertThat(failed).extracting(entry -> entry.path("times").asInt()).containsExactlyInAnyOrder(1, 3);
        assertThat(failed).allSatisfy(entry -> {
            assertThat(entry.path("address").asString()).isEqualTo("198.51.100.9");
            assertThat(entry.has("by")).isFalse();
        });
    }

    @Test
    void what_is_typed_in_the_place_of_a_name_is_not_kept() {
        tries("my-secret-typed-as-a-name", "x", "198.51.100.10");

        assertThat(admin.get("/api/v1/security-log?limit=200").body())
                .contains("198.51.100.10")
                .doesNotContain("my-secret");
    }

    @Test
    void who_reads_for_one_council_sees_what_concerns_its_accounts_and_no_role_elsewhere() {
        open("log-bk", "{\"role\":\"CLERK\",\"councilId\":\"bac-kan\"}");
        open("log-hg", "{\"role\":\"CLERK\",\"councilId\":\"ha-giang\"}");
        open(
                "log-hai",
                "{\"role\":\"CLERK\",\"councilId\":\"bac-kan\"},{\"role\":\"SUPERVISOR\",\"councilId\":\"ha-giang\"}");
        tries("nobody-at-all", "x", "198.51.100.20");
        Client auditor = Client.as(port, accounts, "kiem-tra-bk", new Grant(Role.AUDITOR, "bac-kan", null));

        String all = auditor.get("/api/v1/security-log?limit=200").body();
        assertThat(all).contains("log-bk", "log-hai").doesNotContain("log-hg", "ha-giang", "198.51.100.20");
        assertThat(entries(auditor, "account=log-hai&kind=ACCOUNT_OPENED")
                        .getFirst()
                        .path("rolesElsewhere")
                        .asBoolean())
                .isTrue();
        String roles = auditor.get("/api/v1/security-log/roles").body();
        assertThat(roles).contains("log-bk", "log-hai").doesNotContain("log-hg", "ha-giang", "\"quan-tri\"");
        assertThat(admin.get("/api/v1/security-log/roles").body()).contains("log-hg", "\"quan-tri\"");
    }

    @Test
    void nobody_else_reads_it() {
        Client clerk = Client.clerk(port, accounts);

        assertThat(clerk.get("/api/v1/security-log").code()).isEqualTo("NOT_ALLOWED");
        assertThat(clerk.get("/api/v1/security-log/roles").status()).isEqualTo(403);
        assertThat(Client.anonymous(port).get("/api/v1/security-log").status()).isEqualTo(401);
    }

    @Test
    void nobody_changes_it() {
        for (String method : List.of("PUT", "POST", "DELETE", "PATCH")) {
            assertThat(admin.call(method, "/api/v1/security-log").status())
                    .as(method)
                    .isIn(404, 405);
        }
    }

    @Test
    void it_is_read_page_by_page() {
        open("log-trang", "");
        open("log-trang", "{\"role\":\"CLERK\",\"councilId\":\"bac-kan\"}");
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = admin.get("/api/v1/security-log?account=log-trang&limit=1" + cursor);
            assertThat(page.json().path("matching").asInt()).isEqualTo(3);
            page.json()
                    .path("items")
                    .forEach(entry -> seen.add(entry.path("kind").asString()));
            cursor = page.json().path("next").isNull()
                    ? ""
                    : "&cursor=" + page.json().path("next").asString();
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactlyInAnyOrder("ACCOUNT_OPENED", "ROLES_CHANGED", "PASSWORD_SET");
    }

    @Test
    void a_wrong_parameter_is_named() {
        Answer answer = admin.get("/api/v1/security-log?kind=NONSENSE&from=tomorrow&cursor=x&limit=0");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "kind:UNKNOWN_VALUE", "from:INVALID_DATE", "cursor:BAD_CURSOR", "limit:LIMIT_OUT_OF_RANGE");
        assertThat(admin.get("/api/v1/security-log?from=30/11/2022&to=1/12/2022")
                        .errors())
                .containsExactlyInAnyOrder("from:INVALID_DATE", "to:INVALID_DATE");
        assertThat(admin.get("/api/v1/security-log/roles?on=30/11/2022").errors())
                .containsExactly("on:INVALID_DATE");
        assertThat(admin.get("/api/v1/security-log/roles?on=2023-06-01").errors())
                .containsExactly("on:INVALID_PARAMETER");
    }
}
