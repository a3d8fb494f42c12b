package vn.kiennghi.standalone.start;

import java.nio.file.Path;

/** The system cannot start for a reason that the operator can remove; the message tells how, in Vietnamese and English. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String explanation;

    private CannotStart(String vietnamese, String english) {
        super(english);
        this.explanation = vietnamese + System.lineSeparator() + english;
    }

    /** Returns what the operator is told. */
    public String explanation() {
        return explanation;
    }

    static CannotStart invalidPort(String found) {
        return new CannotStart(
                "KIENNGHI_PORT phải là số từ 1 đến 65535, nhưng nhận được: " + found,
                "KIENNGHI_PORT must be a number from 1 to 65535, found: " + found);
    }

    static CannotStart directoryInUse(Path directory) {
        return new CannotStart(
                "Thư mục dữ liệu " + directory + " đang được một tiến trình Kiến Nghị khác sử dụng. Hãy dừng tiến trình"
                        + " đó hoặc chọn thư mục khác bằng --data.",
                "The data directory " + directory
                        + " is in use by another Kiến Nghị process. Stop that process or choose"
                        + " another directory with --data.");
    }

    static CannotStart directoryNotWritable(Path directory, String reason) {
        return new CannotStart(
                "Không ghi được vào thư mục dữ liệu " + directory + " (" + reason + ").",
                "Cannot write to the data directory " + directory + " (" + reason + ").");
    }

    /** The read models' file can neither be used nor be replaced. */
    public static CannotStart readModelsNotWritable(Path file, String reason) {
        return new CannotStart(
                "Không dùng được tệp dữ liệu tra cứu " + file + " (" + reason
                        + "). Hãy xóa tệp này hoặc cấp quyền ghi cho"
                        + " thư mục dữ liệu rồi khởi động lại; tệp được tạo lại từ sổ gốc, không mất dữ liệu.",
                "Cannot use the read models' file " + file + " (" + reason
                        + "). Remove it, or give the right to write to"
                        + " the data directory, and start again; it is made again from the record, nothing is lost.");
    }

    /** The port is taken by somebody else, or the address is not one of this machine. */
    public static CannotStart portInUse(String host, int port) {
        return new CannotStart(
                "Không mở được cổng " + port + " tại địa chỉ " + host
                        + ": chương trình khác đang sử dụng hoặc địa chỉ không có"
                        + " trên máy này. Hãy chọn cổng khác bằng --port hoặc địa chỉ khác bằng --host.",
                "Cannot listen on port " + port + " of " + host
                        + ": another program uses it, or this machine has no such"
                        + " address. Choose another port with --port or another address with --host.");
    }

    /** Sample data is never mixed with a real record. */
    public static CannotStart notADemonstration(Path directory) {
        return new CannotStart(
                "Thư mục " + directory + " đã có dữ liệu thật, không nạp dữ liệu mẫu vào đó. Hãy chọn thư mục khác bằng"
                        + " --data.",
                "The directory " + directory + " holds a real record; sample data is not loaded into it. Choose another"
                        + " directory with --data.");
    }
}
