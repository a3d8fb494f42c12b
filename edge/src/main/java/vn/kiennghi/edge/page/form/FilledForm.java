package vn.kiennghi.edge.page.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as a page shows it: what stands in its entries, and what was wrong when it was sent.
 *
 * @param name tells the forms of one page apart
 * @param values entries by name
 * @param messages what is wrong; empty before the first try
 */
public record FilledForm(String name, Map<String, List<String>> values, List<FormMessage> messages) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    public FilledForm {
        values = Map.copyOf(values);
        messages = List.copyOf(messages);
    }

    /** Returns a form in which nothing is filled in yet. */
    public static FilledForm empty(String name) {
        return new FilledForm(name, Map.of(), List.of());
    }

    /** Returns the form with an entry filled in; an absent value leaves it empty, a day is written as people write it. */
    public FilledForm with(String entry, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        return withAll(entry, List.of(value instanceof LocalDate day ? DAY.format(day) : value.toString()));
    }

    /** Returns the form with several values in one entry. */
    public FilledForm withAll(String entry, List<String> several) {
        Map<String, List<String>> more = new HashMap<>(values);
        more.put(entry, List.copyOf(several));
        return new FilledForm(name, more, messages);
    }

    /** Returns the form with what is wrong with it. */
    public FilledForm withMessages(List<FormMessage> complaints) {
        return new FilledForm(name, values, complaints);
    }

    /** Returns what stands in the entry; empty for nothing. */
    public String value(String entry) {
        List<String> all = values.getOrDefault(entry, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** Returns whether the value is among those of the entry. */
    public boolean holds(String entry, String value) {
        return values.getOrDefault(entry, List.of()).contains(value);
    }

    /** Returns what is wrong with the entry, or null. */
    public @Nullable String wrong(String entry) {
        return messages.stream()
                .filter(message -> entry.equals(message.field()))
                .map(FormMessage::sentence)
                .findFirst()
                .orElse(null);
    }

    /** Returns the id of the element in which a fault is put right: one of several values of an entry is put right in that. */
    public String place(String field) {
        String entry = field.replaceFirst("\\[\\d+]$", "");
        return id(values.containsKey(entry) ? entry : field);
    }

    /** Returns the id of the element that says what is wrong with the form. */
    public String refusedId() {
        return id("refused");
    }

    /** Returns the id of the entry's element in the page; of several boxes, {@code reasons[1]} is the second one's. */
    public String id(String entry) {
        return (name + "-" + entry).replaceAll("[^A-Za-z0-9_-]", "-").replaceFirst("-+$", "");
    }
}
