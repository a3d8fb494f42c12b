package vn.kiennghi.edge.files.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table as spreadsheets save it in text: UTF-8 with or without byte order mark; commas, semicolons, tabs or bars;
 * cells in double quotes where they hold separators or line breaks. Records are counted, not lines, so a line break within a cell counts nothing.
 */
public final class CsvFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern PROTECTED = Pattern.compile("\\A(?:=\"([^\"]*)\"|'(?=[-=+@\\d])([^']*))\\z");
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int LONGEST_HEADING = 100_000;

    private CsvFile() {}

    /**
     * Returns the separators that a file may have, the likeliest first: the one that stands most often in its first line with content.
     * A title above the table may have others.
     *
     * @throws IOException if it cannot be read at all
     */
    public static List<Character> separators(InputStream file) throws IOException {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            skipByteOrderMark(text);
            Map<Character, Integer> counts = counts(text);
            return SEPARATORS.stream()
                    .sorted(Comparator.comparing((Character separator) -> counts.getOrDefault(separator, 0))
                            .reversed())
                    .toList();
        }
    }

    /**
     * Hands over each row, blank ones too.
     *
     * @throws CsvMalformed if quotes do not match
     * @throws IOException if it cannot be read at all
     */
    public static void read(InputStream file, char separator, RowTaker taker) throws IOException, CsvMalformed {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            skipByteOrderMark(text);
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(separator)
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
            return records.hasNext() ? SheetRow.ofTexts(number, cells(records.next())) : null;
        } catch (UncheckedIOException | IllegalStateException malformed) {
            if (malformed instanceof UncheckedIOException e
                    && !(e.getCause() instanceof CSVException)
                    && !isAboutQuotes(e)) {
                throw malformed;
            }
            throw new CsvMalformed(number, malformed);
        }
    }

    /** Text tables keep a program from making a number of a cell by an apostrophe before it or a formula that only says the text. */
    private static List<String> cells(CSVRecord written) {
        return Arrays.stream(written.values())
                .map(cell -> PROTECTED.matcher(cell).replaceFirst("$1$2"))
                .toList();
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

    /** Returns how often separators stand in the first line with content, outside quotes. */
    private static Map<Character, Integer> counts(BufferedReader text) throws IOException {
        Map<Character, Integer> counts = new HashMap<>();
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < LONGEST_HEADING; i++) {
            int c = text.read();
            if (c < 0 || (begun && !quoted && (c == '\n' || c == '\r'))) {
                break;
            }
            begun |= !Character.isWhitespace(c);
            quoted ^= c == '"';
            if (!quoted && SEPARATORS.contains((char) c)) {
                counts.merge((char) c, 1, Integer::sum);
            }
        }
        return counts;
    }
}
