package vn.kiennghi.edge.page.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Contrast as WCAG 2.2 counts it (1.4.3, 1.4.11), from what the style sheets say. There is one colour scheme. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double EDGE = 3;

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\\b");
    private static final Pattern NAMED = Pattern.compile("var\\((--[\\w-]+)\\)");

    private final List<Rule> rules = rules();
    private final Map<String, String> properties = properties(rules);

    /** A rule with its declarations, the last of each name. */
    private record Rule(String selector, Map<String, String> declarations) {}

    @Test
    void every_colour_of_text_can_be_read_on_what_is_behind_it() {
        List<String> faint = new ArrayList<>();
        int seen = 0;
        for (Rule rule : rules) {
            String text = colour(rule.declarations().get("color"));
            if (text == null) {
                continue;
            }
            for (String ground : grounds(rule, text)) {
                seen++;
                if (contrast(text, ground) < TEXT) {
                    faint.add(rule.selector() + ": " + text + " on " + ground);
                }
            }
        }
        assertThat(seen).isGreaterThan(50);
        assertThat(faint).isEmpty();
    }

    @Test
    void what_can_be_filled_in_has_an_edge_that_is_seen() {
        for (String control : List.of(".form-control", ".form-select", ".form-check-input")) {
            String edge = rules.stream()
                    .filter(rule -> List.of(rule.selector().split("\\s*,\\s*")).contains(control))
                    .map(rule -> colour(rule.declarations().get("border-color")))
                    .filter(colour -> colour != null)
                    .reduce((earlier, later) -> later)
                    .orElseThrow(() -> new AssertionError("no edge of its own: " + control));
            assertThat(Stream.of("#ffffff", property("--kn-paper"), property("--kn-apart")))
                    .as(control)
                    .allMatch(ground -> contrast(edge, ground) >= EDGE);
        }
    }

    @Test
    void what_bootstrap_calls_secondary_can_be_read_on_the_page() {
        String[] parts =
                properties.getOrDefault("--bs-secondary-rgb", "108, 117, 125").split(",");
        String secondary = Stream.of(parts)
                .map(part -> "%02x".formatted(Integer.parseInt(part.strip())))
                .reduce("#", String::concat);

        assertThat(contrast(secondary, property("--kn-paper"))).isGreaterThanOrEqualTo(TEXT);
    }

    /** Behind light text is the bar of the page; behind any other what the rule says, or a sheet and the page itself. */
    private List<String> grounds(Rule rule, String text) {
        String own = colour(Stream.of("background", "background-color")
                .map(rule.declarations()::get)
                .filter(value -> value != null)
                .findFirst()
                .orElse(null));
        if (own != null) {
            return List.of(own);
        }
        return luminance(text) > 0.5
                ? List.of(property("--kn-navy"))
                : List.of("#ffffff", property("--kn-paper"), property("--kn-apart"));
    }

    private String property(String name) {
        String colour = colour(properties.get(name));
        assertThat(colour).as(name).isNotNull();
        return String.valueOf(colour);
    }

    /** Returns the colour as six hexadecimal digits, or null for "inherit" and what is no plain colour. */
    private @Nullable String colour(@Nullable String value) {
        if (value == null) {
            return null;
        }
        Matcher named = NAMED.matcher(value);
        if (named.find()) {
            return colour(properties.get(named.group(1)));
        }
        Matcher hex = HEX.matcher(value);
        if (!hex.find()) {
            return null;
        }
        String digits = hex.group(1);
        return "#" + (digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits);
    }

    private static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
    }

    private static double part(String colour, int place) {
        double share = Integer.parseInt(colour.substring(place, place + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> properties(List<Rule> rules) {
        Map<String, String> properties = new LinkedHashMap<>();
        rules.stream()
                .filter(rule -> rule.selector().equals(":root"))
                .forEach(rule -> rule.declarations().forEach(properties::putIfAbsent)); // what follows is for paper
        return properties;
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        try {
            for (Resource sheet :
                    new PathMatchingResourcePatternResolver().getResources("classpath:static/css/*.css")) {
                String css = COMMENT.matcher(sheet.getContentAsString(StandardCharsets.UTF_8))
                        .replaceAll("");
                Matcher rule = RULE.matcher(css);
                while (rule.find()) {
                    Map<String, String> declarations = new LinkedHashMap<>();
                    for (String declaration : rule.group(2).split(";")) {
                        String[] parts = declaration.split(":", 2);
                        if (parts.length == 2) {
                            declarations.put(parts[0].strip(), parts[1].strip());
                        }
                    }
                    rules.add(new Rule(rule.group(1).strip(), declarations));
                }
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return rules;
    }
}
