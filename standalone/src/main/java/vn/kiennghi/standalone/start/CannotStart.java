package vn.kiennghi.standalone.start;

import java.io.IOException;
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
        return unreadableSetting("KIENNGHI_PORT", "một số từ 1 đến 65535", "a number from 1 to 65535", found);
    }

    static CannotStart unreadableSetting(String name, String vietnamese, String english, String found) {
        return new CannotStart(
                name + " cần " + vietnamese + ", nhưng nhận được: " + found
                        + ". Hãy sửa hoặc bỏ biến này rồi chạy lại.",
                name + " must be " + english + ", found: " + found + ". Mend or unset it, then start again.");
    }

    static CannotStart directoryInUse(Path directory) {
        return new CannotStart(
                "Thư mục dữ liệu " + directory + " đang được một tiến trình Kiến Nghị khác sử dụng. Hãy dừng tiến trình"
                        + " đó hoặc chọn thư mục khác bằng --data.",
                "The data directory " + directory
                        + " is in use by another Kiến Nghị process. Stop that process or choose"
                        + " another directory with --data.");
    }

    /** Something in the data directory cannot be written. */
    public static CannotStart directoryNotWritable(Path directory, IOException obstacle) {
        String user = System.getProperty("user.name");
        return new CannotStart(
                "Không ghi được vào thư mục dữ liệu " + directory + " (" + Reasons.of(obstacle)
                        + "). Người dùng hệ điều hành đang chạy chương trình là " + user
                        + ": hãy giao thư mục cho người dùng này (chown -R " + user + " " + directory
                        + "), hoặc chọn thư mục khác bằng --data.",
                "Cannot write to the data directory " + directory + " (" + Reasons.of(obstacle)
                        + "). The system runs as the operating system's user " + user
                        + ": give the directory to that user (chown -R " + user + " " + directory
                        + "), or choose another directory with --data.");
    }

    /** SQLite's library cannot be loaded. */
    static CannotStart sqliteNotLoaded(Path directory, String reason) {
        return new CannotStart(
                "Không nạp được thư viện SQLite từ " + directory + " hay từ thư mục tạm của máy (" + reason
                        + "). Hãy cho phép chạy chương trình (bỏ noexec) tại một thư mục ghi được và chỉ ra thư mục đó:"
                        + " KIENNGHI_JAVA_OPTS=-Dorg.sqlite.tmpdir=THƯ_MỤC",
                "Cannot load SQLite's library from " + directory + " or from the machine's temporary folder (" + reason
                        + "). Let programs be executed (no noexec) in a directory that can be written to, and name it:"
                        + " KIENNGHI_JAVA_OPTS=-Dorg.sqlite.tmpdir=DIRECTORY");
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

    /** The name stands for no address that this machine knows. */
    static CannotStart unknownHost(String host) {
        return new CannotStart(
                "Không tìm thấy địa chỉ nào mang tên " + host
                        + ". Hãy dùng một địa chỉ của máy này với --host, ví dụ 127.0.0.1 hay 0.0.0.0.",
                "There is no address of the name " + host
                        + ". Name one of this machine with --host, such as 127.0.0.1 or 0.0.0.0.");
    }

    /** The operating system keeps the port for others. */
    static CannotStart portNotAllowed(String host, int port) {
        return new CannotStart(
                "Hệ điều hành không cho người dùng này mở cổng " + port + " tại địa chỉ " + host
                        + ": cổng dưới 1024 thường dành cho root. Hãy chọn cổng khác bằng --port, ví dụ 8080, và đặt máy chủ TLS ở"
                        + " phía trước.",
                "The operating system does not let this user listen on port " + port + " of " + host
                        + ": ports below 1024 are usually root's. Choose another one with --port, such as 8080, and put a proxy with"
                        + " TLS before it.");
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

    /** The file under the record's name is damaged. */
    public static CannotStart damagedRecord(Path file, String findings) {
        return new CannotStart(
                "Tệp dữ liệu " + file + " bị hỏng: cần một tệp SQLite nguyên vẹn, nhưng thấy: " + findings
                        + ". Chưa thay đổi gì. Hãy giữ lại một bản sao của cả thư mục dữ liệu, rồi khôi phục bản sao lưu gần nhất:"
                        + " ./kiennghi restore TỆP",
                "The record " + file + " is damaged: expected a sound SQLite file, found: " + findings
                        + ". Nothing was changed. Keep a copy of the whole data directory, then restore the last backup:"
                        + " ./kiennghi restore FILE");
    }

    /** The file under the record's name belongs to another program. */
    public static CannotStart noRecordInFile(Path file) {
        return new CannotStart(
                "Tệp " + file
                        + " là một tệp SQLite nhưng không phải dữ liệu của Kiến Nghị: cần có các bảng DomainEventEntry,"
                        + " RecordIdentity và Account. Chưa thay đổi gì. Hãy đặt lại đúng tệp hoặc khôi phục bản sao lưu: ./kiennghi restore TỆP",
                "The file " + file
                        + " is an SQLite file, but no record of Kiến Nghị: expected the tables DomainEventEntry, RecordIdentity"
                        + " and Account. Nothing was changed. Put the right file in its place, or restore a backup: ./kiennghi restore FILE");
    }

    /** The record was written by a newer version of the system. */
    public static CannotStart newerRecord(Path file, long found, long known) {
        return new CannotStart(
                "Tệp dữ liệu " + file + " do một phiên bản Kiến Nghị mới hơn ghi: bản này đọc được dạng " + known
                        + ", nhưng thấy dạng " + found + ". Chưa thay đổi gì. Hãy dùng phiên bản mới hơn.",
                "The record " + file + " was written by a newer version of Kiến Nghị: this one reads form " + known
                        + ", found form " + found + ". Nothing was changed. Use the newer version.");
    }

    /** The record cannot be read or written for a reason outside of it. */
    public static CannotStart recordOutOfReach(Path file, String reason) {
        String user = System.getProperty("user.name");
        String owner = Reasons.owner(file);
        return new CannotStart(
                "Không mở được tệp dữ liệu " + file + " để đọc và ghi (" + reason
                        + "). Chương trình chạy với người dùng "
                        + user + ", tệp thuộc về " + owner
                        + ". Hãy kiểm tra quyền trên tệp và thư mục (chmod u+rw, chown), và ổ đĩa có cho ghi không, rồi chạy lại.",
                "Cannot open the record " + file + " for reading and writing (" + reason
                        + "). The system runs as the user "
                        + user + ", the file belongs to " + owner
                        + ". Check the permissions of the file and its directory (chmod u+rw, chown), and whether the disk may be"
                        + " written to, then start again.");
    }

    /** Another program keeps the record locked. */
    public static CannotStart recordHeld(Path file, String reason) {
        return new CannotStart(
                "Tệp dữ liệu " + file + " đang bị chương trình khác giữ (" + reason
                        + "). Hãy đóng chương trình đó, ví dụ một công cụ SQLite, rồi chạy lại.",
                "The record " + file + " is held by another program (" + reason
                        + "). Close it, an SQLite tool for example, then start again.");
    }

    /** There is no room for the record to be written to. */
    public static CannotStart diskFull(Path file) {
        return new CannotStart(
                "Ổ đĩa chứa " + file + " không còn chỗ, nên không ghi được. Hãy giải phóng chỗ trống rồi chạy lại.",
                "The disk of " + file
                        + " has no room left, so that nothing can be recorded. Make room, then start again.");
    }

    /**
     * The record holds less than is known of it.
     *
     * @param word by which the operator says that he accepts it
     */
    public static CannotStart recordFallsShort(
            Path file,
            String expectedVietnamese,
            String expectedEnglish,
            String foundVietnamese,
            String foundEnglish,
            String word) {
        return new CannotStart(
                "Tệp dữ liệu " + file + " thiếu dữ liệu đã ghi: cần có " + expectedVietnamese + ", nhưng thấy "
                        + foundVietnamese
                        + ". Chưa khởi động, chưa thay đổi gì. Cách xử lý:" + System.lineSeparator()
                        + "  - nếu kiennghi.db hoặc kiennghi.db-wal đã bị chuyển chỗ: đặt lại cả hai vào chỗ cũ;"
                        + System.lineSeparator()
                        + "  - nếu có bản sao lưu: ./kiennghi restore TỆP" + System.lineSeparator()
                        + "  - nếu chấp nhận tệp như hiện có: chạy một lần với --accept-record " + word
                        + "; dữ liệu tra cứu được cất sang một bên và tạo lại.",
                "The record " + file + " lacks what was recorded: expected " + expectedEnglish + ", found "
                        + foundEnglish
                        + ". Nothing was started and nothing changed. What to do:" + System.lineSeparator()
                        + "  - if kiennghi.db or kiennghi.db-wal was moved away: put both back in their place;"
                        + System.lineSeparator()
                        + "  - if there is a backup: ./kiennghi restore FILE" + System.lineSeparator()
                        + "  - to accept the file as it is: start once with --accept-record " + word
                        + "; the read models are laid aside and made again.");
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
