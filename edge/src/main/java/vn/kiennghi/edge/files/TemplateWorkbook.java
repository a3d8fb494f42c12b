package vn.kiennghi.edge.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes an empty workbook in which people can write a table. Its cells are text, so that a number keeps its leading zeros and
 * nothing typed becomes a formula; days have the form of a day.
 */
public final class TemplateWorkbook {
    private static final String TEXT = "@";
    private static final String DAY = "dd/mm/yyyy";
    private static final int LAST_ROW_WITH_CHOICE = 10_000;
    /** In characters. */
    private static final Map<String, Integer> WIDTHS = Map.of(
            "reference", 9,
            "content", 70,
            "summary", 60,
            "lead_agency", 30,
            "agency", 30,
            "coordinating_agencies", 40,
            "reason", 40);

    private static final int USUAL_WIDTH = 18;
    private static final int UNITS_OF_A_CHARACTER = 256;

    private TemplateWorkbook() {}

    /**
     * Returns the workbook's bytes.
     *
     * @param sheetName what its only sheet is called
     * @param day of the session for which it is; levels that there were then are offered
     * @throws IOException if it cannot be written
     */
    public static byte[] of(TableKind kind, String sheetName, LocalDate day) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet(sheetName);
            Row heading = sheet.createRow(0);
            List<Column> columns = kind.columns();
            for (int place = 0; place < columns.size(); place++) {
                Column column = columns.get(place);
                sheet.setDefaultColumnStyle(place, body(workbook, isDay(column) ? DAY : TEXT));
                sheet.setColumnWidth(place, WIDTHS.getOrDefault(column.name(), USUAL_WIDTH) * UNITS_OF_A_CHARACTER);
                XSSFCell cell = (XSSFCell) heading.createCell(place);
                cell.setCellValue(column.heading());
                cell.setCellStyle(head(workbook, column.required()));
                offer(sheet, place, choices(column, day));
            }
            sheet.createFreezePane(0, 1);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static List<String> choices(Column column, LocalDate day) {
        return switch (column.name()) {
            case "kind" -> Choices.KINDS.labels();
            case "level" -> Choices.levels(day).labels();
            case "round" -> Choices.ROUNDS.labels();
            case "outcome" -> Choices.OUTCOMES.labels();
            default -> List.of();
        };
    }

    private static boolean isDay(Column column) {
        return column.name().endsWith("_on") || column.name().endsWith("_date");
    }

    private static CellStyle body(XSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        return style;
    }

    private static CellStyle head(XSSFWorkbook workbook, boolean required) {
        CellStyle style = body(workbook, TEXT);
        XSSFFont font = workbook.createFont();
        font.setBold(required);
        style.setFont(font);
        style.setFillForegroundColor((required ? IndexedColors.PALE_BLUE : IndexedColors.GREY_25_PERCENT).getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    /** Other values can be written all the same: the reading knows more names than the list. */
    private static void offer(XSSFSheet sheet, int place, List<String> choices) {
        if (choices.isEmpty()) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation list = helper.createValidation(
                helper.createExplicitListConstraint(choices.toArray(String[]::new)),
                new CellRangeAddressList(1, LAST_ROW_WITH_CHOICE, place, place));
        list.setShowErrorBox(false);
        sheet.addValidationData(list);
    }
}
