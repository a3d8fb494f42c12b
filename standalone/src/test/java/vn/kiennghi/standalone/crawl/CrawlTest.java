package vn.kiennghi.standalone.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import tools.jackson.databind.JsonNode;
import vn.kiennghi.api.council.AgencyKind;
import vn.kiennghi.api.council.SessionKind;
import vn.kiennghi.api.petition.Condition;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.EscalationStep;
import vn.kiennghi.api.petition.FlagReason;
import vn.kiennghi.api.petition.NoticeChannel;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.ReturnGround;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.TransferStage;
import vn.kiennghi.standalone.Api;
import vn.kiennghi.standalone.Standalone;
import vn.kiennghi.standalone.crawl.HtmlPage.Form;
import vn.kiennghi.standalone.start.Settings;

/**
 * Everybody follows every link of every page, in both languages, over data with every kind of case, and sends every form that he is
 * offered: nothing fails, and no page offers what its reader may not have.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("thorough")
class CrawlTest {
    /** What asks for nothing that could be wrong: the ways back from a preview, and buttons without entries that a rule may refuse. */
    private static final Set<String> WITHOUT_ENTRIES = Set.of(
            "/transfers/letter",
            "/transfers/forwarding/letters",
            "/dead-letters/{processor}/retry",
            "/kept-forms/{number:[0-9]{1,6}}/discard",
            "/users/{name}/without-roles",
            "/account/visits/{id}/end",
            "/account/visits/end-others",
            "/councils/{councilId}/default-catalogue");

    /** Who sees every page there is: what the others see is offered to one of them as well, but for what their role adds. */
    private static final Set<Person> SEEING_EVERYTHING = Set.of(Person.ADMIN, Person.CLERK);

    /** Enough of pages that differ by an id alone, where they were all seen by somebody else. */
    private static final int A_FEW = 8;

    /** Enough of them in another language, where each was seen in Vietnamese. */
    private static final int ONE = 1;

    private final Map<Person, Crawl> walked = new LinkedHashMap<>();
    private final SentForms forms = new SentForms();
    private final Set<String> refusedByRules = new TreeSet<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Standalone system;
    private Api api;

    @BeforeAll
    void everything_there_is(@TempDir Path data) throws SQLException {
        system = Standalone.start(
                new Settings(data, "127.0.0.1", 0),
                null,
                Map.of("kiennghi.admin-password", Person.PASSWORD, Standalone.ALL_ROLES, true));
        api = new Api(system.url(), Person.ADMIN.user(), Person.PASSWORD);
        new EveryKindOfCase(api, data).record();
        Arrays.stream(Person.values()).forEach(person -> person.join(api));
        api.put("/api/v1/users/" + Person.VICTIM, "{\"password\":\"" + Person.PASSWORD + "\",\"roles\":[]}")
                .expecting(201);
        api.put("/api/v1/users/" + Person.RETIRED, "{\"password\":\"" + Person.PASSWORD + "\",\"roles\":[]}")
                .expecting(201);
        api.put("/api/v1/users/" + Person.RETIRED, "{\"roles\":[],\"state\":\"ENDED\"}")
                .expecting(200);
        log.start();
        root().addAppender(log);
    }

    @AfterAll
    void stop() {
        root().detachAppender(log);
        system.close();
    }

    @Test
    @Order(1)
    void no_kind_of_case_is_wanting() {
        wantedOf("stage", Stage.values());
        wantedOf("outcome", Outcome.values());
        wantedOf("verdict", Verdict.values());
        wantedOf("kind", PetitionKind.values());
        wantedOf("round", Round.values());
        wantedOf("level", vn.kiennghi.api.council.Level.values());
        wantedOf("condition", Condition.values());
        assertThat(counted("flagged=true")).isPositive();
        assertThat(counted("overdue=true")).isPositive();

        List<JsonNode> told = petitions().stream()
                .flatMap(id -> list("/petitions/" + id + "/history", "events"))
                .toList();
        assertThat(told)
                .extracting(event -> event.get("type").asString())
                .contains(Arrays.stream(PetitionEvent.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toArray(String[]::new));
        String all = told.toString();
        Stream.of(
                        FlagReason.values(),
                        EscalationStep.values(),
                        NoticeChannel.values(),
                        ReturnGround.values(),
                        CorrectableMember.values())
                .flatMap(Arrays::stream)
                .forEach(value -> assertThat(all).contains("\"" + value.name() + "\""));
        assertThat(list("/councils/" + EveryKindOfCase.PROVINCE + "/agencies", "agencies")
                        .map(agency -> agency.get("kind").asString()))
                .contains(names(AgencyKind.values()));
        List<JsonNode> documents = EveryKindOfCase.SESSIONS.stream()
                .flatMap(session -> list("/sessions/" + session + "/transfers", "transfers"))
                .toList();
        assertThat(documents)
                .extracting(document -> document.get("state").asString())
                .contains(names(TransferStage.values()));
        assertThat(documents)
                .extracting(document -> document.get("recipientKind").asString())
                .contains(names(RecipientKind.values()));
        assertThat(api.get("/api/v1/terms/mau-x").body().toString()).contains(names(SessionKind.values()));
        assertThat(list("/dead-letters", "waiting")).isNotEmpty();
        assertThat(Arrays.stream(Person.values()).flatMap(person -> person.roles().stream()))
                .containsAll(List.of(vn.kiennghi.api.identity.Role.values()));
    }

    @ParameterizedTest
    @MethodSource("readers")
    @Order(2)
    void every_link_leads_where_it_says(Person person, String language) {
        Crawl crawl = new Crawl(
                        Reader.signedIn(system.url(), person.user(), Person.PASSWORD, language),
                        ofOneKind(person, language))
                .from("/");
        if (language.equals("vi")) {
            walked.put(person, crawl);
        }

        assertThat(crawl.faults()).isEmpty();
        assertThat(crawl.visited()).as("pages seen").contains("/desk", "/account");
        assertThat(warnings()).isEmpty();
    }

    @Test
    @Order(3)
    void the_walk_goes_everywhere() {
        Set<String> seen = walked.get(Person.ADMIN).visited();
        assertThat(seen)
                .contains("/register", "/assigning", "/councils", "/users", "/dead-letters", "/imports")
                .containsAll(petitions().stream().map(id -> "/petitions/" + id).toList());
        Set<String> offered = Stream.of(Person.values())
                .flatMap(person -> walked.get(person).visited().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(offered).hasSizeGreaterThan(200);
    }

    @Test
    @Order(4)
    void no_address_fails_whatever_stands_in_it() {
        OddAddresses odd = new OddAddresses(walked.get(Person.ADMIN).reader());
        walked.get(Person.ADMIN).kinds().forEach(odd::visit);

        assertThat(odd.faults()).isEmpty();
        assertThat(warnings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Order(4)
    void what_a_rule_refuses_is_in_view(RefusedByRules refused) {
        Reader reader = walked.get(Person.ADMIN).reader();
        List<String> token =
                reader.get("/account").page().forms().getFirst().entries().get("_csrf");

        Form form = refused.form(token, withdrawn());
        Reader.Answer answer = reader.send(form);

        assertThat(RefusalInView.missing(answer.page())).isEmpty();
        assertThat(answer.status()).isEqualTo(refused.status());
        refusedByRules.add(form.action());
    }

    @Test
    @Order(5)
    void no_form_fails_whatever_is_sent_and_every_refusal_is_in_view() {
        List<Person> inTurn = Arrays.asList(Person.values()).reversed();
        inTurn.forEach(person -> walked.get(person)
                .forms()
                .values()
                .forEach(form -> forms.send(walked.get(person).reader(), form)));

        assertThat(forms.faults()).isEmpty();
        assertThat(warnings()).isEmpty();
    }

    @Test
    @Order(6)
    void every_form_was_sent_and_refused() {
        RequestMappingHandlerMapping mappings =
                system.application().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        List<String> wanted = mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().isAnnotationPresent(Controller.class))
                .map(Map.Entry::getKey)
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(mapping -> mapping.getPathPatternsCondition().getPatterns().stream())
                .filter(pattern -> Stream.concat(forms.refused().stream(), refusedByRules.stream())
                        .noneMatch(address -> pattern.matches(PathContainer.parsePath(address))))
                .map(PathPattern::getPatternString)
                .filter(pattern -> !WITHOUT_ENTRIES.contains(pattern))
                .toList();

        assertThat(wanted).as("forms that nobody saw refused").isEmpty();
    }

    private String withdrawn() {
        return EveryKindOfCase.SESSIONS.stream()
                .flatMap(session -> list("/sessions/" + session + "/transfers", "transfers"))
                .filter(document -> document.get("state").asString().equals("WITHDRAWN"))
                .map(document -> document.get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static int ofOneKind(Person person, String language) {
        if (!language.equals("vi")) {
            return ONE;
        }
        return SEEING_EVERYTHING.contains(person) ? Integer.MAX_VALUE : A_FEW;
    }

    private static Stream<Arguments> readers() {
        return Arrays.stream(Person.values())
                .flatMap(person -> Stream.of("vi", "en").map(language -> Arguments.of(person, language)));
    }

    private void wantedOf(String filter, Enum<?>... values) {
        for (Enum<?> value : values) {
            assertThat(counted(filter + "=" + value.name()))
                    .as("petitions with %s %s", filter, value)
                    .isPositive();
        }
    }

    private int counted(String question) {
        return api.get("/api/v1/petitions?limit=1&" + question)
                .expecting(200)
                .body()
                .get("matching")
                .asInt();
    }

    private List<String> petitions() {
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = api.get("/api/v1/petitions?limit=200" + after)
                    .expecting(200)
                    .body();
            page.get("items").forEach(item -> ids.add(item.get("id").asString()));
            after = page.path("next").asString("").isEmpty()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!after.isEmpty());
        return ids;
    }

    private Stream<JsonNode> list(String path, String member) {
        JsonNode body = api.get("/api/v1" + path).expecting(200).body();
        JsonNode found = body.isArray() ? body : body.path(member).isArray() ? body.get(member) : body.path("items");
        return found.valueStream();
    }

    private List<String> warnings() {
        return List.copyOf(log.list).stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                // How long the first session's number took is about a busy machine alone.
                .filter(event -> !event.getLoggerName().endsWith(".SessionIdGeneratorBase"))
                .map(event -> event.getLoggerName() + ": " + event.getFormattedMessage())
                .toList();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static String[] names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }
}
