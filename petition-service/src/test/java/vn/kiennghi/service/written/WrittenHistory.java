package vn.kiennghi.service.written;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One history of the document: what is recorded, what is asked then, and what comes of it. */
record WrittenHistory(String title, List<Line> lines) {
    private static final Pattern HEADING = Pattern.compile("## (\\d+\\. .+)");
    private static final Pattern ROW = Pattern.compile("\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|");
    private static final String COLUMNS = "| | Ngày | Kiến nghị | Người | Việc |";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

    /** What a line of a table is. */
    enum Kind {
        RECORDED("Đã ghi"),
        COMMAND("Lệnh"),
        RESULT("Kết quả"),
        STANDING("Sau đó");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /** @param number of the line within the document, 1 for the first */
    record Line(int number, Kind kind, @Nullable LocalDate day, String petition, String person, String work) {}

    /**
     * Returns the histories of the document.
     *
     * @throws IllegalArgumentException at the first line of a table that it does not understand
     */
    static List<WrittenHistory> read(List<String> document) {
        List<WrittenHistory> histories = new ArrayList<>();
        for (int i = 0; i < document.size(); i++) {
            String text = document.get(i);
            Matcher heading = HEADING.matcher(text);
            if (heading.matches()) {
                histories.add(new WrittenHistory(heading.group(1), new ArrayList<>()));
            } else if (!histories.isEmpty()
                    && text.startsWith("|")
                    && !text.equals(COLUMNS)
                    && !text.startsWith("| ---")) {
                histories.getLast().lines().add(line(i + 1, text));
            }
        }
        return histories;
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text, DAY);
    }

    private static Line line(int number, String text) {
        Matcher row = ROW.matcher(text);
        if (!row.matches()) {
            throw new IllegalArgumentException("line " + number + " is no row of five columns: " + text);
        }
        String day = row.group(2).strip();
        return new Line(
                number,
                kind(number, row.group(1).strip()),
                day.isEmpty() ? null : day(day),
                row.group(3).strip(),
                row.group(4).strip(),
                row.group(5).strip());
    }

    private static Kind kind(int number, String word) {
        for (Kind kind : Kind.values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("line " + number + ": what is \"" + word + "\"?");
    }
}
