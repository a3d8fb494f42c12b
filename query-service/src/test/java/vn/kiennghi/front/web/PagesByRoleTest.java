package vn.kiennghi.front.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** R34: every page for every role, for a clerk of another council and for somebody without a role, as docs/roles.md says. */
@SpringBootTest(classes = SamplePages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesByRoleTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "roles.md");
    private static final Map<String, String> USERS = Map.of(
            "ADMIN", "admin",
            "CLERK", "lan",
            "COORDINATOR", "phuong",
            "AGENCY", "soldtbxh",
            "SUPERVISOR", "giamsat",
            "AUDITOR", "kiemtoan",
            "other council", "ngoai",
            "no role", "khong");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("{council}", "bac-kan"),
            Map.entry("{term}", "bac-kan-x"),
            Map.entry("{session}", "bac-kan-x.9"),
            Map.entry("{petition}", "p124"),
            Map.entry("{transfer}", "t1"),
            Map.entry("{meeting}", "2022-06-20-xa-bang-thanh"),
            Map.entry("{field}", "giao-thong"),
            Map.entry("{agency}", "so-gtvt"),
            Map.entry("{user}", "lan"),
            Map.entry("{processor}", "read-model"),
            Map.entry("{sequence}", "petition:p124"));

    private final int port;

    PagesByRoleTest(@Value("${local.server.port}") int port) {
        this.port = port;
    }

    static Stream<PageOfRoles> pages() throws IOException {
        List<PageOfRoles> pages = new ArrayList<>();
        List<String> heading = List.of();
        for (String line : Files.readAllLines(DOCUMENT)) {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            if (line.startsWith("| page |")) {
                heading = cells;
            } else if (line.startsWith("| `/") && cells.size() == heading.size()) {
                for (int column = 2; column < heading.size() - 1; column++) {
                    pages.add(new PageOfRoles(
                            cells.get(1).replace("`", ""),
                            heading.get(column),
                            cells.get(column).equals("●")));
                }
            }
        }
        return pages.stream();
    }

    /** @param role a role, or who has none there */
    record PageOfRoles(String page, String role, boolean open) {}

    @ParameterizedTest
    @MethodSource("pages")
    void R34_a_page_opens_for_just_the_roles_of_the_document(PageOfRoles asked) {
        String path = asked.page();
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            path = path.replace(name.getKey(), name.getValue());
        }
        String user = Objects.requireNonNull(USERS.get(asked.role()), asked.role());

        assertThat(Visitor.signedIn(user, port).get(path).statusCode())
                .as("%s for %s", path, asked.role())
                .isEqualTo(asked.open() ? 200 : 403);
    }
}
