package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import vn.kiennghi.edge.securitylog.SecurityEntry;
import vn.kiennghi.edge.securitylog.SecurityEvent.SessionEnd;
import vn.kiennghi.edge.securitylog.SecurityEvent.SessionEnded;
import vn.kiennghi.edge.securitylog.SecurityLog;
import vn.kiennghi.edge.securitylog.SecurityLogInMemory;

@SpringBootTest(classes = SamplePages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnVisitsTest {
    private static final Pattern ENDING = Pattern.compile("action=\"(/account/visits/[0-9a-f]+/end)\"");

    private final int port;
    private final SecurityLog log;

    OwnVisitsTest(@Value("${local.server.port}") int port, @Autowired SecurityLog log) {
        this.port = port;
        this.log = log;
    }

    /** Tests of the same pages leave visits behind. */
    @BeforeEach
    void nobody_is_there() {
        Visitor.signedIn("minh", port).post("/account", "/account/visits/end-others", "");
        Visitor.signedIn("thanh", port).post("/account", "/account/visits/end-others", "");
    }

    private static String path(Visitor visitor) {
        return visitor.get("/register").uri().getPath();
    }

    private static String ending(Visitor visitor) {
        Matcher ending = ENDING.matcher(visitor.get("/account").body());
        assertThat(ending.find()).as("another visit").isTrue();
        return ending.group(1);
    }

    @Test
    void are_shown_with_moment_and_address() {
        Visitor minh = Visitor.signedIn("minh", port);

        assertThat(minh.get("/account").body()).contains("Phiên này", "127.0.0.1", "3/12/2022");
    }

    @Test
    void end_one_by_one() {
        Visitor minh = Visitor.signedIn("minh", port);
        minh.post("/account", "/account/visits/end-others", "");
        Visitor elsewhere = Visitor.signedIn("minh", port);

        minh.post("/account", ending(minh), "");

        assertThat(path(elsewhere)).isEqualTo("/sign-in");
        assertThat(path(minh)).isEqualTo("/register");
    }

    @Test
    void end_all_but_this_one() {
        Visitor elsewhere = Visitor.signedIn("minh", port);
        Visitor elsewhereToo = Visitor.signedIn("minh", port);
        Visitor other = Visitor.signedIn("thanh", port);
        Visitor minh = Visitor.signedIn("minh", port);

        minh.post("/account", "/account/visits/end-others", "");

        assertThat(path(elsewhere)).isEqualTo("/sign-in");
        assertThat(path(elsewhereToo)).isEqualTo("/sign-in");
        assertThat(path(minh)).isEqualTo("/register");
        assertThat(path(other)).isEqualTo("/register");
        assertThat(minh.get("/account").body()).doesNotContain("/account/visits/");
    }

    @Test
    void are_ended_by_nobody_else() {
        Visitor minh = Visitor.signedIn("minh", port);
        minh.post("/account", "/account/visits/end-others", "");
        Visitor elsewhere = Visitor.signedIn("minh", port);

        Visitor.signedIn("thanh", port).post("/account", ending(minh), "");

        assertThat(path(elsewhere)).isEqualTo("/register");
    }

    @Test
    void are_kept_in_the_security_log_once_when_their_owner_ends_them() {
        Visitor minh = Visitor.signedIn("minh", port);
        minh.post("/account", "/account/visits/end-others", "");
        int before = endsOfMinh().size();
        Visitor.signedIn("minh", port);

        minh.post("/account", ending(minh), "");

        assertThat(endsOfMinh().subList(before, endsOfMinh().size()))
                .extracting(SessionEnded::why)
                .containsExactly(SessionEnd.ENDED_BY_OWNER);
    }

    private List<SessionEnded> endsOfMinh() {
        return ((SecurityLogInMemory) log)
                .all().stream()
                        .filter(entry -> entry.account().equals("minh"))
                        .map(SecurityEntry::event)
                        .filter(SessionEnded.class::isInstance)
                        .map(SessionEnded.class::cast)
                        .toList();
    }
}
