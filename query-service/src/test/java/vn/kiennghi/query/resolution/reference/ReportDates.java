package vn.kiennghi.query.resolution.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.query.petition.Dated;

/**
 * The two dates of a report (R17).
 *
 * @param asOf what had happened by that day, Asia/Ho_Chi_Minh
 * @param knownAt what the record knew at that moment
 */
record ReportDates(LocalDate asOf, Instant knownAt) {
    boolean include(@Nullable Dated step) {
        return step != null && step.happened(asOf, knownAt);
    }

    <T extends Dated> List<T> included(List<T> steps) {
        return steps.stream().filter(this::include).toList();
    }

    /** Returns the last one recorded, whatever day it bears: a classification says what the petition always was about. */
    <T extends Dated> @Nullable T known(List<T> inOrderOfRecord) {
        return inOrderOfRecord.reversed().stream()
                .filter(step -> !step.at().isAfter(knownAt))
                .findFirst()
                .orElse(null);
    }

    /** Returns the last one recorded, or the first of all where the record knew none yet. */
    <T extends Dated> T knownOrFirst(List<T> inOrderOfRecord) {
        T known = known(inOrderOfRecord);
        return known == null ? inOrderOfRecord.getFirst() : known;
    }
}
