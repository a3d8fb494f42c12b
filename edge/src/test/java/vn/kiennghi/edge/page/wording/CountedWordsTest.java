package vn.kiennghi.edge.page.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CountedWordsTest {
    private static final WordsByLanguage WORDING = new WordsByLanguage(new TextsOfPages());
    private static final Words ENGLISH = WORDING.in(Languages.ENGLISH.locale());
    private static final Words VIETNAMESE = WORDING.in(Languages.VIETNAMESE.locale());

    /** What is counted somewhere, found by the choice between its two forms. */
    private static final Pattern COUNTED = Pattern.compile("1<\\{\\d} ([a-z]+(?: [a-z]+)?)}");

    @ParameterizedTest
    @CsvSource({"0,0 petitions", "1,1 petition", "2,2 petitions", "'1,000','1,000 petitions'", "21,21 petitions"})
    void a_number_that_is_already_written_chooses_the_form(String number, String said) {
        assertThat(ENGLISH.say("register.matching", number)).isEqualTo(said);
    }

    @Test
    void a_number_chooses_the_form_as_well() {
        assertThat(ENGLISH.say("page.keptForms", 1)).startsWith("One form could not be sent and is kept");
        assertThat(ENGLISH.say("rounding.short.HALF_UP", 1)).isEqualTo("1 decimal place (rounded)");
        assertThat(ENGLISH.say("rounding.short.HALF_UP", 2)).isEqualTo("2 decimal places (rounded)");
    }

    @Test
    void no_english_text_counts_one_thing_as_many() throws IOException {
        Properties texts = english();
        Set<String> counted = new TreeSet<>(Set.of("rows", "lines", "days", "documents", "agencies", "entries"));
        texts.values().forEach(text -> {
            Matcher form = COUNTED.matcher(text.toString());
            while (form.find()) {
                counted.add(form.group(1));
            }
        });
        assertThat(counted).contains("petitions", "items", "rows", "characters", "times", "decimal places");
        Pattern wrong = Pattern.compile("\\b1 (" + String.join("|", counted) + ")\\b");
        Object[] ones = new Object[10];
        Arrays.fill(ones, "1");
        assertThat(texts.stringPropertyNames())
                .filteredOn(key -> !key.startsWith("action.next.")) // an agency answers there, and is no number
                .filteredOn(key -> wrong.matcher(ENGLISH.say(key, ones)).find())
                .as("texts that say \"1 petitions\"")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "I,1st term",
        "II,2nd term",
        "III,3rd term",
        "IV,4th term",
        "X,10th term",
        "XI,11th term",
        "XVII,17th term",
        "XXI,21st term",
        "' XIV ',14th term",
        "IIX,term IIX",
        "2026,term 2026"
    })
    void english_counts_the_terms_of_a_council(String written, String said) {
        assertThat(ENGLISH.termOrdinal(written)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"X", "IIX", "2026"})
    void vietnamese_leaves_the_numeral_as_the_council_writes_it(String written) {
        assertThat(VIETNAMESE.termOrdinal(written)).isEqualTo(written);
    }

    private static Properties english() throws IOException {
        Properties all = new Properties();
        for (String base : PageTexts.BUNDLES) {
            String name = "/" + base + "_en.properties";
            try (Reader reader = new InputStreamReader(
                    Objects.requireNonNull(CountedWordsTest.class.getResourceAsStream(name), name),
                    StandardCharsets.UTF_8)) {
                all.load(reader);
            }
        }
        return all;
    }
}
