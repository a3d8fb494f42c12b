package vn.kiennghi.edge.files.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table as spreadsheets save it in text: UTF-8 with or without byte order mark, comma or semicolon, cells in double
 * quotes where they hold separators or line breaks. Records are counted, not lines, so a line break within a cell counts nothing.
 */
public final class CsvFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_HEADING = 100_000;

    private CsvFile() {}

    /** Which of its separators a file is read with. */
    public enum Separator {
        /** The one that stands more often in the first line with content. */
        USUAL,
        /** Its counterpart: a title above the table may have commas although the table has none. */
        OTHER
    }

    /**
     * Hands over each row, blank ones too.
     *
     * @throws CsvMalformed if quotes do not match
     * @throws IOException if it cannot be read at all
     */
    public static void read(InputStream file, Separator separator, RowTaker taker) throws IOException, CsvMalformed {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            skipByteOrderMark(text);
            char usual = separator(text);
            char other = usual == ';' ? ',' : ';';
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(separator == Separator.USUAL ? usual : other)
                    .setIgnoreEmptyLines(false)
                    .setTrailingData(false)
                    .get();
            try (CSVParser records = format.parse(text)) {
                rows(records.iterator(), taker);
            }
        }
    }

    private static void rows(Iterator<CSVRecord> records, RowTaker taker) throws CsvMalformed {
        int number = 0;
        @Nullable SheetRow row;
        do {
            number++;
            row = next(records, number);
        } while (row != null && taker.take(row));
    }

    private static @Nullable SheetRow next(Iterator<CSVRecord> records, int number) throws CsvMalformed {
        try {
            return records.hasNext()
                    ? SheetRow.ofTexts(number, List.of(records.next().values()))
                    : null;
        } catch (UncheckedIOException | IllegalStateException malformed) {
            if (malformed instanceof UncheckedIOException e
                    && !(e.getCause() instanceof CSVException)
                    && !isAboutQuotes(e)) {
                throw malformed;
            }
            throw new CsvMalformed(number, malformed);
        }
    }

    private static boolean isAboutQuotes(UncheckedIOException failure) {
        return String.valueOf(failure.getMessage()).contains("encapsulated");
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
