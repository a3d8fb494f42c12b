package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestConstructor;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionQuery.CountPetitions;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.edge.desk.petition.APetition;

/** What the desks tell of many petitions when a server goes away, and how what they ask for travels. */
@SpringBootTest(classes = ActingPages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DesksWithServersAwayTest {
    private final TakenCommands commands;
    private final ActingAnswers answers;
    private final Visitor agency;
    private final Visitor coordinator;

    DesksWithServersAwayTest(@Value("${local.server.port}") int port, TakenCommands commands, ActingAnswers answers) {
        this.commands = commands;
        this.answers = answers;
        this.agency = Visitor.signedIn("soldtbxh", port);
        this.coordinator = Visitor.signedIn("phuong", port);
    }

    /** Other tests share the pages. */
    @AfterEach
    void everybody_is_back() {
        commands.reset();
        answers.comeBack();
    }

    @BeforeEach
    void all_are_there() {
        commands.reset();
        answers.comeBack();
    }

    @Test
    void answers_that_were_recorded_are_told_also_where_the_desk_cannot_be_shown() {
        List<String> ids = ofTwoSessions(Stage.ASSIGNED);
        commands.goAwayAfter(1);
        answers.goAwayAfter(0, FindPetitions.class, CountPetitions.class);

        HttpResponse<String> page = agency.post(
                "/answering",
                "/answering",
                "of=" + encoded("bac-kan/so-ldtbxh") + "&agency=so-ldtbxh&" + answer("Đã sửa đường.") + chosen(ids));

        assertThat(page.body())
                .contains("Đã ghi nhận trả lời 1 kiến nghị.", "1 kiến nghị chưa ghi nhận được", "số 302")
                .contains("thực hiện lại không gây trùng lặp", "name=\"summary\" value=\"Đã sửa đường.\"");
    }

    @Test
    void assignments_that_were_recorded_are_told_also_where_the_desk_cannot_be_shown() {
        List<String> ids = ofTwoSessions(Stage.TRANSFERRED);
        commands.goAwayAfter(1);
        answers.goAwayAfter(0, FindPetitions.class, CountPetitions.class);

        HttpResponse<String> page =
                coordinator.post("/assigning", "/assigning", "leadAgency=so-ldtbxh&on=05/07/2022" + chosen(ids));

        assertThat(page.body())
                .contains("Đã giao 1 kiến nghị.", "1 kiến nghị chưa ghi nhận được", "số 302")
                .contains("name=\"leadAgency\" value=\"so-ldtbxh\"");
    }

    @Test
    void long_answers_to_many_petitions_travel_in_messages_that_a_connection_takes() {
        List<String> ids = IntStream.range(0, 60)
                .mapToObj(i -> answers.put("4" + i, APetition.at(Stage.ASSIGNED)))
                .toList();

        agency.post(
                "/answering",
                "/answering",
                "of=" + encoded("bac-kan/so-ldtbxh") + "&agency=so-ldtbxh&" + answer("x".repeat(20_000)) + chosen(ids));

        assertThat(commands.taken()).hasSize(60);
        assertThat(commands.messages())
                .allMatch(message -> message.commands().stream()
                                .mapToInt(PetitionCommand::textLength)
                                .sum()
                        <= 1_000_000);
    }

    private List<String> ofTwoSessions(Stage stage) {
        return List.of(
                answers.put("301", APetition.at(stage).ofSession(9)),
                answers.put("302", APetition.at(stage).ofSession(8)));
    }

    private static String answer(String summary) {
        return "documentNumber=12&documentDate=05/07/2022&outcome=RESOLVED&summary=" + encoded(summary);
    }

    private static String chosen(List<String> ids) {
        return ids.stream().map(id -> "&petitionIds=" + id).collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
