package vn.kiennghi.standalone.browser;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The table of a session's petitions as an office keeps it in Excel: title rows merged over the table, a heading of two lines,
 * dates as Excel dates.
 */
final class OfficeWorkbook {
    private static final List<String> COMMUNES = List.of(
            "xã Bằng Thành",
            "xã Nghiên Loan",
            "xã Cao Minh",
            "xã Ba Bể",
            "xã Chợ Rã",
            "phường Đức Xuân",
            "phường Bắc Kạn",
            "xã Phong Quang",
            "xã Bạch Thông",
            "xã Cẩm Giàng",
            "xã Na Rì",
            "xã Cường Lợi",
            "xã Yên Phong",
            "xã Chợ Đồn",
            "xã Chợ Mới");

    /** What voters ask for, with the field's name in the default catalogue. */
    private static final List<List<String>> REQUESTS = List.of(
            List.of(
                    "Giao thông",
                    "Đề nghị sửa chữa tuyến đường liên xã đoạn qua %s, mặt đường hư hỏng nặng sau mưa lũ."),
            List.of("Thủy lợi, đê điều", "Đề nghị nạo vét kênh mương nội đồng và kè chống sạt lở bờ suối tại %s."),
            List.of("Điện", "Đề nghị ngành điện nâng công suất trạm biến áp, bảo đảm điện sinh hoạt cho nhân dân %s."),
            List.of("Nước sạch", "Đề nghị sớm hoàn thành công trình cấp nước sạch tập trung phục vụ nhân dân %s."),
            List.of(
                    "Giáo dục",
                    "Đề nghị bổ sung giáo viên Tiếng Anh và Tin học cho các trường tiểu học trên địa bàn %s."),
            List.of("Y tế, BHYT", "Đề nghị bổ sung bác sĩ và thuốc bảo hiểm y tế cho trạm y tế %s."),
            List.of("Đất đai", "Đề nghị đẩy nhanh việc cấp giấy chứng nhận quyền sử dụng đất cho các hộ dân %s."),
            List.of(
                    "Tài nguyên, môi trường, rác thải",
                    "Đề nghị bố trí điểm thu gom và xử lý rác thải sinh hoạt tại %s."),
            List.of(
                    "An ninh trật tự, PCCC",
                    "Đề nghị lắp đặt camera giám sát an ninh tại các điểm đông dân cư của %s."),
            List.of("Văn hóa, thể thao, du lịch", "Đề nghị hỗ trợ kinh phí sửa chữa nhà văn hóa thôn của %s."));

    /** How many petitions the table holds. */
    static final int ROWS = COMMUNES.size() * REQUESTS.size();

    private OfficeWorkbook() {}

    /** Writes the table, every petition within the province's competence, received on that day. */
    static Path write(Path file, LocalDate receivedOn) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Tổng hợp");
            titles(sheet);
            heading(sheet);
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            int number = 0;
            for (String commune : COMMUNES) {
                for (List<String> request : REQUESTS) {
                    number++;
                    Row row = sheet.createRow(5 + number);
                    row.createCell(0).setCellValue(number);
                    row.createCell(1).setCellValue(request.getLast().formatted(commune));
                    row.createCell(2).setCellValue(request.getFirst());
                    row.createCell(3).setCellValue("Tỉnh");
                    row.createCell(4).setCellValue("Tổ đại biểu số " + (number % 7 + 1));
                    row.createCell(5).setCellValue(commune);
                    Cell received = row.createCell(6);
                    received.setCellValue(receivedOn);
                    received.setCellStyle(day);
                }
            }
            workbook.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void titles(Sheet sheet) {
        merged(sheet, 0, "HỘI ĐỒNG NHÂN DÂN TỈNH – THƯỜNG TRỰC");
        merged(sheet, 1, "TỔNG HỢP Ý KIẾN, KIẾN NGHỊ CỦA CỬ TRI");
        merged(sheet, 2, "(Kèm theo Báo cáo tổng hợp của các Tổ đại biểu)");
    }

    private static void merged(Sheet sheet, int at, String text) {
        sheet.createRow(at).createCell(0).setCellValue(text);
        sheet.addMergedRegion(new CellRangeAddress(at, at, 0, 6));
    }

    /** The place of the meeting stands under a heading of its own; all others span both lines. */
    private static void heading(Sheet sheet) {
        Row upper = sheet.createRow(4);
        Row lower = sheet.createRow(5);
        List<String> spanning = List.of("Số TT", "NỘI DUNG KIẾN NGHỊ", "Lĩnh vực", "Thẩm quyền");
        for (int i = 0; i < spanning.size(); i++) {
            upper.createCell(i).setCellValue(spanning.get(i));
            sheet.addMergedRegion(new CellRangeAddress(4, 5, i, i));
        }
        upper.createCell(4).setCellValue("Tiếp xúc cử tri");
        sheet.addMergedRegion(new CellRangeAddress(4, 4, 4, 6));
        lower.createCell(4).setCellValue("Tổ đại biểu");
        lower.createCell(5).setCellValue("Địa bàn");
        lower.createCell(6).setCellValue("Ngày tiếp xúc");
    }
}
