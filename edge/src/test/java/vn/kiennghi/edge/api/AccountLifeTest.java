package vn.kiennghi.edge.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.api.Client.Answer;
import vn.kiennghi.edge.identity.AccountStore;

/** An account from its opening to its end, as its user and an administrator meet it over HTTP. */
@EdgeTest
class AccountLifeTest {
    private static final String GIVEN = "mật khẩu trao tay";
    private static final String OWN = "cầu tre sáo sậu";
    private static final String ROLES = "\"roles\":[{\"role\":\"CLERK\",\"councilId\":\"bac-kan\"}]";

    private final int port;
    private final AccountStore accounts;
    private final Client admin;

    AccountLifeTest(@LocalServerPort int port, AccountStore accounts) {
        this.port = port;
        this.accounts = accounts;
        this.admin = Client.as(port, accounts, "quan-tri", Client.ADMIN);
    }

    private Client user(String name, String password) {
        return Client.anonymous(port).with("Authorization", Client.basic(name, password));
    }

    private void open(String name) {
        Answer opened = admin.put("/api/v1/users/" + name, "{\"password\":\"" + GIVEN + "\"," + ROLES + "}");
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    }

    private void openWithOwnPassword(String name) {
        open(name);
        assertThat(changedPassword(user(name, GIVEN), GIVEN, OWN).status()).isEqualTo(204);
    }

    private static Answer changedPassword(Client user, String present, String next) {
        return user.put("/api/v1/account/password", "{\"present\":\"" + present + "\",\"password\":\"" + next + "\"}");
    }

    private Answer setState(String name, String state) {
        return admin.put("/api/v1/users/" + name, "{" + ROLES + ",\"state\":\"" + state + "\"}");
    }

    @Test
    void a_password_that_is_the_name_told_before_is_refused_also_where_the_name_is_not_told_again() {
        admin.put(
                "/api/v1/users/huong.tran",
                "{\"password\":\"" + GIVEN + "\",\"fullName\":\"Quách Thị Huyền Diệu\"," + ROLES + "}");

        Answer answer = admin.put("/api/v1/users/huong.tran", "{\"password\":\"quachthihuyendieu\"," + ROLES + "}");

        assertThat(answer.errors()).containsExactly("password:PASSWORD_GUESSABLE");
    }

    @Test
    void a_password_that_is_easily_guessed_is_refused_without_being_shown() {
        for (String weak :
                new String[] {"12345678", "password", "aaaaaaaa", "tran.hung", "Bắc Kạn 2026", "kiennghi2026"}) {
            Answer answer = admin.put("/api/v1/users/tran.hung", "{\"password\":\"" + weak + "\"," + ROLES + "}");

            assertThat(answer.status()).as(weak).isEqualTo(422);
            assertThat(answer.errors()).containsExactly("password:PASSWORD_GUESSABLE");
            assertThat(answer.json().path("found").isMissingNode()
                            || answer.json().path("found").isNull())
                    .isTrue();
        }
    }

    @Test
    void the_full_name_is_no_password_either() {
        Answer answer = admin.put(
                "/api/v1/users/hung", "{\"fullName\":\"Trần Quốc Hưng\",\"password\":\"tranquochung1\"," + ROLES + "}");

        assertThat(answer.errors()).containsExactly("password:PASSWORD_GUESSABLE");
    }

    @Test
    void who_was_given_a_password_does_nothing_before_he_has_chosen_his_own() {
        open("moi.den");
        Client given = user("moi.den", GIVEN);

        for (String path : new String[] {"/api/v1/councils", "/api/v1/petitions", "/v3/api-docs", "/api/v1/users"}) {
            Answer answer = given.get(path);
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("PASSWORD_CHANGE_REQUIRED");
            assertThat(answer.json().path("expected").asString()).isEqualTo("PUT /api/v1/account/password");
        }
        assertThat(given.post("/api/v1/petitions", "{}").code()).isEqualTo("PASSWORD_CHANGE_REQUIRED");
        assertThat(given.get("/actuator/health").status()).isEqualTo(200);

        assertThat(changedPassword(given, "không phải thế", OWN).errors()).containsExactly("present:PASSWORD_WRONG");
        assertThat(changedPassword(given, GIVEN, GIVEN).errors()).containsExactly("password:PASSWORD_AS_BEFORE");
        assertThat(changedPassword(given, GIVEN, "12345678").errors()).containsExactly("password:PASSWORD_GUESSABLE");
        assertThat(changedPassword(given, GIVEN, OWN).status()).isEqualTo(204);

        assertThat(user("moi.den", GIVEN).get("/api/v1/councils").status()).isEqualTo(401);
        assertThat(user("moi.den", OWN).get("/api/v1/councils").status()).isEqualTo(200);
    }

    @Test
    void a_password_that_was_set_again_must_be_changed_again() {
        openWithOwnPassword("quen.mat");

        assertThat(admin.put("/api/v1/users/quen.mat", "{\"password\":\"" + GIVEN + "\"," + ROLES + "}")
                        .json()
                        .path("mustChangePassword")
                        .asBoolean())
                .isTrue();
        assertThat(user("quen.mat", GIVEN).get("/api/v1/councils").code()).isEqualTo("PASSWORD_CHANGE_REQUIRED");
    }

    @Test
    void whoever_holds_no_role_changes_his_password_too() {
        admin.put("/api/v1/users/chua-vai", "{\"password\":\"" + GIVEN + "\",\"roles\":[]}");

        assertThat(changedPassword(user("chua-vai", GIVEN), GIVEN, OWN).status())
                .isEqualTo(204);
        assertThat(user("chua-vai", OWN).get("/api/v1/councils").code()).isEqualTo("NO_ROLE");
    }

    @Test
    void a_locked_account_waits_for_its_unlocking() {
        openWithOwnPassword("tam.nghi");

        assertThat(setState("tam.nghi", "LOCKED").json().path("state").asString())
                .isEqualTo("LOCKED");
        Answer locked = user("tam.nghi", OWN).get("/api/v1/councils");
        assertThat(locked.status()).isEqualTo(403);
        assertThat(locked.code()).isEqualTo("ACCOUNT_LOCKED");
        assertThat(user("tam.nghi", "sai mật khẩu").get("/api/v1/councils").code())
                .as("only who knows the password learns of it")
                .isEqualTo("SIGN_IN_FAILED");

        setState("tam.nghi", "ACTIVE");
        assertThat(user("tam.nghi", OWN).get("/api/v1/councils").status()).isEqualTo(200);
    }

    @Test
    void an_ended_account_never_comes_back_and_keeps_its_name() {
        openWithOwnPassword("nghi.huu");

        assertThat(setState("nghi.huu", "ENDED").status()).isEqualTo(200);
        assertThat(setState("nghi.huu", "ENDED").status()).as("said twice").isEqualTo(200);

        assertThat(user("nghi.huu", OWN).get("/api/v1/councils").code()).isEqualTo("ACCOUNT_OVER");
        for (String body : new String[] {
            "{" + ROLES + ",\"state\":\"ACTIVE\"}",
            "{" + ROLES + ",\"password\":\"" + GIVEN + "\"}",
            "{\"roles\":[]}",
            "{" + ROLES + ",\"fullName\":\"Người khác\"}"
        }) {
            Answer refused = admin.put("/api/v1/users/nghi.huu", body);
            assertThat(refused.status()).as(body).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("ACCOUNT_ENDED");
        }
        assertThat(admin.get("/api/v1/users/nghi.huu").json().path("roles").size())
                .isEqualTo(1);
    }

    @Test
    void the_last_administrator_is_neither_locked_nor_ended() {
        for (String state : new String[] {"LOCKED", "ENDED"}) {
            Answer answer = admin.put(
                    "/api/v1/users/quan-tri", "{\"roles\":[{\"role\":\"ADMIN\"}],\"state\":\"" + state + "\"}");
            assertThat(answer.code()).as(state).isEqualTo("LAST_ADMIN");
        }
    }

    @Test
    void name_and_post_are_kept_until_others_are_told() {
        admin.put(
                "/api/v1/users/co.ten",
                "{\"password\":\"" + GIVEN + "\",\"fullName\":\" Lê Thị Hoa \",\"post\":\"Chuyên viên\"," + ROLES
                        + "}");
        admin.put("/api/v1/users/co.ten", "{" + ROLES + "}");

        Answer seen = admin.get("/api/v1/users/co.ten");
        assertThat(seen.json().path("fullName").asString()).isEqualTo("Lê Thị Hoa");
        assertThat(seen.json().path("post").asString()).isEqualTo("Chuyên viên");
        assertThat(seen.json().path("state").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void an_administrator_of_one_council_cannot_tell_others_accounts_from_none() {
        Client local = Client.as(port, accounts, "quan-tri-bk", new Grant(Role.ADMIN, "bac-kan", null));
        Client.as(port, accounts, "cua-noi-khac", new Grant(Role.CLERK, "thai-nguyen", null));

        Answer others = local.get("/api/v1/users/cua-noi-khac");
        Answer none = local.get("/api/v1/users/khong-co-ai");
        assertThat(others.status()).isEqualTo(403);
        assertThat(others.body().replace("cua-noi-khac", "khong-co-ai").replaceAll("\"requestId\":\"[^\"]*\"", ""))
                .isEqualTo(none.body().replaceAll("\"requestId\":\"[^\"]*\"", ""));
    }

    @Test
    void an_administrator_of_one_council_makes_no_account_that_is_out_of_his_reach() {
        Client local = Client.as(port, accounts, "quan-tri-bk", new Grant(Role.ADMIN, "bac-kan", null));

        assertThat(local.put("/api/v1/users/khong-cua-ai", "{\"password\":\"" + GIVEN + "\",\"roles\":[]}")
                        .errors())
                .containsExactly("roles:FIELD_MISSING");
        local.put("/api/v1/users/cua-bk", "{\"password\":\"" + GIVEN + "\"," + ROLES + "}");
        assertThat(local.put("/api/v1/users/cua-bk", "{\"roles\":[]}").errors()).containsExactly("roles:FIELD_MISSING");
        assertThat(local.put("/api/v1/users/cua-bk", "{" + ROLES + ",\"state\":\"LOCKED\"}")
                        .status())
                .isEqualTo(200);
    }
}
