package vn.kiennghi.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestConstructor;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.edge.desk.petition.APetition;
import vn.kiennghi.edge.desk.petition.actions.WhatCannotBeUndone;

/** Decision 18: what cannot be taken back is said in its form, before it is done, with what can be done instead. */
@SpringBootTest(classes = ActingPages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReversalOnPageTest {
    private static final Pattern FORM = Pattern.compile(
            "(?s)<details class=\"action\"[^>]* id=\"action-[^>]*>(.*?action=\"/petitions/[^/]+/([a-z-]+)\".*?)</details>");
    private static final Pattern SAID = Pattern.compile("class=\"irrevocable\">([^<]+)<");

    private final int port;
    private final ActingAnswers answers;

    ReversalOnPageTest(@Value("${local.server.port}") int port, ActingAnswers answers) {
        this.port = port;
        this.answers = answers;
    }

    @Test
    void every_form_says_whether_what_it_records_stays_for_good() {
        Map<String, String> forms = formsOfAllActions();

        assertThat(forms.keySet()).containsExactlyInAnyOrderElementsOf(WhatCannotBeUndone.allPaths());
        forms.forEach((path, form) -> {
            Matcher said = SAID.matcher(form);
            if (WhatCannotBeUndone.paths().contains(path)) {
                assertThat(said.find()).as(path).isTrue();
                assertThat(said.group(1)).contains("không hủy được").contains("Nếu ");
            } else {
                assertThat(said.find()).as(path).isFalse();
            }
        });
    }

    private Map<String, String> formsOfAllActions() {
        Map<String, String> forms = new HashMap<>();
        for (String user : List.of("lan", "giamsat")) {
            Visitor visitor = Visitor.signedIn(user, port);
            Arrays.stream(Stage.values())
                    .map(stage -> APetition.at(stage)
                            .level(stage == Stage.CLASSIFIED ? Level.CENTRAL : Level.PROVINCE)
                            .repeats("p1")
                            .flagged(null))
                    .map(petition -> answers.put("320", petition))
                    .map(id -> visitor.get("/petitions/" + id).body())
                    .flatMap(page -> FORM.matcher(page).results())
                    .forEach(form -> forms.put(form.group(2), form.group(1)));
        }
        return forms;
    }
}
