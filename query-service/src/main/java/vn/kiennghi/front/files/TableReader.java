package vn.kiennghi.front.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionText;
import vn.kiennghi.front.platform.problem.Fault;
import vn.kiennghi.front.platform.problem.Problem;
import vn.kiennghi.front.platform.problem.ProblemCode;
import vn.kiennghi.front.platform.problem.ProblemException;
import vn.kiennghi.front.platform.text.Texts;

/**
 * Reads a table as spreadsheets save it: UTF-8 with or without byte order mark, comma or semicolon, cells in double quotes
 * where they hold separators or line breaks.
 *
 * <p>A row's number is the one a spreadsheet shows, the heading being 1: records are counted, not lines, so a line break
 * within a cell counts nothing; blank rows are passed over but counted. Rows before the heading are not counted.
 */
final class TableReader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_HEADING = 100_000;

    private TableReader() {}

    /**
     * Hands each row with content to the taker, one by one, so that a large file is never in memory as a whole.
     *
     * @param warnings takes what is strange but no hindrance
     * @throws ProblemException if the file as a whole cannot be read as such a table
     * @throws IOException if it cannot be read at all
     */
    static void read(UploadedFile file, TableForm form, Consumer<Fault> warnings, Consumer<TableRow> taker)
            throws IOException {
        FileKind.requireText(file);
        try (BufferedReader text = new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
            skipByteOrderMark(text);
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(separator(text))
                    .setIgnoreEmptyLines(false)
                    .setTrailingData(false)
                    .get();
            try (CSVParser records = format.parse(text)) {
                rows(records.iterator(), form, warnings, taker);
            }
        }
    }

    private static void rows(
            Iterator<CSVRecord> records, TableForm form, Consumer<Fault> warnings, Consumer<TableRow> taker) {
        int number = 1;
        try {
            CSVRecord first = headingRecord(records);
            Heading heading = Heading.read(List.of(first.values()), form, warnings);
            while (records.hasNext()) {
                number++;
                CSVRecord record = records.next();
                TableRow row = row(record, heading, number);
                if (row != null) {
                    taker.accept(row);
                }
            }
        } catch (UncheckedIOException | IllegalStateException malformed) {
            if (malformed instanceof UncheckedIOException e
                    && !(e.getCause() instanceof CSVException)
                    && !isAboutQuotes(e)) {
                throw malformed;
            }
            throw Problem.of(Fault.of(ProblemCode.CSV_MALFORMED, null, "\"…\"", null)
                            .at(number, null))
                    .asException();
        }
    }

    private static boolean isAboutQuotes(UncheckedIOException failure) {
        return String.valueOf(failure.getMessage()).contains("encapsulated");
    }

    private static CSVRecord headingRecord(Iterator<CSVRecord> records) {
        while (records.hasNext()) {
            CSVRecord record = records.next();
            if (!isBlank(record)) {
                return record;
            }
        }
        throw Problem.of(Fault.of(ProblemCode.FILE_EMPTY, "file", "CSV UTF-8", null))
                .asException();
    }

    private static boolean isBlank(CSVRecord record) {
        return record.stream().allMatch(cell -> Texts.normalised(cell) == null);
    }

    /** Returns the row, or null if it is blank. */
    private static @Nullable TableRow row(CSVRecord record, Heading heading, int number) {
        Map<String, String> cells = new HashMap<>();
        boolean tooMany = false;
        boolean blank = true;
        for (int i = 0; i < record.size(); i++) {
            String cell = Texts.normalised(record.get(i));
            if (cell == null) {
                continue;
            }
            blank = false;
            if (i >= heading.size()) {
                tooMany = true;
            } else if (heading.column(i) instanceof String column) {
                cells.put(column, PetitionText.normalised(cell));
            }
        }
        if (blank) {
            return null;
        }
        TableRow row = new TableRow(number, cells);
        if (tooMany) {
            row.wrong(Fault.of(ProblemCode.TOO_MANY_CELLS, null, heading.size(), record.size()), null);
        }
        return row;
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    /** Returns whichever of comma and semicolon stands more often in the heading, outside quotes. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADING);
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < LONGEST_HEADING; i++) {
            int c = text.read();
            if (c < 0 || (begun && !quoted && (c == '\n' || c == '\r'))) {
                break;
            }
            begun |= !Character.isWhitespace(c);
            quoted ^= c == '"';
            commas += !quoted && c == ',' ? 1 : 0;
            semicolons += !quoted && c == ';' ? 1 : 0;
        }
        text.reset();
        return semicolons > commas ? ';' : ',';
    }
}
