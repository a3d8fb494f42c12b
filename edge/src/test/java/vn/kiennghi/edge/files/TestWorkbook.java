package vn.kiennghi.edge.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes workbooks as people would. */
public final class TestWorkbook {
    private final XSSFSheet sheet;
    private final CellStyle day;

    private TestWorkbook(XSSFSheet sheet) {
        this.sheet = sheet;
        this.day = sheet.getWorkbook().createCellStyle();
        day.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("dd/mm/yyyy"));
    }

    /** Returns a workbook with one sheet. */
    public static byte[] of(String name, Consumer<TestWorkbook> rows) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            sheet(workbook, name, rows);
            return bytes(workbook);
        }
    }

    static XSSFSheet sheet(XSSFWorkbook workbook, String name, Consumer<TestWorkbook> rows) {
        TestWorkbook made = new TestWorkbook(workbook.createSheet(name));
        rows.accept(made);
        return made.sheet;
    }

    static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    static UploadedFile file(String name, byte[] content) {
        return new UploadedFile() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(content);
            }
        };
    }

    /** Writes the next row; texts, numbers, days, truths; an empty text leaves the cell out. */
    public Row row(Object... values) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows() == 0 ? 0 : sheet.getLastRowNum() + 1);
        for (int place = 0; place < values.length; place++) {
            if (!values[place].equals("")) {
                set(row.createCell(place), values[place]);
            }
        }
        return row;
    }

    private void set(Cell cell, Object value) {
        switch (value) {
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
            case Number number -> cell.setCellValue(number.doubleValue());
            case Boolean truth -> cell.setCellValue(truth);
            default -> cell.setCellValue(value.toString());
        }
    }

    /** Merges cells, written like {@code A1:C1}. */
    public void merge(String range) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(range));
    }
}
