package vn.kiennghi.standalone.move;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A log cannot be moved for a reason that the operator can look into; the message tells what was found, in Vietnamese and English. */
public final class CannotMove extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String explanation;

    private CannotMove(String vietnamese, String english) {
        super(english);
        this.explanation = vietnamese + System.lineSeparator() + english;
    }

    /** Returns what the operator is told. */
    public String explanation() {
        return explanation;
    }

    static CannotMove invalidServer(String found) {
        return new CannotMove(
                "--axonserver cần HOST:PORT[,HOST:PORT], nhưng nhận được '" + found + "'.",
                "--axonserver expects HOST:PORT[,HOST:PORT], but found '" + found + "'.");
    }

    /** There is nothing to export. */
    public static CannotMove noRecord(Path directory) {
        return new CannotMove(
                "Thư mục " + directory + " không có dữ liệu (kiennghi.db). Hãy chọn thư mục khác bằng --data.",
                "The directory " + directory + " holds no record (kiennghi.db). Choose another one with --data.");
    }

    static CannotMove fileExists(Path file) {
        return new CannotMove(
                "Tệp " + file + " đã có và không bị ghi đè. Hãy chọn tên khác hoặc xóa tệp đó trước.",
                "The file " + file + " exists and is not overwritten. Choose another name or delete it first.");
    }

    static CannotMove notReadable(Path file, String reason) {
        return new CannotMove(
                "Không đọc được tệp " + file + " (" + reason + ").",
                "The file " + file + " cannot be read (" + reason + ").");
    }

    static CannotMove notWritable(Path file, String reason) {
        return new CannotMove(
                "Không ghi được tệp " + file + " (" + reason + ").",
                "The file " + file + " cannot be written (" + reason + ").");
    }

    static CannotMove otherFormat(Path file, String expected, String found) {
        return new CannotMove(
                "Tệp " + file + " không phải tệp xuất mà bản này đọc được. Dòng 1: cần có " + expected + ", nhưng thấy "
                        + found + ".",
                "The file " + file + " is no export that this version reads. Line 1: expected " + expected + ", found "
                        + found + ".");
    }

    static CannotMove cutFile(Path file, long lines) {
        return new CannotMove(
                "Tệp " + file + " bị cắt cụt: cần có dòng kết, nhưng thấy hết tệp sau dòng " + lines
                        + ". Hãy chép hoặc xuất lại.",
                "The file " + file + " is cut off: expected the closing line, found the end after line " + lines
                        + ". Copy or export it again.");
    }

    static CannotMove alteredFile(Path file, long line, String member, String expected, String found) {
        return new CannotMove(
                "Tệp " + file + " đã bị thay đổi. Dòng " + line + ", " + member + ": cần có '" + expected
                        + "', nhưng thấy '" + found + "'.",
                "The file " + file + " has been altered. Line " + line + ", " + member + ": expected '" + expected
                        + "', found '" + found + "'.");
    }

    static CannotMove repeatedIdentifier(Path file, long position, String identifier) {
        return new CannotMove(
                "Tệp " + file + ", sự kiện " + position + ": cần mỗi sự kiện một mã (id) riêng, nhưng thấy mã '"
                        + identifier + "' lần thứ hai. Không ghi gì. Hãy xuất lại từ nguồn.",
                "The file " + file + ", event " + position
                        + ": expected an identifier (id) of its own for each event, found '" + identifier
                        + "' for the second time. Nothing was written. Export it from its source again.");
    }

    /** A store holds an event that another store would not give back as it is. */
    public static CannotMove unknownForm(String log, long position, UnknownForm reason) {
        Difference difference = reason.at(position);
        return new CannotMove(
                log + ": không chuyển được. " + upperCase(difference.vietnamese()) + ".",
                log + " cannot be moved. " + upperCase(difference.english()) + ".");
    }

    static CannotMove foreignTarget(String target, List<Difference> differences) {
        return new CannotMove(
                "Nơi đến (" + target
                        + ") đã có sự kiện khác với tệp; không ghi gì. Nơi đến phải trống hoặc có đúng phần"
                        + " đầu của tệp." + lines(differences, Difference::vietnamese),
                "The target (" + target
                        + ") holds events that are not those of the file; nothing was written. It has to"
                        + " be empty or hold exactly the beginning of the file."
                        + lines(differences, Difference::english));
    }

    static CannotMove longerTarget(String target, long inFile, long found) {
        return new CannotMove(
                "Nơi đến (" + target + ") có nhiều sự kiện hơn tệp: cần nhiều nhất " + inFile + ", nhưng thấy " + found
                        + ". Không ghi gì.",
                "The target (" + target + ") holds more events than the file: expected at most " + inFile + ", found "
                        + found + ". Nothing was written.");
    }

    static CannotMove differs(String target, List<Difference> differences) {
        return new CannotMove(
                "Nơi đến (" + target + ") KHÔNG giống tệp." + lines(differences, Difference::vietnamese),
                "The target (" + target + ") does NOT equal the file." + lines(differences, Difference::english));
    }

    /** The store does not answer. */
    static CannotMove unreachable(String log, String reason) {
        return new CannotMove(
                "Không kết nối được với " + log + " (" + reason + ").",
                "Cannot connect to " + log + " (" + reason + ").");
    }

    /** Reading stopped before the end. */
    public static CannotMove readingStopped(String log, long read, String reason) {
        return new CannotMove(
                "Việc đọc " + log + " dừng sau " + read + " sự kiện (" + reason + "). Hãy chạy lại.",
                "Reading " + log + " stopped after " + read + " events (" + reason + "). Run it again.");
    }

    /** The store did not confirm what was appended last. */
    public static CannotMove notAcknowledged(String log, String reason) {
        return new CannotMove(
                log + " không xác nhận các sự kiện vừa ghi (" + reason
                        + "). Hãy chạy lại cùng lệnh: việc nhập đi tiếp từ chỗ đã ghi.",
                log + " did not acknowledge the events written last (" + reason
                        + "). Run the same command again: the import goes on after what is there.");
    }

    private static String lines(List<Difference> differences, Function<Difference, String> text) {
        return differences.stream().map(text).collect(Collectors.joining("\n  ", "\n  ", ""));
    }

    private static String upperCase(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
