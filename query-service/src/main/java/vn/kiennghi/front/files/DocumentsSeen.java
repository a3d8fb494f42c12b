package vn.kiennghi.front.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.front.platform.problem.Fault;
import vn.kiennghi.front.platform.problem.ProblemCode;

/** Notes where a table uses one document number with two dates. One document may well stand in many rows (R20). */
final class DocumentsSeen {
    private final Map<String, LocalDate> firstDates = new HashMap<>();
    private final List<Fault> warnings = new ArrayList<>();

    void see(TableRow row, @Nullable String number, LocalDate date) {
        if (number == null) {
            return;
        }
        Optional<LocalDate> first = Optional.ofNullable(firstDates.putIfAbsent(number, date));
        first.filter(day -> !day.equals(date))
                .ifPresent(day -> warnings.add(
                        Fault.of(ProblemCode.DOCUMENT_REUSED, null, day, date).at(row.number(), "document_number")));
    }

    List<Fault> warnings() {
        return warnings;
    }
}
