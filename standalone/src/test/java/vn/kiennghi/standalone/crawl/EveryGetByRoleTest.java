package vn.kiennghi.standalone.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import tools.jackson.databind.JsonNode;
import vn.kiennghi.standalone.Api;
import vn.kiennghi.standalone.Standalone;
import vn.kiennghi.standalone.start.Settings;

/**
 * R34: everything that can be asked for, by everybody, over real data, as docs/roles.md says; and nothing can be asked for that does not
 * stand there.
 */
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryGetByRoleTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "roles.md");
    private static final Map<String, Person> PERSONS = Map.of(
            "ADMIN", Person.ADMIN,
            "ADMIN of the council", Person.ADMIN_OF_COUNCIL,
            "CLERK", Person.CLERK,
            "COORDINATOR", Person.COORDINATOR,
            "AGENCY", Person.AGENCY,
            "SUPERVISOR", Person.SUPERVISOR,
            "AUDITOR", Person.AUDITOR,
            "other council", Person.CLERK_OF_COMMUNE,
            "no role", Person.NOBODY);

    /** What shows nothing of a council: the ways in, and what leads to one of the pages of the document. */
    private static final Set<String> SHOWING_NOTHING = Set.of(
            "/",
            "/sign-in",
            "/figures",
            "/transfers/selection",
            "/transfers/letter",
            "/transfers/preview",
            "/transfers/forwarding",
            "/transfers/forwarding/letters",
            "/transfers/forwarding/preview",
            "/transfers/forwarding/issue");

    /** What is shown to whoever sent it, and to nobody else. */
    private static final Set<String> OF_WHO_SENT_IT = Set.of(
            "/kept-forms/{number:[0-9]{1,6}}",
            "/sessions/{sessionId}/imports/{kind}/previews/{upload}",
            "/sessions/{sessionId}/imports/{kind}/results/{upload}");

    private final Map<Person, Reader> visits = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private Standalone system;

    @BeforeAll
    void everything_there_is(@TempDir Path data) throws SQLException {
        system = started(data, true);
        Api api = new Api(system.url(), Person.ADMIN.user(), Person.PASSWORD);
        new EveryKindOfCase(api, data).record();
        Arrays.stream(Person.values()).forEach(person -> person.join(api));
        names.put("{council}", EveryKindOfCase.PROVINCE);
        names.put("{term}", "mau-x");
        names.put("{session}", EveryKindOfCase.PRESENT);
        names.put("{number}", "9");
        names.put("{meeting}", "xa-mau");
        names.put("{field}", "giao-thong");
        names.put("{agency}", "so-gtvt");
        names.put("{user}", Person.CLERK.user());
        names.put("{petition}", EveryKindOfCase.id(EveryKindOfCase.PRESENT, "A-CONFIRMED"));
        names.put("{petition of others}", EveryKindOfCase.id(EveryKindOfCase.PRESENT, "M-LEAD"));
        JsonNode transfers = api.get("/api/v1/sessions/" + EveryKindOfCase.PRESENT + "/transfers")
                .expecting(200)
                .body()
                .get("items");
        names.put("{transfer}", transfers.get(0).get("id").asString());
        JsonNode letter = api.get("/api/v1/dead-letters")
                .expecting(200)
                .body()
                .get("waiting")
                .get(0);
        names.put("{processor}", letter.get("processor").asString());
        names.put("{sequence}", letter.get("sequence").asString());
        system.close();
        system = started(data, false);
    }

    private static Standalone started(Path data, boolean adminActsInEveryRole) throws SQLException {
        return Standalone.start(
                new Settings(data, "127.0.0.1", 0),
                null,
                Map.of("kiennghi.admin-password", Person.PASSWORD, "kiennghi.admin-all-roles", adminActsInEveryRole));
    }

    @AfterAll
    void stop() {
        system.close();
    }

    static Stream<Asked> document() throws IOException {
        List<Asked> asked = new ArrayList<>();
        List<String> heading = List.of();
        for (String line : Files.readAllLines(DOCUMENT)) {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            if (line.startsWith("| page |") || line.startsWith("| address |")) {
                heading = cells;
            } else if (line.startsWith("| `/") && cells.size() == heading.size()) {
                for (int column = 2; column < heading.size() - 1; column++) {
                    asked.add(new Asked(
                            cells.get(1).replace("`", ""),
                            heading.get(column),
                            cells.get(column).equals("●")));
                }
            }
        }
        return asked.stream();
    }

    /** @param role a role, or who has none there */
    record Asked(String address, String role, boolean open) {}

    @ParameterizedTest
    @MethodSource("document")
    void R34_what_can_be_asked_for_is_told_to_just_the_roles_of_the_document(Asked asked) {
        Person person = Objects.requireNonNull(PERSONS.get(asked.role()), asked.role());

        Told told = ask(person, named(asked.address()));

        assertThat(told.status())
                .as("%s for %s", named(asked.address()), asked.role())
                .isEqualTo(asked.open() ? 200 : 403);
        if (person == Person.CLERK_OF_COMMUNE || person == Person.NOBODY) {
            // The same page in the other language is asked for by the address that was typed.
            String typed = named(asked.address()).replace("&", "&amp;");
            assertThat(told.body().replace(typed, ""))
                    .as("what is told of another council")
                    .doesNotContain("mau-x");
        }
    }

    @Test
    void nothing_can_be_asked_for_that_is_not_in_the_document() throws IOException {
        List<PathContainer> known = document()
                .map(Asked::address)
                .distinct()
                .map(address -> address.replaceFirst("\\?.*", ""))
                .map(this::named)
                .map(PathContainer::parsePath)
                .toList();
        RequestMappingHandlerMapping mappings =
                system.application().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);

        List<String> unknown = mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping ->
                        mapping.getValue().getBeanType().getPackageName().startsWith("vn.kiennghi.edge"))
                .map(Map.Entry::getKey)
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPathPatternsCondition().getPatterns().stream())
                .filter(pattern -> known.stream().noneMatch(pattern::matches))
                .map(PathPattern::getPatternString)
                .filter(pattern -> !SHOWING_NOTHING.contains(pattern) && !OF_WHO_SENT_IT.contains(pattern))
                .toList();

        assertThat(unknown).as("addresses without a line in docs/roles.md").isEmpty();
    }

    private String named(String address) {
        String named = address;
        for (Map.Entry<String, String> name : names.entrySet()) {
            named = named.replace(name.getKey(), name.getValue());
        }
        return named;
    }

    private record Told(int status, String body) {}

    private Told ask(Person person, String address) {
        if (address.startsWith("/api/")) {
            Api.Answer answer = new Api(system.url(), person.user(), Person.PASSWORD).get(address);
            return new Told(answer.status(), answer.body().toString());
        }
        Reader.Answer answer = visit(person).get(address);
        return new Told(answer.status(), answer.body());
    }

    private Reader visit(Person person) {
        return visits.computeIfAbsent(person, who -> Reader.signedIn(system.url(), who.user(), Person.PASSWORD, "vi"));
    }
}
