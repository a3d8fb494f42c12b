package vn.kiennghi.query.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened on a day and was recorded at a moment: the two axes of every report (R17). */
public interface Dated {
    /** Returns the day it happened, Asia/Ho_Chi_Minh. */
    LocalDate on();

    /** Returns the moment of record. */
    Instant at();

    /** Returns whether it had happened by that day and the record knew it at that moment. */
    default boolean happened(LocalDate asOf, Instant knownAt) {
        return !on().isAfter(asOf) && !at().isAfter(knownAt);
    }

    /** Returns the last by the day it happened, then by record; the list is in the order of record. */
    static <T extends Dated> @Nullable T latest(List<T> inOrderOfRecord) {
        T latest = null;
        for (T one : inOrderOfRecord) {
            if (latest == null || !one.on().isBefore(latest.on())) {
                latest = one;
            }
        }
        return latest;
    }

    /** Returns the first by the day it happened, then by record; the list is in the order of record. */
    static <T extends Dated> @Nullable T first(List<T> inOrderOfRecord) {
        T first = null;
        for (T one : inOrderOfRecord) {
            if (first == null || one.on().isBefore(first.on())) {
                first = one;
            }
        }
        return first;
    }
}
