package vn.kiennghi.edge.files;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.edge.files.sheet.SheetRow;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.text.Dates;

/**
 * Tells cells that a spreadsheet program has made out of something else that was typed: of the number 05/2026 a day, of 12E3 the
 * number 12000. What was typed is not in the file any more. No petition and no document is numbered so, and a wrong number is for
 * good in the record: there the row is refused. Elsewhere it is told, as are texts that look as if they had been saved after that.
 */
final class ConvertedCells {
    private static final Set<String> NUMBERS = Set.of("reference", "document_number");
    private static final Set<String> DAYS =
            Set.of("received_on", "assigned_on", "document_date", "due_on", "promised_on");

    private static final Pattern MONTH_OR_POWER =
            Pattern.compile("(?i)\\d{1,4}[- ](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|thg ?\\d{1,2})"
                    + "|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|thg ?\\d{1,2})[- ]\\d{1,4}"
                    + "|\\d([.,]\\d+)?E\\+\\d+");

    private final Consumer<Fault> warnings;

    ConvertedCells(Consumer<Fault> warnings) {
        this.warnings = warnings;
    }

    /** Looks at the cells of an entry, which is refused if one of them is certainly not what was typed. */
    void check(TableRow entry, SheetRow row, Heading heading) {
        for (int place : row.perhapsConverted()) {
            String column = heading.column(place);
            if (column == null || DAYS.contains(column)) {
                continue;
            }
            if (NUMBERS.contains(column)) {
                entry.wrong(Fault.of(ProblemCode.CELL_CONVERTED, column, null, row.cell(place)), column);
            } else {
                warn(entry, column, row.cell(place));
            }
        }
        for (String column : NUMBERS) {
            String text = entry.raw(column);
            if (text != null && looksConverted(text) && entry.faults().isEmpty()) {
                warn(entry, column, text);
            }
        }
    }

    private void warn(TableRow entry, String column, String text) {
        warnings.accept(
                Fault.of(ProblemCode.CELL_PERHAPS_CONVERTED, column, null, text).at(entry.number(), column));
    }

    private static boolean looksConverted(String text) {
        return Dates.written(text).isPresent()
                || MONTH_OR_POWER.matcher(Spelling.key(text)).matches();
    }
}
