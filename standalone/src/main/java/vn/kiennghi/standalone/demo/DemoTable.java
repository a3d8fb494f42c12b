package vn.kiennghi.standalone.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** A table of the sample data. */
final class DemoTable {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private DemoTable() {}

    /** Returns the rows of the table of that name; none where there is no such table. */
    static List<Row> read(String name) {
        ClassPathResource resource = new ClassPathResource("demo/" + name + ".csv");
        if (!resource.exists()) {
            return List.of();
        }
        try (CSVParser parser =
                FORMAT.parse(new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8))) {
            return parser.stream().map(Row::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row; an empty cell is absent. */
    record Row(CSVRecord cells) {
        String text(String column) {
            return cells.get(column);
        }

        @Nullable String optional(String column) {
            String text = cells.get(column);
            return text.isEmpty() ? null : text;
        }

        LocalDate date(String column) {
            return LocalDate.parse(text(column));
        }

        @Nullable LocalDate optionalDate(String column) {
            String text = optional(column);
            return text == null ? null : LocalDate.parse(text);
        }

        /** Returns the day that lies so many days after the base day, before it where the number is negative. */
        LocalDate day(String column, LocalDate base) {
            return base.plusDays(Integer.parseInt(text(column)));
        }

        @Nullable LocalDate optionalDay(String column, LocalDate base) {
            return optional(column) == null ? null : day(column, base);
        }

        <E extends Enum<E>> E value(Class<E> type, String column) {
            return Enum.valueOf(type, text(column));
        }

        <E extends Enum<E>> @Nullable E optionalValue(Class<E> type, String column) {
            String text = optional(column);
            return text == null ? null : Enum.valueOf(type, text);
        }

        List<String> list(String column) {
            return Arrays.stream(text(column).split(";"))
                    .filter(part -> !part.isEmpty())
                    .toList();
        }
    }
}
