package vn.kiennghi.edge.desk.petition.actions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.kiennghi.edge.page.form.FilledForm;

/** The rows of the form by which a petition is split: {@code items[0].reference} and so on, at least two. */
final class SplitRows {
    private static final Pattern ENTRY = Pattern.compile("items\\[([0-9]{1,4})]\\.([a-z]+)");
    private static final int FEWEST = 2;
    private static final int MOST = 100;
    private static final List<String> SAYING = List.of("content", "field", "level");

    private SplitRows() {}

    /** Returns a form with so many empty rows, numbered after the petition: 12.1, 12.2. */
    static FilledForm empty(FilledForm form, String reference) {
        return upTo(form, FEWEST, reference);
    }

    /** Returns the form with one more row. */
    static FilledForm oneMore(FilledForm form, String reference) {
        return upTo(form, Math.min(count(form) + 1, MOST), reference);
    }

    /** Returns how many rows the form has. */
    static int count(FilledForm form) {
        int last = form.values().keySet().stream()
                .map(ENTRY::matcher)
                .filter(Matcher::matches)
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .max()
                .orElse(-1);
        return Math.min(last + 1, MOST);
    }

    /** Returns whether an entry is to be read: one of a row in which nothing but the proposed number stands is not. */
    static Predicate<String> filledIn(FilledForm form) {
        return entry -> {
            Matcher match = ENTRY.matcher(entry);
            return !match.matches() || says(form, Integer.parseInt(match.group(1)));
        };
    }

    /** Returns the form without rows that say nothing, so that messages about the read rows meet the right ones. */
    static FilledForm closedUp(FilledForm form, String reference) {
        Map<String, List<String>> values = new HashMap<>();
        form.values().forEach((entry, texts) -> {
            if (!ENTRY.matcher(entry).matches()) {
                values.put(entry, texts);
            }
        });
        List<Integer> kept = IntStream.range(0, count(form))
                .filter(row -> says(form, row))
                .boxed()
                .toList();
        for (int row = 0; row < kept.size(); row++) {
            String from = "items[" + kept.get(row) + "].";
            String to = "items[" + row + "].";
            form.values().forEach((entry, texts) -> {
                if (entry.startsWith(from)) {
                    values.put(to + entry.substring(from.length()), texts);
                }
            });
        }
        return upTo(new FilledForm(form.name(), values, form.messages()), Math.max(FEWEST, kept.size()), reference);
    }

    private static FilledForm upTo(FilledForm form, int rows, String reference) {
        FilledForm filled = form;
        for (int row = count(form); row < rows; row++) {
            filled = filled.with("items[" + row + "].reference", reference + "." + (row + 1));
        }
        return filled;
    }

    private static boolean says(FilledForm form, int row) {
        return SAYING.stream()
                .anyMatch(part -> !form.value("items[" + row + "]." + part).isBlank());
    }
}
