package vn.kiennghi.edge.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.document.DocumentInUse;
import vn.kiennghi.api.document.DocumentKind;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.ProblemCode;

/**
 * Notes where a document number is used with two dates, or for two kinds of things: within a table, and in a table and in the record.
 * One document may well stand in many rows (R20).
 */
final class DocumentsSeen {
    private final DocumentKind kind;
    private final RecordedBefore recorded;
    private final Map<String, LocalDate> firstDates = new HashMap<>();
    private final Map<Document, Integer> firstRows = new LinkedHashMap<>();
    private final List<Fault> warnings = new ArrayList<>();

    private record Document(String number, LocalDate date) {}

    /** @param kind for what the table's documents are used */
    DocumentsSeen(DocumentKind kind, RecordedBefore recorded) {
        this.kind = kind;
        this.recorded = recorded;
    }

    void see(TableRow row, @Nullable String number, LocalDate date) {
        if (number == null) {
            return;
        }
        String key = Spelling.key(number);
        firstRows.putIfAbsent(new Document(key, date), row.number());
        LocalDate first = firstDates.putIfAbsent(key, date);
        if (first != null && !first.equals(date)) {
            warnings.add(reused(ProblemCode.DOCUMENT_REUSED, first, date, row.number()));
        }
    }

    /** Returns the warnings; those that compare with the record once for each document, at its first row. */
    List<Fault> warnings() {
        Map<String, List<DocumentInUse>> before =
                recorded.documents(firstDates.keySet()).stream().collect(Collectors.groupingBy(DocumentInUse::number));
        Stream<Fault> withTheRecord = firstRows.entrySet().stream()
                .flatMap(seen -> compared(
                        seen.getKey(),
                        seen.getValue(),
                        before.getOrDefault(seen.getKey().number(), List.of())));
        return Stream.concat(warnings.stream(), withTheRecord).toList();
    }

    private Stream<Fault> compared(Document document, int row, List<DocumentInUse> before) {
        Predicate<DocumentInUse> ofThatDay = use -> use.date().equals(document.date());
        Predicate<DocumentInUse> ofThatKind = use -> use.kind() == kind;
        if (before.isEmpty() || before.stream().anyMatch(ofThatDay.and(ofThatKind))) {
            return Stream.empty();
        }
        return before.stream()
                .filter(ofThatDay)
                .findFirst()
                .map(use -> reused(ProblemCode.DOCUMENT_OF_OTHER_KIND, use.kind(), document.number(), row))
                .or(() -> before.stream()
                        .findFirst()
                        .map(use -> reused(ProblemCode.DOCUMENT_REUSED, use.date(), document.date(), row)))
                .stream();
    }

    private static Fault reused(ProblemCode code, Object before, Object now, int row) {
        return Fault.of(code, null, before, now).at(row, "document_number");
    }
}
