package vn.kiennghi.edge.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.ProblemException;

class WorkbookTableTest {
    private final List<Fault> warnings = new ArrayList<>();
    private TableRead table = new TableRead(0, null, Map.of());

    private List<TableRow> rows(byte[] workbook) throws IOException {
        return rows(workbook, TableForm.PETITIONS);
    }

    private List<TableRow> rows(byte[] workbook, TableForm form) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        table = TableReader.read(TestWorkbook.file("a.csv", workbook), form, warnings::add, rows::add);
        return rows;
    }

    private List<TableRow> rows(Consumer<TestWorkbook> rows) throws IOException {
        return rows(TestWorkbook.of("Tổng hợp", rows));
    }

    private Fault refusal(byte[] file) {
        return catchThrowableOfType(ProblemException.class, () -> rows(file))
                .problem()
                .fault();
    }

    @Test
    void cells_are_read_as_people_see_them() throws IOException {
        TableRow row = rows(sheet -> {
                    sheet.row("STT", "Nội dung", "Loại", "Nơi tiếp xúc", "Ngày tiếp nhận", "Tổ");
                    sheet.row(1, "a\nb", true, 0.1 + 0.2, LocalDate.of(2024, 11, 12), 12_345_678_901L);
                })
                .getFirst();

        assertThat(row.number()).isEqualTo(2);
        assertThat(row.cells())
                .containsEntry("reference", "1")
                .containsEntry("content", "a\nb")
                .containsEntry("kind", "TRUE")
                .containsEntry("place", "0.3")
                .containsEntry("received_on", "2024-11-12")
                .containsEntry("group", "12345678901");
    }

    @Test
    void days_are_counted_from_1904_where_the_workbook_says_so_and_leading_zeros_are_kept() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
            CellStyle zeros = workbook.createCellStyle();
            zeros.setDataFormat(workbook.createDataFormat().getFormat("000"));
            TestWorkbook.sheet(workbook, "a", sheet -> {
                sheet.row("STT", "Nội dung", "Ngày nhận");
                Row row = sheet.row(7, "x", LocalDate.of(2024, 2, 29));
                row.getCell(0).setCellStyle(zeros);
            });

            TableRow row = rows(TestWorkbook.bytes(workbook)).getFirst();
            assertThat(row.raw("received_on")).isEqualTo("2024-02-29");
            assertThat(row.raw("reference")).isEqualTo("007");
        }
    }

    @Test
    void fonts_within_a_text_do_not_matter_and_what_looks_like_a_formula_stays_text() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFFont bold = workbook.createFont();
            bold.setBold(true);
            XSSFRichTextString rich = new XSSFRichTextString("Đề nghị ");
            rich.append("sửa đường", bold);
            TestWorkbook.sheet(workbook, "a", sheet -> {
                sheet.row("STT", "Nội dung");
                sheet.row("1").createCell(1).setCellValue(rich);
                sheet.row("2", "=HYPERLINK(\"http://x\",\"a\")");
                sheet.row("3", "_x0041_");
            });

            assertThat(rows(TestWorkbook.bytes(workbook)))
                    .extracting(row -> row.raw("content"))
                    .containsExactly("Đề nghị sửa đường", "=HYPERLINK(\"http://x\",\"a\")", "A");
        }
    }

    @Test
    void the_value_saved_with_a_formula_counts_and_errors_are_told_with_their_cell() throws IOException {
        List<TableRow> rows = rows(sheet -> {
            sheet.row("STT", "Nội dung", "Lĩnh vực");
            Row saved = sheet.row("", "a");
            saved.createCell(0).setCellFormula("1+1");
            saved.getCell(0).setCellValue(2);
            sheet.row("3").createCell(1).setCellErrorValue(FormulaError.REF.getCode());
            sheet.row("4", "b").createCell(2).setCellFormula("A1&\"\"");
        });

        assertThat(rows.get(0).raw("reference")).isEqualTo("2");
        assertThat(rows.get(1).faults().getFirst().code()).isEqualTo("CELL_WITHOUT_VALUE");
        assertThat(rows.get(1).faults().getFirst().found()).isEqualTo("B3: #REF!");
        assertThat(rows.get(1).faults().getFirst().field()).isEqualTo("content");
        assertThat(rows.get(2).faults()).extracting(Fault::found).containsExactly("C4: =A1&\"\"");
    }

    /** Reported as pythonicrubyist/creek#29. */
    @Test
    void escapes_of_the_format_are_undone_once_in_the_saved_value_of_a_formula_too() throws IOException {
        byte[] workbook = TestWorkbook.of("a", sheet -> {
            sheet.row("STT", "Nội dung", "Tổ", "Nơi tiếp xúc");
            Row row = sheet.row("1", "", "Tổ_x0009_1", "_x005F_x000D_");
            row.createCell(1).setCellFormula("A1&CHAR(13)&CHAR(10)&A2");
            row.getCell(1).setCellValue("Đường Một[CR]\nngập[TAB]khi mưa");
        });
        List<TableRow> rows = rows(changed(
                workbook,
                "xl/worksheets/sheet1.xml",
                sheet -> sheet.replace("[CR]", "_x000D_").replace("[TAB]", "_x0009_")));

        assertThat(rows.getFirst().raw("content")).isEqualTo("Đường Một\r\nngập\tkhi mưa");
        assertThat(rows.getFirst().raw("group")).isEqualTo("Tổ\t1");
        assertThat(rows.getFirst().raw("place")).isEqualTo("_x000D_");
    }

    @Test
    void the_first_sheet_with_the_table_is_read_and_the_others_with_content_are_named() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            TestWorkbook.sheet(workbook, "Danh mục", sheet -> sheet.row("STT", "Nội dung"));
            workbook.setSheetHidden(0, true);
            TestWorkbook.sheet(workbook, "Bìa", sheet -> sheet.row("TỔNG HỢP"));
            TestWorkbook.sheet(workbook, "Trống", sheet -> {});
            TestWorkbook.sheet(workbook, "Kiến nghị", sheet -> {
                sheet.row("STT", "Nội dung");
                sheet.row("1", "a");
            });
            TestWorkbook.sheet(workbook, "Thêm", sheet -> sheet.row("x"));

            assertThat(rows(TestWorkbook.bytes(workbook))).hasSize(1);
            assertThat(table.sheet()).isEqualTo("Kiến nghị");
            assertThat(warnings).extracting(Fault::code).containsExactly("SHEETS_NOT_READ");
            assertThat(warnings.getFirst().found()).isEqualTo("Bìa, Thêm, Danh mục");
        }
    }

    @Test
    void hidden_rows_are_read_with_a_warning_that_has_the_files_rows() throws IOException {
        List<TableRow> rows = rows(sheet -> {
            sheet.row("DANH SÁCH");
            sheet.row("STT", "Nội dung");
            sheet.row("1", "a");
            sheet.row("2", "b").setZeroHeight(true);
        });

        assertThat(rows).hasSize(2);
        assertThat(warnings).extracting(Fault::code).containsExactly("HIDDEN_ROWS_READ");
        assertThat(warnings.getFirst().row()).isEqualTo(3);
        assertThat(warnings.getFirst().found()).isEqualTo("4");
    }

    @Test
    void cells_merged_downwards_count_for_each_of_their_rows() throws IOException {
        List<TableRow> rows = rows(sheet -> {
            sheet.row("STT", "Nội dung", "Nơi tiếp xúc");
            sheet.row("1", "a", "Xã Nam Cường");
            sheet.row("2", "b");
            sheet.row("3", "c");
            sheet.row("4", "d");
            sheet.merge("C2:C4");
        });

        assertThat(rows)
                .extracting(row -> row.raw("place"))
                .containsExactly("Xã Nam Cường", "Xã Nam Cường", "Xã Nam Cường", null);
    }

    @Test
    void merged_headings_of_two_lines_and_titles_above_are_understood() throws IOException {
        List<TableRow> rows = rows(
                TestWorkbook.of("a", sheet -> {
                    sheet.row("ỦY BAN NHÂN DÂN TỈNH A", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
                    sheet.row("BẢNG GIAO VIỆC");
                    sheet.row();
                    sheet.row("STT", "Cơ quan", "", "Văn bản giao", "", "Hạn trả lời\n(dd/mm/yyyy)");
                    sheet.row("", "Chủ trì", "Phối hợp", "Số", "Ngày");
                    sheet.row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)");
                    sheet.row(1, "Sở Y tế", "Sở Tài chính", "7/UBND", LocalDate.of(2024, 1, 2), "31/03/2024");
                    sheet.merge("A4:A5");
                    sheet.merge("B4:C4");
                    sheet.merge("D4:E4");
                    sheet.merge("F4:F5");
                    sheet.merge("A2:F2");
                }),
                TableForm.ASSIGNMENTS);

        assertThat(table.firstRow()).isEqualTo(4);
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().number()).isEqualTo(4);
        assertThat(rows.getFirst().cells())
                .containsEntry("lead_agency", "Sở Y tế")
                .containsEntry("coordinating_agencies", "Sở Tài chính")
                .containsEntry("document_number", "7/UBND")
                .containsEntry("assigned_on", "2024-01-02")
                .containsEntry("due_on", "31/03/2024");
        assertThat(table.labels())
                .containsEntry("lead_agency", "Cơ quan / Chủ trì")
                .containsEntry("due_on", "Hạn trả lời (dd/mm/yyyy)");
        assertThat(warnings).isEmpty();
    }

    @Test
    void a_cell_beside_the_table_is_warned_of_by_the_letter_of_its_column() throws IOException {
        List<TableRow> rows = rows(sheet -> {
            sheet.row("STT", "Nội dung");
            sheet.row("1", "a", "", "xem lại");
        });

        assertThat(rows.getFirst().faults()).isEmpty();
        assertThat(warnings).extracting(Fault::code, Fault::found).containsExactly(tuple("UNKNOWN_COLUMN", "D"));
    }

    @Test
    void five_thousand_rows_are_read() throws IOException {
        List<TableRow> rows = rows(sheet -> {
            sheet.row("STT", "Nội dung");
            for (int i = 1; i <= 5_000; i++) {
                sheet.row(i, "Nội dung " + i);
            }
        });

        assertThat(rows).hasSize(5_000);
        assertThat(rows.getLast().number()).isEqualTo(5_001);
        assertThat(rows.getLast().raw("reference")).isEqualTo("5000");
    }

    @Test
    void a_workbook_without_content_is_empty_and_one_with_headings_only_has_no_rows() throws IOException {
        assertThat(refusal(TestWorkbook.of("a", sheet -> {})).code()).isEqualTo("FILE_EMPTY");
        assertThat(rows(sheet -> sheet.row("STT", "Nội dung"))).isEmpty();
    }

    @Test
    void the_row_nearest_to_a_heading_says_which_column_is_missing() throws IOException {
        Fault fault = refusal(TestWorkbook.of("a", sheet -> {
            sheet.row("TỔNG HỢP KIẾN NGHỊ");
            sheet.row("STT", "Lĩnh vực", "Ghi chú");
            sheet.row("1", "Y tế");
        }));

        assertThat(fault.code()).isEqualTo("COLUMN_MISSING");
        assertThat(fault.expected()).isEqualTo("content");
        assertThat(fault.found()).isEqualTo("STT, Lĩnh vực, Ghi chú");
    }

    @Test
    void workbooks_with_macros_are_read() throws IOException {
        byte[] workbook = TestWorkbook.of("a", sheet -> {
            sheet.row("STT", "Nội dung");
            sheet.row("1", "a");
        });

        byte[] macros = changed(
                workbook,
                "[Content_Types].xml",
                types -> types.replace(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml"));

        assertThat(rows(macros)).hasSize(1);
    }

    /** Reported as pjfanning/excel-streaming-reader#36. */
    @Test
    void a_workbook_in_the_strict_form_of_the_standard_is_read() throws IOException {
        byte[] strict = TestWorkbook.of("a", sheet -> {
            sheet.row("STT", "Nội dung", "Ngày nhận");
            sheet.row("1", "a", LocalDate.of(2026, 3, 4));
        });
        for (String part : List.of(
                "_rels/.rels",
                "xl/_rels/workbook.xml.rels",
                "xl/workbook.xml",
                "xl/styles.xml",
                "xl/sharedStrings.xml",
                "xl/worksheets/sheet1.xml")) {
            strict = changed(
                    strict,
                    part,
                    xml -> xml.replace(
                                    "http://schemas.openxmlformats.org/officeDocument/2006/",
                                    "http://purl.oclc.org/ooxml/officeDocument/")
                            .replace(
                                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                    "http://purl.oclc.org/ooxml/spreadsheetml/main"));
        }

        assertThat(rows(strict).getFirst().cells())
                .containsEntry("content", "a")
                .containsEntry("received_on", "2026-03-04");
    }

    @Test
    void files_of_other_formats_are_refused_with_their_kind() throws Exception {
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("a");
            workbook.write(old);
        }
        assertThat(refusal(old.toByteArray()).code()).isEqualTo("SPREADSHEET_NOT_SUPPORTED");
        assertThat(refusal(old.toByteArray()).status()).isEqualTo(415);
        byte[] openDocument = zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        assertThat(refusal(openDocument).code()).isEqualTo("SPREADSHEET_NOT_SUPPORTED");
        assertThat(refusal(openDocument).found()).isEqualTo("zip");
        byte[] letter = changed(
                TestWorkbook.of("a", sheet -> {}),
                "[Content_Types].xml",
                types -> types.replace(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"));
        assertThat(refusal(letter).code()).isEqualTo("SPREADSHEET_NOT_SUPPORTED");
        assertThat(refusal(letter).found()).isEqualTo("docx");
    }

    @Test
    void a_workbook_that_needs_a_password_is_refused() throws Exception {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mat-khau");
            try (var stream = encryptor.getDataStream(file)) {
                stream.write(TestWorkbook.of("a", sheet -> sheet.row("STT", "Nội dung")));
            }
            file.writeFilesystem(locked);
        }

        assertThat(refusal(locked.toByteArray()).code()).isEqualTo("SPREADSHEET_LOCKED");
    }

    @Test
    void broken_workbooks_are_refused() throws IOException {
        byte[] good = TestWorkbook.of("a", sheet -> {
            sheet.row("STT", "Nội dung");
            sheet.row("1", "a");
        });

        assertThat(refusal(Arrays.copyOf(good, good.length / 2)).code()).isEqualTo("SPREADSHEET_DAMAGED");
        assertThat(refusal(zip("a.txt", "a")).status()).isEqualTo(415);
        for (String sheet : List.of(
                "<worksheet>",
                "",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>999</v></c></row></sheetData></worksheet>",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"x\"/></sheetData></worksheet>")) {
            assertThat(refusal(changed(good, "xl/worksheets/sheet1.xml", before -> sheet))
                            .code())
                    .as(sheet)
                    .isEqualTo("SPREADSHEET_DAMAGED");
        }
    }

    @Test
    void entities_of_other_files_are_not_taken_in() throws IOException {
        byte[] good = TestWorkbook.of("a", sheet -> {
            sheet.row("STT", "Nội dung");
            sheet.row("1", "a");
        });
        byte[] evil = changed(good, "xl/sharedStrings.xml", before -> """
                <?xml version="1.0"?><!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                <si><t>STT</t></si><si><t>Nội dung</t></si><si><t>1</t></si><si><t>[&x;]</t></si></sst>""");

        List<String> read = new ArrayList<>();
        try {
            rows(evil).forEach(row -> read.add(row.raw("content")));
        } catch (ProblemException refused) {
            read.add("[]");
        }
        assertThat(read).containsExactly("[]");
    }

    @Test
    void a_small_file_that_unpacks_to_a_huge_one_is_refused() throws IOException {
        byte[] good = TestWorkbook.of("a", sheet -> {
            sheet.row("STT", "Nội dung");
            sheet.row("1", "a");
        });
        String filling = " ".repeat(20_000_000);
        byte[] bomb = changed(good, "xl/worksheets/sheet1.xml", sheet -> sheet + filling);

        Fault fault = refusal(bomb);
        assertThat(fault.code()).isEqualTo("SPREADSHEET_TOO_LARGE");
        assertThat(fault.status()).isEqualTo(413);
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] changed(byte[] file, String part, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] content = from.readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(
                        entry.getName().equals(part)
                                ? change.apply(new String(content, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
        return bytes.toByteArray();
    }
}
