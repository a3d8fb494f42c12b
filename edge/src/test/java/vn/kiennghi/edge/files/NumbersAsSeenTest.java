package vn.kiennghi.edge.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiennghi.edge.platform.problem.Fault;

/** Cells are read as whoever looks at the sheet sees them, whatever its program made of what was typed. */
class NumbersAsSeenTest {
    /** 4 March 2026, counted from 1900. */
    private static final double DAY = 46085;

    private final List<Fault> warnings = new ArrayList<>();

    /** Returns the row whose first cell is a number in a format; the others are plain. */
    private TableRow row(String format, double number, Object... others) throws IOException {
        return rowOf(format, 0, number, List.of("STT", "Nội dung", "Ngày nhận", "Tổ"), others);
    }

    private TableRow rowOf(String format, int place, double number, List<String> heading, Object... others)
            throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CellStyle style = workbook.createCellStyle();
            if (format.startsWith("built-in ")) {
                style.setDataFormat(Short.parseShort(format.substring("built-in ".length())));
            } else {
                style.setDataFormat(workbook.createDataFormat().getFormat(format));
            }
            TestWorkbook.sheet(workbook, "a", sheet -> {
                sheet.row(heading.toArray());
                Row row = sheet.row(others);
                row.createCell(place).setCellValue(number);
                row.getCell(place).setCellStyle(style);
            });
            return read(
                    TestWorkbook.bytes(workbook),
                    heading.contains("Kết quả") ? TableForm.ANSWERS : TableForm.PETITIONS);
        }
    }

    private TableRow read(byte[] file, TableForm form) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        TableReader.read(TestWorkbook.file("a", file), form, warnings::add, rows::add);
        return rows.getFirst();
    }

    private String reference(String format, double number) throws IOException {
        return Objects.requireNonNull(row(format, number, "", "a").raw("reference"));
    }

    /** Reported as SheetJS/sheetjs#2349 and ExcelDataReader/ExcelDataReader#541. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"ngày \"dd\" tháng \"mm\" năm \"yyyy",
                "\"Ngày \"dd/mm/yyyy",
                "\"trước ngày \"d/m/yy",
                "_(* dd/mm/yyyy_)",
                "[$-42A]dd\\ mmmm\\ yyyy;@",
                "dd/mm",
                "mmm-yy",
                "dd/mm/yyyy hh:mm:ss.000",
                "[$-1010409]d/m/yyyy h:mm AM/PM;@",
                "[Red]yyyy\\-mm\\-dd",
                "gge\"年\"m\"月\"d\"日\"",
                "built-in 14",
                "built-in 22",
                "built-in 27",
                "built-in 31",
                "built-in 36",
                "built-in 50",
                "built-in 58"
            })
    void a_day_is_a_day_whatever_words_its_format_puts_around_it(String format) throws IOException {
        TableRow row = rowOf(format, 2, DAY, List.of("STT", "Nội dung", "Ngày nhận"), "1", "a");

        assertThat(row.raw("received_on")).isEqualTo("2026-03-04");
        assertThat(warnings).isEmpty();
    }

    /** Reported as yfedoseev/office_oxide#147, shuchkin/simplexlsx#97 and t8y2/dbx#3685. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "\"D\"000,1,D001",
                "\"M\"00,2,M02",
                "\"S\"0,3,S3",
                "\"Y\"0,3,Y3",
                "\"Đơn \"0,7,Đơn 7",
                "\\D000,4,D004",
                "\"KN-\"000,7,KN-007",
                "0\"/2026\",12,12/2026",
                "General\"/2026\",12,12/2026",
                "\"KN \"@,12,KN 12",
                "[$-42A]000,5,005",
                "[$KN]000,5,KN005",
                "[Red]000,5,005",
                "000;-000,5,005",
                "000;[Red]-000;;@,5,005",
                "[<100]00;0\"+\",5,05",
                "00\\-00,1226,12-26",
                "000000,42,000042",
                "0.00,1.1,1.10",
                "0.0,1.1,1.1",
                "0.00,7,7.00",
                "?0,5,5",
                "0%,0.5,50%",
                "'# ?/?',0.5,1/2",
                "'# ??/??',1.25,1 1/4",
                "'#,##0',1234567,1234567",
                "'_-* #,##0\\ \"đ\"_-',1500000,1500000 đ",
                "@,12,12",
                "General,12.5,12.5",
                "h:mm,0.5,12:00",
                "[h]:mm,1.5,36:00"
            })
    void a_number_is_read_with_the_words_and_digits_of_its_format(String format, double number, String seen)
            throws IOException {
        assertThat(reference(format, number)).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "0,1.5,1.5",
                "0%,0.3333,0.3333",
                "'0,',12000,12000",
                ";;;,5,5",
                "0.00,0.30000000000000004,0.30",
                "D000x,5,5"
            })
    void of_a_number_nothing_is_lost_that_its_format_hides(String format, double number, String read)
            throws IOException {
        assertThat(reference(format, number)).isEqualTo(read);
    }

    /** Reported as exceljs/exceljs#372. */
    @ParameterizedTest
    @ValueSource(strings = {"mm/yyyy", "d-mmm", "mmm-yy", "dd/mm/yyyy", "0.00E+00", "##0.0E+0"})
    void a_document_number_that_became_a_day_or_a_power_is_refused(String format) throws IOException {
        List<String> heading = List.of("STT", "Cơ quan", "Số văn bản", "Ngày văn bản", "Kết quả", "Tóm tắt");
        TableRow row = rowOf(format, 2, 46143, heading, "K1", "Sở Xây dựng", "", "1/8/2026", "Giải trình", "Có");

        assertThat(row.faults()).extracting(Fault::code).containsExactly("CELL_CONVERTED");
        assertThat(row.faults().getFirst().field()).isEqualTo("document_number");
        assertThat(reasons(row("d-mmm", DAY, "", "a"))).containsExactly("reference:CELL_CONVERTED");
    }

    @Test
    void a_day_among_texts_and_a_number_that_is_longer_than_a_program_keeps_are_told() throws IOException {
        assertThat(rowOf("d-mmm", 3, DAY, List.of("STT", "Nội dung", "Ngày nhận", "Tổ"), "1", "a", "")
                        .faults())
                .isEmpty();
        assertThat(warnings).extracting(Fault::code).containsExactly("CELL_PERHAPS_CONVERTED");
        assertThat(warnings.getFirst().field()).isEqualTo("group");
        assertThat(reasons(row("0", 12345678901234567890d, "", "a"))).containsExactly("reference:CELL_CONVERTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01/05/2026", "2026-05-01", "May-26", "5-May", "1.2E+04", "Thg5-26"})
    void a_number_that_was_saved_as_text_after_it_became_a_day_is_told(String text) throws IOException {
        TableRow row = read(("STT,Nội dung\n" + text + ",a\n").getBytes(StandardCharsets.UTF_8), TableForm.PETITIONS);

        assertThat(row.faults()).isEmpty();
        assertThat(warnings).extracting(Fault::code).containsExactly("CELL_PERHAPS_CONVERTED");
    }

    private static List<String> reasons(TableRow row) {
        return row.faults().stream()
                .map(fault -> fault.field() + ":" + fault.code())
                .toList();
    }
}
