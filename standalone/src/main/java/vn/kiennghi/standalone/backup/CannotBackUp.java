package vn.kiennghi.standalone.backup;

import java.nio.file.Path;

/** A backup cannot be made or restored for a reason that the operator can look into; the message tells what was found, in Vietnamese and English. */
public final class CannotBackUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String explanation;

    private CannotBackUp(String vietnamese, String english) {
        super(english);
        this.explanation = vietnamese + System.lineSeparator() + english;
    }

    /** Returns what the operator is told. */
    public String explanation() {
        return explanation;
    }

    static CannotBackUp noRecord(Path file) {
        return new CannotBackUp(
                "Không có tệp dữ liệu " + file
                        + ", hoặc tệp rỗng, nên không có gì để sao lưu. Hãy chọn đúng thư mục bằng --data.",
                "There is no record " + file
                        + ", or it is empty, so there is nothing to back up. Choose the right directory with --data.");
    }

    static CannotBackUp fileExists(Path file) {
        return new CannotBackUp(
                "Tệp " + file + " đã có và không bị ghi đè. Hãy chọn tên khác hoặc xóa tệp đó trước.",
                "The file " + file + " exists and is not overwritten. Choose another name or delete it first.");
    }

    static CannotBackUp noFile(Path file) {
        return new CannotBackUp(
                "Không có tệp " + file + ", hoặc tệp rỗng. Cần một tệp do ./kiennghi backup ghi. Chưa thay đổi gì.",
                "There is no file " + file
                        + ", or it is empty. Expected a file written by ./kiennghi backup. Nothing was changed.");
    }

    static CannotBackUp notWritten(Path file, String reason) {
        return new CannotBackUp(
                "Không ghi được tệp " + file + " (" + reason + "). Chưa có bản sao lưu nào mang tên này.",
                "The file " + file + " cannot be written (" + reason + "). There is no backup of that name.");
    }

    static CannotBackUp notReadable(Path file, String reason) {
        return new CannotBackUp(
                "Không đọc được " + file + " (" + reason + "). Hãy kiểm tra quyền trên tệp và thư mục.",
                "Cannot read " + file + " (" + reason + "). Check the permissions of the file and its directory.");
    }

    static CannotBackUp damagedRecord(Path file, String findings) {
        return new CannotBackUp(
                "Tệp dữ liệu " + file + " bị hỏng (" + findings
                        + "), nên không sao lưu: bản sao sẽ hỏng theo. Hãy giữ các bản sao lưu cũ.",
                "The record " + file + " is damaged (" + findings
                        + ") and is not backed up: the copy would be damaged too. Keep the older backups.");
    }

    static CannotBackUp recordFallsShort(Path file, long expected, long found) {
        return new CannotBackUp(
                "Tệp dữ liệu " + file + " thiếu dữ liệu đã ghi: cần có ít nhất " + expected
                        + " sự kiện của cùng bộ dữ liệu, nhưng thấy " + found
                        + ". Không sao lưu. Hãy giữ các bản sao lưu cũ và xem mục “The record is guarded” trong docs/operations.md.",
                "The record " + file + " lacks what was recorded: expected at least " + expected
                        + " events of the same record, found " + found
                        + ". It is not backed up. Keep the older backups and see “The record is guarded” in docs/operations.md.");
    }

    static CannotBackUp copyDiffers(Path file, String expected, String found) {
        return new CannotBackUp(
                "Bản sao " + file + " không đúng khi đọc lại: cần có " + expected + ", nhưng thấy " + found
                        + ". Đã xóa bản sao; hãy chạy lại.",
                "The copy " + file + " is not right when read again: expected " + expected + ", found " + found
                        + ". It was deleted; run the command again.");
    }

    static CannotBackUp damagedFile(Path file, String findings) {
        return new CannotBackUp(
                "Tệp " + file + " không dùng được: cần một bản sao lưu nguyên vẹn, nhưng thấy: " + findings
                        + ". Chưa thay đổi gì. Hãy dùng bản sao lưu khác.",
                "The file " + file + " cannot be used: expected a sound backup, found: " + findings
                        + ". Nothing was changed. Use another backup.");
    }

    static CannotBackUp export(Path file) {
        return new CannotBackUp(
                "Tệp " + file
                        + " là tệp xuất nhật ký, không phải bản sao lưu. Chưa thay đổi gì. Hãy dùng ./kiennghi import-events TỆP với một thư mục trống.",
                "The file " + file
                        + " is an exported log and no backup. Nothing was changed. Use ./kiennghi import-events FILE with an empty directory.");
    }

    static CannotBackUp foreignFile(Path file) {
        return new CannotBackUp(
                "Tệp " + file
                        + " là tệp SQLite nhưng không phải bản sao lưu của Kiến Nghị: cần có các bảng DomainEventEntry, RecordIdentity và Account. Chưa"
                        + " thay đổi gì.",
                "The file " + file
                        + " is an SQLite file, but no backup of Kiến Nghị: expected the tables DomainEventEntry, RecordIdentity and Account. Nothing"
                        + " was changed.");
    }

    static CannotBackUp newerFile(Path file, long found, long known) {
        return new CannotBackUp(
                "Tệp " + file + " do một phiên bản Kiến Nghị mới hơn ghi: bản này đọc được dạng " + known
                        + ", nhưng thấy dạng " + found + ". Chưa thay đổi gì. Hãy dùng phiên bản mới hơn.",
                "The file " + file + " was written by a newer version of Kiến Nghị: this one reads form " + known
                        + ", found form " + found + ". Nothing was changed. Use the newer version.");
    }

    static CannotBackUp ownFile(Path file) {
        return new CannotBackUp(
                "Tệp " + file
                        + " chính là tệp dữ liệu đang dùng của thư mục này. Cần tên của một bản sao lưu. Chưa thay đổi gì.",
                "The file " + file
                        + " is the directory's own record. Expected the name of a backup. Nothing was changed.");
    }

    static CannotBackUp notRestored(Path directory, String reason) {
        return new CannotBackUp(
                "Không khôi phục được vào " + directory + " (" + reason
                        + "). Không có gì bị xóa; hãy khắc phục rồi chạy lại cùng lệnh.",
                "Could not restore into " + directory + " (" + reason
                        + "). Nothing was deleted; remove the obstacle and run the same command again.");
    }
}
