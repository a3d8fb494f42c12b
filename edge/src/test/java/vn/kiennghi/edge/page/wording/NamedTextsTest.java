package vn.kiennghi.edge.page.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.kiennghi.edge.deadletter.LetterKeeper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NamedTextsTest {
    /** A key that a template names as it is; keys put together from parts are met by showing the pages. */
    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9_.]*)[}(]");

    @Test
    void every_text_that_a_template_names_is_there() throws IOException {
        Set<String> known = known();
        List<String> templates = List.of(resources("classpath:templates/**/*.html"));
        assertThat(templates).hasSizeGreaterThan(5);
        for (String template : templates) {
            Matcher key = KEY.matcher(template);
            while (key.find()) {
                assertThat(known).contains(key.group(1));
            }
        }
    }

    @Test
    void everybody_who_keeps_letters_is_named_and_so_is_what_a_letter_means() throws IOException {
        Set<String> known = known();
        for (LetterKeeper keeper : LetterKeeper.ALL) {
            assertThat(known)
                    .contains(
                            "letters.keeper." + keeper.processor(),
                            "letters.silent." + keeper.processor(),
                            "letter.about." + keeper.processor(),
                            "letter.discard.help." + keeper.processor());
        }
    }

    private static Set<String> known() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String base : PageTexts.BUNDLES) {
            text("classpath:" + base + "_vi.properties")
                    .lines()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .forEach(line ->
                            known.add(line.substring(0, line.indexOf('=')).strip()));
        }
        return known;
    }

    private static String text(String location) throws IOException {
        return resources(location)[0];
    }

    private static String[] resources(String pattern) throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
        String[] texts = new String[found.length];
        for (int i = 0; i < found.length; i++) {
            texts[i] = found[i].getContentAsString(StandardCharsets.UTF_8);
        }
        return texts;
    }
}
