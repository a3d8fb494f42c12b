package vn.kiennghi.edge.platform.problem;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts faults into words: where (row, member), what was expected, what was found, and what to do next. The sentences are in
 * {@code messages/problems_*.properties}.
 */
@Component
public class ProblemMessages {
    private static final String BUNDLE = "messages.problems";
    private static final String WRITTEN_DAY = "dd/mm/yyyy";
    private static final Pattern PLACE = Pattern.compile("\\{(field|expected|found)}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z_]+");
    private static final Pattern BOUND = Pattern.compile("^[<>]=? ");
    private static final Pattern DATED = Pattern.compile("[A-Z_]+ \\(\\d{4}-\\d{2}-\\d{2}\\)");
    private static final Pattern DATE = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    /** Returns the short title of a code. */
    public String title(String code, Locale language) {
        return text(language, code + ".title");
    }

    /** Returns the full sentence about a fault: where it is, what is wrong, what to do. */
    public String sentence(Fault fault, Locale language) {
        return where(fault, language) + detail(fault, language);
    }

    /** Returns what is wrong and what to do, for a reader who sees where it is. */
    public String detail(Fault fault, Locale language) {
        return PLACE.matcher(template(fault, language))
                .replaceAll(place -> quoted(value(place.group(1), fault, language)));
    }

    /** A member of which the code says too little has a sentence of its own. */
    private static String template(Fault fault, Locale language) {
        String own = fault.field() == null
                ? null
                : textOrNull(language, fault.code() + "." + lastPart(fault.field()) + ".detail");
        return own == null ? text(language, fault.code() + ".detail") : own;
    }

    /** Returns the word for a member, or nothing where it has none. */
    public Optional<String> word(String field, Locale language) {
        return Optional.ofNullable(textOrNull(language, "field." + lastPart(field)));
    }

    private static String where(Fault fault, Locale language) {
        String row = fault.row() == null
                ? ""
                : text(language, "where.row").replace("{row}", fault.row().toString());
        String field = fault.field() == null
                ? ""
                : text(language, "where.field").replace("{field}", named(fault.field(), language));
        if (row.isEmpty() && field.isEmpty()) {
            return "";
        }
        String joined = row.isEmpty() || field.isEmpty() ? row + field : row + ", " + field;
        return joined.substring(0, 1).toUpperCase(language) + joined.substring(1) + ": ";
    }

    private static String value(String place, Fault fault, Locale language) {
        String value = switch (place) {
            case "field" -> fault.field() == null ? null : named(fault.field(), language);
            case "expected" -> fault.expected();
            default -> fault.found();
        };
        if (value == null || value.isEmpty()) {
            return text(language, "where.absent");
        }
        // What the edge expects is a form to be kept to the letter, but for the day as people write it; what a rule
        // compared is shown as people read it.
        if (place.equals("field") || ofTheEdge(fault.code())) {
            return place.equals("expected") ? value.replace(WRITTEN_DAY, text(language, "where.day")) : value;
        }
        return place.equals("expected") || DATED.matcher(value).matches()
                ? words(value, language)
                : dates(label(value, language), language);
    }

    private static boolean ofTheEdge(String code) {
        for (ProblemCode own : ProblemCode.values()) {
            if (own.name().equals(code)) {
                return true;
            }
        }
        return false;
    }

    /** Stages, levels and steps within a rule's words get their labels. */
    private static String words(String value, Locale language) {
        String bare = BOUND.matcher(value).replaceFirst("");
        return dates(WORD.matcher(bare).replaceAll(word -> quoted(label(word.group(), language))), language);
    }

    /** Returns the label of a stage, level or step; any other text, such as a sender's own, as it is. */
    private static String label(String value, Locale language) {
        String label = value.indexOf(' ') < 0 ? textOrNull(language, "value." + value) : null;
        return label == null ? value : label;
    }

    private static String dates(String value, Locale language) {
        return language.equals(ReaderLanguage.VIETNAMESE) ? DATE.matcher(value).replaceAll("$3/$2/$1") : value;
    }

    /** A member is called by its name in the contract, with the word for it where there is one. */
    private static String named(String field, Locale language) {
        String label = textOrNull(language, "field." + lastPart(field));
        return label == null || label.equals(field) ? field : field + " (" + label + ")";
    }

    private static String lastPart(String field) {
        return INDEX.matcher(field.substring(field.lastIndexOf('.') + 1)).replaceAll("");
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }

    private static String text(Locale language, String key) {
        return bundle(language).getString(key);
    }

    private static @Nullable String textOrNull(Locale language, String key) {
        try {
            return bundle(language).getString(key);
        } catch (MissingResourceException notEveryWordHasALabel) {
            return null;
        }
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language,
                ProblemMessages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
