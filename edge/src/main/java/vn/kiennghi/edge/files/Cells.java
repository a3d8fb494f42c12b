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
        if (text == null || choices.saysNothing(text)) {
            return null;
        }
        Optional<E> value = choices.named(text);
        if (value.isEmpty()) {
            row.wrong(Fault.of(ProblemCode.UNKNOWN_VALUE, column, choices.expected(), text), column);
        }
        return value.orElse(null);
    }

    /** Returns the id of the entry that the cell names; a name may be broken into lines where the column is narrow. */
    static @Nullable String entry(TableRow row, String column, CatalogueNames names, RefusalCode unknown) {
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
            String id = entry(row, column, name, names, unknown);
            if (id != null && !ids.contains(id)) {
                ids.add(id);
            }
        }
        return List.copyOf(ids);
    }

    private static @Nullable String entry(
            TableRow row, String column, String text, CatalogueNames names, RefusalCode unknown) {
        if (names.saysNothing(text)) {
            return null;
        }
        List<String> meant = names.meant(text);
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        if (meant.size() > 1) {
            row.wrong(Fault.of(ProblemCode.AMBIGUOUS_NAME, column, String.join(", ", meant), text), column);
            return null;
        }
        String id = Spelling.key(text);
        if (Identifier.isValid(id)) {
            // Perhaps defined just now: the command side knows better than a projection and refuses it otherwise.
            return id;
        }
        row.wrong(Fault.of(unknown, column, null, text), column);
        return null;
    }
}
