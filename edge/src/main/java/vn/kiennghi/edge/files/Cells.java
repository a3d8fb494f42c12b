package vn.kiennghi.edge.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Identifier;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.text.Dates;

/** Reads values out of cells; what is wrong is noted with the row. An empty cell is null. */
final class Cells {
    private static final String DATE_EXPECTED = "dd/mm/yyyy | " + Dates.EXPECTED;

    private Cells() {}

    /** Returns a day written {@code 2022-12-03} or {@code 3/12/2022}. */
    static @Nullable LocalDate date(TableRow row, String column) {
        String text = row.line(column);
        if (text == null) {
            return null;
        }
        Optional<LocalDate> day = Dates.written(text);
        if (day.isEmpty()) {
            row.wrong(Fault.of(ProblemCode.INVALID_DATE, column, DATE_EXPECTED, text), column);
        }
        return day.orElse(null);
    }

    /** Returns one of the choices. */
    static <E extends Enum<E>> @Nullable E choice(TableRow row, String column, Choices<E> choices) {
        String text = row.lines(column);
        return text == null || choices.saysNothing(text) ? null : chosen(row, column, text, choices);
    }

    /** Returns one of the choices where one has to be said: a word that says nothing elsewhere is unknown here. */
    static <E extends Enum<E>> @Nullable E requiredChoice(TableRow row, String column, Choices<E> choices) {
        String text = row.lines(column);
        return text == null ? null : chosen(row, column, text, choices);
    }

    private static <E extends Enum<E>> @Nullable E chosen(
            TableRow row, String column, String text, Choices<E> choices) {
        Optional<E> value = choices.named(text);
        if (value.isEmpty()) {
            row.wrong(Fault.of(ProblemCode.UNKNOWN_VALUE, column, choices.expected(), Spelling.key(text)), column);
        }
        return value.orElse(null);
    }

    /** Returns the id of the entry that the cell names; a name may be broken into lines where the column is narrow. */
    static @Nullable String entry(TableRow row, String column, CatalogueNames names, RefusalCode unknown) {
        String text = row.lines(column);
        return text == null || names.saysNothing(text) ? null : entry(row, column, text, names, unknown);
    }

    /** Returns the id of the entry where one has to be named: a word that says nothing elsewhere is unknown here. */
    static @Nullable String requiredEntry(TableRow row, String column, CatalogueNames names, RefusalCode unknown) {
        String text = row.lines(column);
        return text == null ? null : entry(row, column, text, names, unknown);
    }

    /** Returns the ids of the entries that the cell lists, as {@link NamesInList} takes them apart. */
    static List<String> entries(TableRow row, String column, CatalogueNames names, RefusalCode unknown) {
        String text = row.lines(column);
        if (text == null) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        for (String name : new NamesInList(part -> names.meant(part).size() == 1 || names.saysNothing(part)).in(text)) {
            String id = names.saysNothing(name) ? null : entry(row, column, name, names, unknown);
            if (id != null && !ids.contains(id)) {
                ids.add(id);
            }
        }
        return List.copyOf(ids);
    }

    private static @Nullable String entry(
            TableRow row, String column, String text, CatalogueNames names, RefusalCode unknown) {
        List<String> meant = names.meant(text);
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        if (meant.size() > 1) {
            row.wrong(
                    Fault.of(ProblemCode.AMBIGUOUS_NAME, column, String.join(", ", meant), Spelling.key(text)), column);
            return null;
        }
        String id = Spelling.key(text);
        if (Identifier.isValid(id)) {
            // Perhaps defined just now: the command side knows better than a projection and refuses it otherwise.
            return id;
        }
        row.wrong(Fault.of(unknown, column, null, id), column);
        return null;
    }
}
