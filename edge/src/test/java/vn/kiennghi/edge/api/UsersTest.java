package vn.kiennghi.edge.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.api.Client.Answer;
import vn.kiennghi.edge.identity.AccountStore;

@EdgeTest
class UsersTest {
    private final int port;
    private final AccountStore accounts;
    private final Client admin;

    UsersTest(@LocalServerPort int port, AccountStore accounts) {
        this.port = port;
        this.accounts = accounts;
        this.admin = Client.as(port, accounts, "quan-tri", Client.ADMIN);
    }

    @Test
    void an_account_is_opened_changed_and_shown_without_its_password() {
        Answer opened = admin.put(
                "/api/v1/users/hoa.le",
                "{\"password\":\"mật khẩu dài\",\"roles\":[{\"role\":\"CLERK\",\"councilId\":\"bac-kan\"}]}");
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        assertThat(opened.header("Location")).endsWith("/api/v1/users/hoa.le");
        assertThat(opened.body()).doesNotContain("password").doesNotContain("pbkdf2");

        Answer changed = admin.put("/api/v1/users/hoa.le", "{\"roles\":[]}");
        assertThat(changed.status()).isEqualTo(200);
        Client hoa = Client.anonymous(port).with("Authorization", Client.basic("hoa.le", "mật khẩu dài"));
        assertThat(hoa.get("/api/v1/councils").status())
                .as("the password is kept, the roles are gone")
                .isEqualTo(403);
        assertThat(admin.get("/api/v1/users/hoa.le").json().path("roles").size())
                .isZero();
        assertThat(admin.get("/api/v1/users").json().path("items").size()).isPositive();
    }

    @Test
    void only_an_administrator_may_look_at_or_change_accounts() {
        Client clerk = Client.clerk(port, accounts);

        assertThat(clerk.get("/api/v1/users").status()).isEqualTo(403);
        assertThat(clerk.get("/api/v1/users/quan-tri").status()).isEqualTo(403);
        assertThat(clerk.put("/api/v1/users/x", "{\"password\":\"mật khẩu dài\",\"roles\":[]}")
                        .code())
                .isEqualTo("NOT_ALLOWED");
    }

    @Test
    void an_administrator_of_one_council_cannot_make_himself_one_of_all() {
        Client local = Client.as(port, accounts, "quan-tri-bk", new Grant(Role.ADMIN, "bac-kan", null));

        assertThat(local.put("/api/v1/users/quan-tri-bk", "{\"roles\":[{\"role\":\"ADMIN\"}]}")
                        .status())
                .isEqualTo(403);
        assertThat(local.put("/api/v1/users/quan-tri", "{\"password\":\"mật khẩu mới\",\"roles\":[]}")
                        .status())
                .isEqualTo(403);
        assertThat(local.put(
                                "/api/v1/users/van-thu-bk",
                                "{\"password\":\"mật khẩu dài\",\"roles\":[{\"role\":\"CLERK\",\"councilId\":\"bac-kan\"}]}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void an_administrator_of_one_council_sees_the_accounts_of_this_one_alone() {
        Client local = Client.as(port, accounts, "quan-tri-bk", new Grant(Role.ADMIN, "bac-kan", null));
        admin.put(
                "/api/v1/users/cua-bac-kan",
                "{\"password\":\"mật khẩu dài\",\"roles\":[{\"role\":\"CLERK\",\"councilId\":\"bac-kan\"}]}");
        admin.put(
                "/api/v1/users/cua-ca-hai",
                "{\"password\":\"mật khẩu dài\",\"roles\":[{\"role\":\"CLERK\",\"councilId\":\"bac-kan\"},{\"role\":\"AUDITOR\"}]}");
        admin.put("/api/v1/users/chua-co-vai", "{\"password\":\"mật khẩu dài\",\"roles\":[]}");

        assertThat(local.get("/api/v1/users").body())
                .contains("cua-bac-kan", "quan-tri-bk")
                .doesNotContain("cua-ca-hai", "chua-co-vai", "\"quan-tri\"");
        assertThat(local.get("/api/v1/users/cua-bac-kan").status()).isEqualTo(200);
        assertThat(local.get("/api/v1/users/cua-ca-hai").status()).isEqualTo(403);
        assertThat(admin.get("/api/v1/users").body()).contains("cua-ca-hai", "chua-co-vai");
    }

    @Test
    void an_administrator_tells_his_present_password_where_he_changes_it_like_everybody_else() {
        Client local = Client.as(port, accounts, "tu-doi", new Grant(Role.ADMIN, "bac-kan", null));
        String roles = "\"roles\":[{\"role\":\"ADMIN\",\"councilId\":\"bac-kan\"}]";

        Answer refused = local.put("/api/v1/users/tu-doi", "{\"password\":\"cầu tre sáo sậu\"," + roles + "}");

        assertThat(refused.status()).as(refused.body()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("PRESENT_PASSWORD_REQUIRED");
        assertThat(refused.json().path("expected").asString()).isEqualTo("PUT /api/v1/account/password");
        assertThat(refused.json().path("detail").asString()).contains("Tài khoản của tôi");
        assertThat(local.get("/api/v1/users/tu-doi").status())
                .as("the password so far goes on")
                .isEqualTo(200);
        assertThat(local.put("/api/v1/users/tu-doi", "{\"post\":\"Chánh Văn phòng\"," + roles + "}")
                        .json()
                        .path("post")
                        .asString())
                .isEqualTo("Chánh Văn phòng");
    }

    @Test
    void the_last_administrator_stays() {
        Answer answer = admin.put("/api/v1/users/quan-tri", "{\"roles\":[{\"role\":\"AUDITOR\"}]}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("LAST_ADMIN");
    }

    @Test
    void everything_wrong_with_an_account_is_told_at_once() {
        Answer answer = admin.put(
                "/api/v1/users/moi",
                "{\"password\":\"ngắn\",\"roles\":[{\"role\":\"AGENCY\"},{\"role\":\"AGENCY\",\"councilId\":\"bac-kan\","
                        + "\"agencyId\":\"khong-co\"},{\"role\":\"CLERK\",\"councilId\":\"khong-co\"},"
                        + "{\"role\":\"CLERK\",\"councilId\":\"bac-kan\",\"agencyId\":\"so-y-te\"}]}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors())
                .containsExactly(
                        "password:FIELD_INVALID",
                        "roles[0].councilId:FIELD_MISSING",
                        "roles[0].agencyId:FIELD_MISSING",
                        "roles[1].agencyId:UNKNOWN_AGENCY",
                        "roles[2].councilId:UNKNOWN_COUNCIL",
                        "roles[3].agencyId:FIELD_INVALID");
        assertThat(answer.body()).doesNotContain("ngắn");
    }

    @Test
    void a_new_account_needs_a_password_and_a_proper_name_and_known_roles() {
        assertThat(admin.put("/api/v1/users/moi", "{\"roles\":[]}").errors()).containsExactly("password:FIELD_MISSING");
        assertThat(admin.put("/api/v1/users/M%E1%BB%9Bi", "{\"password\":\"mật khẩu dài\",\"roles\":[]}")
                        .code())
                .isEqualTo("INVALID_ID");
        Answer unknown = admin.put("/api/v1/users/moi", "{\"roles\":[{\"role\":\"KING\"}]}");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.errors()).containsExactly("roles[0].role:UNKNOWN_VALUE");
        assertThat(unknown.json().path("expected").asString()).contains("COORDINATOR");
        assertThat(admin.get("/api/v1/users/moi").code()).isEqualTo("UNKNOWN_USER");
    }
}
