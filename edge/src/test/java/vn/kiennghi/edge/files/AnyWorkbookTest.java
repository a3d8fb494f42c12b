package vn.kiennghi.edge.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** Whatever a workbook is made of: each of its rows is an entry or told, or the file is refused; nothing else happens. */
class AnyWorkbookTest {
    private static final int SERVER_ERRORS = 500;
    private static final List<String> HEADINGS =
            List.of("STT", "Nội dung", "Lĩnh vực", "Tổ", "Địa bàn", "Ngày nhận", "Ghi chú", "");
    private static final List<String> FORMATS = List.of(
            "General",
            "0",
            "000",
            "0.00",
            "#,##0",
            "\"KN-\"000",
            "dd/mm/yyyy",
            "\"ngày \"dd",
            "mmm-yy",
            "h:mm",
            "[h]:mm",
            "0%",
            "# ?/?",
            "0.00E+00",
            "@",
            ";;;",
            "[Red]-0;\"x\"",
            "\"D\"000");
    private static final List<String> TEXTS = List.of(
            "Đề nghị sửa đường",
            "1",
            "I. LĨNH VỰC Y TẾ",
            "Tổng cộng",
            "STT",
            "Nội dung",
            "(1)",
            "(2)",
            "…",
            "x",
            "Nơi nhận:",
            " ",
            "\u200b",
            "_x000D_",
            "=1+1",
            "'7",
            "a\nb",
            "Cö tri kiÕn nghÞ söa ®­êng",
            "C? tri ki?n ngh?",
            "\ufffd",
            "Trang 2",
            "KN-3",
            "12");

    private record Outcome(Set<Integer> entries, Set<Integer> told, int firstRow) {}

    /** Returns what became of a file; null if it was refused, as it may be, with a problem of its sender. */
    private static @Nullable Outcome read(byte[] file) throws IOException {
        Set<Integer> entries = new HashSet<>();
        Set<Integer> told = new HashSet<>();
        try {
            TableRead table = TableReader.read(
                    TestWorkbook.file("a", file),
                    TableForm.PETITIONS,
                    (Fault warning) -> {
                        if (warning.row() != null) {
                            told.add(warning.row());
                        }
                    },
                    row -> assertThat(entries.add(row.number()))
                            .as("row %d once", row.number())
                            .isTrue());
            return new Outcome(entries, told, table.firstRow());
        } catch (ProblemException refused) {
            assertThat(refused.problem().fault().status()).isLessThan(SERVER_ERRORS);
            return null;
        }
    }

    @Property(tries = 200)
    void each_row_of_a_workbook_is_an_entry_or_told(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("a");
            List<CellStyle> styles =
                    FORMATS.stream().map(format -> style(workbook, format)).toList();
            int first = random.nextInt(4);
            heading(random, sheet.createRow(first));
            int rows = random.nextInt(40);
            for (int i = 1; i <= rows; i++) {
                row(random, sheet.createRow(first + i), styles);
            }
            merge(random, sheet, first + 1, rows);

            Outcome outcome = read(TestWorkbook.bytes(workbook));

            if (outcome != null) {
                for (Row row : sheet) {
                    int number = row.getRowNum() + 1 - outcome.firstRow() + 1;
                    boolean heading = number < 2 || (number == 2 && mayBeSecondLine(texts(row)));
                    if (!heading && saysSomething(row) && !countsColumns(row)) {
                        assertThat(outcome.entries().contains(number)
                                        || outcome.told().contains(number))
                                .as("row %d, seed %d: %s", row.getRowNum() + 1, seed, texts(row))
                                .isTrue();
                    }
                }
            }
        }
    }

    /** A row below the heading that names columns, too, or holds notes in parentheses below them is its second line. */
    private static boolean mayBeSecondLine(String texts) {
        return texts.contains("(1)")
                || texts.contains("(2)")
                || HEADINGS.stream().anyMatch(heading -> !heading.isEmpty() && texts.contains(heading));
    }

    private static String texts(Row row) {
        StringBuilder texts = new StringBuilder();
        row.forEach(cell -> texts.append(cell).append('|'));
        return texts.toString();
    }

    private static CellStyle style(XSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static void heading(Random random, Row row) {
        List<String> headings = new ArrayList<>(HEADINGS);
        if (random.nextInt(3) == 0) {
            Collections.shuffle(headings, random);
        }
        for (int place = 0; place < headings.size(); place++) {
            row.createCell(place).setCellValue(headings.get(place));
        }
    }

    private static void row(Random random, Row row, List<CellStyle> styles) {
        row.setZeroHeight(random.nextInt(10) == 0);
        if (random.nextInt(8) == 0) {
            heading(random, row);
            return;
        }
        for (int place = 0; place < HEADINGS.size() + 1; place++) {
            if (random.nextInt(3) > 0) {
                cell(random, row.createCell(place), styles.get(random.nextInt(styles.size())));
            }
        }
    }

    private static void cell(Random random, Cell cell, CellStyle style) {
        cell.setCellStyle(style);
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        switch (random.nextInt(9)) {
            case 0 -> cell.setCellValue(random.nextInt(2_000));
            case 1 -> cell.setCellValue(random.nextGaussian() * Math.pow(10, random.nextInt(20)));
            case 2 -> cell.setCellValue(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)));
            case 3 -> cell.setCellValue(random.nextBoolean());
            case 4 -> cell.setCellErrorValue(FormulaError.values()[1 + random.nextInt(6)].getCode());
            case 5 -> {
                cell.setCellFormula("A1&\"\"");
                if (random.nextBoolean()) {
                    cell.setCellValue(text);
                }
            }
            default -> cell.setCellValue(text);
        }
    }

    private static void merge(Random random, Sheet sheet, int first, int rows) {
        for (int i = 0; i < random.nextInt(6) && rows > 3; i++) {
            int row = first + random.nextInt(rows - 1);
            int column = random.nextInt(HEADINGS.size());
            CellRangeAddress cells =
                    new CellRangeAddress(row, row + random.nextInt(3), column, column + random.nextInt(3));
            if (cells.getNumberOfCells() > 1) {
                sheet.addMergedRegionUnsafe(cells);
            }
        }
    }

    private static boolean saysSomething(Row row) {
        for (Cell cell : row) {
            boolean text = switch (cell.getCellType()) {
                case BLANK, _NONE -> false;
                case STRING -> !cell.getStringCellValue().replace("\u200b", "").isBlank();
                case BOOLEAN, NUMERIC, ERROR -> true;
                case FORMULA ->
                    !cell.toString().isBlank() && cell.getCachedFormulaResultType() != CellType.STRING
                            || cell.getCachedFormulaResultType() == CellType.STRING
                                    && !cell.getStringCellValue()
                                            .replace("\u200b", "")
                                            .isBlank();
            };
            if (text) {
                return true;
            }
        }
        return false;
    }

    /** The line of column numbers below a heading is part of it. */
    private static boolean countsColumns(Row row) {
        for (Cell cell : row) {
            if (!List.of("(1)", "(2)", " ", "\u200b", "").contains(cell.toString())) {
                return false;
            }
        }
        return true;
    }

    @Property(tries = 150)
    void a_damaged_workbook_is_read_or_refused(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] workbook = TestWorkbook.of("a", sheet -> {
            sheet.row("STT", "Nội dung", "Ngày nhận");
            sheet.row(1, "a", LocalDate.of(2026, 3, 4));
            sheet.row("", "b", 0.5);
            sheet.merge("A2:A3");
        });

        read(random.nextBoolean() ? withDamagedPart(workbook, random) : damaged(workbook, random));
    }

    private static byte[] damaged(byte[] file, Random random) {
        byte[] damaged = random.nextBoolean() ? file.clone() : Arrays.copyOf(file, random.nextInt(file.length));
        for (int i = 0; i < 4 && damaged.length > 8; i++) {
            damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt();
        }
        return damaged;
    }

    private static byte[] withDamagedPart(byte[] workbook, Random random) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(all)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (random.nextInt(4) == 0) {
                    part = mangled(part, random);
                }
                if (random.nextInt(12) > 0) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(part.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return all.toByteArray();
    }

    private static String mangled(String part, Random random) {
        List<String> wrong = List.of(
                "", "-1", "99999999999", "A0", "XFE1", "A1:ZZZZ9", "\"", "<", "&x;", "é", "NaN", "1e999", "<c/>");
        String[] words = part.split("(?<=[\"<>= ])");
        for (int i = 0; i < 3; i++) {
            words[random.nextInt(words.length)] = wrong.get(random.nextInt(wrong.size()));
        }
        return String.join("", words);
    }

    @Property(tries = 200)
    void a_text_table_of_any_make_is_read_row_by_row_or_refused(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        String separator = List.of(",", ";", "\t", "|").get(random.nextInt(4));
        StringBuilder table = new StringBuilder(random.nextBoolean() ? "\ufeff" : "");
        table.append(String.join(separator, HEADINGS)).append('\n');
        int rows = random.nextInt(30);
        List<Integer> full = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            List<String> cells = new ArrayList<>();
            for (int place = 0; place < random.nextInt(HEADINGS.size() + 2); place++) {
                String text = random.nextInt(3) == 0 ? "" : TEXTS.get(random.nextInt(TEXTS.size()));
                cells.add("\"" + text.replace("\"", "\"\"") + "\"");
            }
            if (cells.stream()
                            .anyMatch(cell ->
                                    !cell.replaceAll("[\"\u200b\\s]", "").isEmpty())
                    && !cells.stream()
                            .allMatch(
                                    cell -> cell.replaceAll("[\"\u200b\\s]", "").matches("(\\(\\d\\))?"))) {
                if (i > 0 || !mayBeSecondLine(cells.toString())) {
                    full.add(i + 2);
                }
            }
            table.append(String.join(separator, cells)).append(random.nextBoolean() ? "\n" : "\r\n");
        }

        Outcome outcome = read(table.toString().getBytes(StandardCharsets.UTF_8));

        if (outcome != null) {
            Set<Integer> known = new HashSet<>(outcome.entries());
            known.addAll(outcome.told());
            assertThat(known)
                    .as("seed %d of %s", seed, table)
                    .containsAll(full.stream()
                            .map(row -> row - outcome.firstRow() + 1)
                            .filter(row -> row > 1)
                            .toList());
        }
    }
}
