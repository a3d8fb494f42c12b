package vn.kiennghi.standalone.start;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.core.NestedExceptionUtils;

/** A failure for which no sentence of its own is there: the operator is told what to do all the same, and whoever helps him finds the rest in a file. */
public final class UnforeseenFailure {
    private static final String FILE = "failure.txt";

    private UnforeseenFailure() {}

    /**
     * Writes the details down and returns what the operator is told.
     *
     * @param environment names the data directory, in which the file is laid where that is possible
     */
    public static String[] told(Throwable failure, Map<String, String> environment) {
        Throwable first = NestedExceptionUtils.getMostSpecificCause(failure);
        String cause = first.getMessage() == null ? first.toString() : first.getMessage();
        String details = details(failure, environment.getOrDefault("KIENNGHI_DATA", "./data"));
        return new String[] {
            "Kiến Nghị dừng lại vì một lỗi chưa lường trước: " + cause
                    + ". Những gì đã ghi nhận không mất. Hãy chạy lại; nếu còn lỗi, hãy xem docs/operations.md"
                    + " hoặc gửi cho người hỗ trợ tệp chi tiết: " + details,
            "Kiến Nghị stopped because of a failure that was not foreseen: " + cause
                    + ". Nothing that was recorded is lost. Start it again; if it fails again, see docs/operations.md,"
                    + " or send this file with the details to whoever helps you: " + details
        };
    }

    private static String details(Throwable failure, String data) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        try {
            Path file = Path.of(data).resolve(FILE).toAbsolutePath().normalize();
            OwnersFile.write(file, text.toString());
            return file.toString();
        } catch (IOException | InvalidPathException notThere) {
            return elsewhere(text.toString());
        }
    }

    /** Temporary files are made for their owner alone. */
    private static String elsewhere(String text) {
        try {
            return Files.writeString(Files.createTempFile("kiennghi-failure", ".txt"), text)
                    .toString();
        } catch (IOException nowhere) {
            return System.lineSeparator() + text;
        }
    }
}
