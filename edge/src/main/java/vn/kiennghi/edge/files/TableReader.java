package vn.kiennghi.edge.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.edge.files.sheet.CsvFile;
import vn.kiennghi.edge.files.sheet.CsvMalformed;
import vn.kiennghi.edge.files.sheet.Sheet;
import vn.kiennghi.edge.files.sheet.Workbook;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;

/**
 * Reads a table out of a file: text with separators, or the first sheet of a workbook in which the table is recognised.
 *
 * <p>A row's number is the one a spreadsheet would show if the heading were its first row: a second line of the heading counts,
 * blank rows are passed over but counted. Rows above the heading are not counted.
 */
final class TableReader {
    private static final Path MACHINES_OWN = Path.of(System.getProperty("java.io.tmpdir"));

    private TableReader() {}

    /** Takes what is read. */
    interface Taking {
        /** Takes an entry of the table. */
        void row(TableRow row);

        /** Takes what is strange but no hindrance. */
        void warn(Fault warning);

        /** Returns what the title of a section means for the column it can stand for, if anything. */
        Optional<String> section(String title);

        /** Returns whether columns have letters, so that a cell beside the table is no slip of separators. */
        default boolean isSheet() {
            return false;
        }
    }

    /**
     * Hands each row with content to the taker, one by one, so that a large file is never in memory as a whole.
     *
     * @param warnings takes what is strange but no hindrance
     * @throws ProblemException if the file as a whole cannot be read as such a table
     * @throws IOException if it cannot be read at all
     */
    static TableRead read(UploadedFile file, TableForm form, Consumer<Fault> warnings, Consumer<TableRow> taker)
            throws IOException {
        return read(MACHINES_OWN, file, form, title -> Optional.empty(), warnings, taker);
    }

    /** Meaning of a section's title. */
    interface Sections {
        Optional<String> meant(String title);
    }

    /**
     * Reads as {@link #read(UploadedFile, TableForm, Consumer, Consumer)} does, with titles of sections that mean something.
     *
     * @param temporary where a workbook is laid while it is read
     */
    static TableRead read(
            Path temporary,
            UploadedFile file,
            TableForm form,
            Sections sections,
            Consumer<Fault> warnings,
            Consumer<TableRow> taker)
            throws IOException {
        return switch (FileKind.of(file)) {
            case TEXT -> text(file, form, new Sending(sections, warnings, taker, false));
            case PACKAGE -> workbook(temporary, file, form, new Sending(sections, warnings, taker, true));
        };
    }

    private record Sending(Sections sections, Consumer<Fault> warnings, Consumer<TableRow> taker, boolean isSheet)
            implements Taking {
        @Override
        public void row(TableRow row) {
            taker.accept(row);
        }

        @Override
        public void warn(Fault warning) {
            warnings.accept(warning);
        }

        @Override
        public Optional<String> section(String title) {
            return sections.meant(title);
        }
    }

    private static TableRead text(UploadedFile file, TableForm form, Taking taking) throws IOException {
        @Nullable TableRows likeliest = null;
        for (char separator : separators(file)) {
            TableRows rows = text(file, separator, form, taking);
            if (rows.isFound()) {
                return rows.read(null);
            }
            likeliest = likeliest == null ? rows : likeliest;
        }
        throw Objects.requireNonNull(likeliest).failure();
    }

    private static List<Character> separators(UploadedFile file) throws IOException {
        try (InputStream bytes = file.open()) {
            return CsvFile.separators(bytes);
        }
    }

    private static TableRows text(UploadedFile file, char separator, TableForm form, Taking taking) throws IOException {
        TableRows rows = new TableRows(form, taking);
        try (InputStream bytes = file.open()) {
            CsvFile.read(bytes, separator, rows);
            rows.end();
        } catch (CsvMalformed malformed) {
            rows.breakOff(Problem.of(Fault.of(ProblemCode.CSV_MALFORMED, null, "\"…\"", null)
                            .at(rows.number(malformed.row()), null))
                    .asException());
        }
        return rows;
    }

    private static TableRead workbook(Path temporary, UploadedFile file, TableForm form, Taking taking)
            throws IOException {
        Path copy = Files.createTempFile(temporary, "table", ".xlsx");
        try {
            try (InputStream bytes = file.open()) {
                Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            try (Workbook workbook = Workbook.open(copy)) {
                return firstTable(workbook, form, taking);
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static TableRead firstTable(Workbook workbook, TableForm form, Taking taking) {
        List<String> others = new ArrayList<>();
        @Nullable TableRead table = null;
        @Nullable TableRows nearest = null;
        for (Sheet sheet : workbook.sheets()) {
            if (table != null) {
                if (workbook.hasContent(sheet)) {
                    others.add(sheet.name());
                }
                continue;
            }
            TableRows rows = new TableRows(form, taking);
            workbook.read(sheet, rows);
            rows.end();
            if (rows.isFound()) {
                table = rows.read(sheet.name());
            } else if (!rows.isEmpty()) {
                others.add(sheet.name());
                nearest = nearest == null || rows.known() > nearest.known() ? rows : nearest;
            }
        }
        if (table == null) {
            throw nearest == null ? TableRows.empty() : nearest.failure();
        }
        if (!others.isEmpty()) {
            taking.warn(Fault.of(ProblemCode.SHEETS_NOT_READ, null, table.sheet(), String.join(", ", others)));
        }
        return table;
    }
}
