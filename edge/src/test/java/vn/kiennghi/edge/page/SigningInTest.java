package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(classes = SamplePages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SigningInTest {
    private final int port;

    SigningInTest(@Value("${local.server.port}") int port) {
        this.port = port;
    }

    @Test
    void leads_to_the_desk() {
        assertThat(Visitor.unknown(port)
                        .signIn("lan", SamplePages.PASSWORD)
                        .uri()
                        .getPath())
                .isEqualTo("/desk");
        assertThat(Visitor.signedIn("lan", port).get("/").uri().getPath()).isEqualTo("/desk");
    }

    @Test
    void leads_to_the_page_that_was_asked_for() {
        Visitor visitor = Visitor.unknown(port);
        visitor.get("/register?stage=ASSIGNED");
        assertThat(visitor.signIn("lan", SamplePages.PASSWORD).uri())
                .hasPath("/register")
                .hasParameter("stage", "ASSIGNED")
                .hasNoParameter("continue");
    }

    @Test
    void the_figures_open_with_the_most_fitting_term() {
        assertThat(Visitor.signedIn("admin", port).get("/figures").uri().getPath())
                .isEqualTo("/terms/bac-kan-x/figures");
        assertThat(Visitor.signedIn("ngoai", port).get("/figures").uri().getPath())
                .isEqualTo("/terms/cao-bang-xvii/figures");
    }

    @Test
    void says_what_an_administrator_does_next_where_there_is_no_term() {
        assertThat(Visitor.signedIn("huyen", port).get("/").body()).contains("Quản trị viên khai báo hội đồng");
        assertThat(Visitor.signedIn("khong", port).get("/").body()).contains("chưa được giao vai trò");
    }

    @Test
    void with_a_wrong_password_says_so_without_naming_which_part_is_wrong() {
        assertThat(Visitor.unknown(port).signIn("lan", "sai").body())
                .contains("<title>Chưa thực hiện được – ", "role=\"alert\"")
                .contains("Tên đăng nhập hoặc mật khẩu không đúng");
    }

    @Test
    void comes_before_every_page() {
        assertThat(Visitor.unknown(port).get("/register").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void ends_with_signing_out() {
        Visitor visitor = Visitor.signedIn("lan", port);
        assertThat(visitor.post("/register", "/sign-out", "").body()).contains("Đã đăng xuất");
        assertThat(visitor.get("/register").uri().getPath()).isEqualTo("/sign-in");
    }
}
