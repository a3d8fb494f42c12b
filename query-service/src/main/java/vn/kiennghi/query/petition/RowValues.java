package vn.kiennghi.query.petition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;
import vn.kiennghi.api.petition.Condition;

/** Which rows of a term have which value, for all by which the register is filtered. Follows each change of a row. */
final class RowValues {
    private static final RoaringBitmap NONE = new RoaringBitmap();
    private static final int ROOM_OF_ROW = 32;

    private final Map<By, Map<Object, RoaringBitmap>> byValue = new EnumMap<>(By.class);
    private final Map<By, NavigableMap<LocalDate, RoaringBitmap>> byDay = new EnumMap<>(By.class);

    /** What a row can be asked for. */
    enum By {
        COUNCIL,
        /** Number of the session in its term. */
        SESSION,
        STAGE,
        OUTCOME,
        VERDICT,
        KIND,
        FIELD,
        LEVEL,
        COMMITTEE,
        ROUND,
        /** Lead or coordinating agency. */
        AGENCY,
        /** An agency to which it was ever assigned, or that answered it. */
        CONCERNED,
        FLAGGED,
        /** Conditions that follow from the row alone. */
        CONDITION,
        /** The transfer that stands by which it was handed over or forwarded. */
        MOVED_BY,
        /** Whether an agency has it from a transfer that stands. */
        IN_WORK,
        /** Whether an answer resolved it, of those that were not split. */
        RESOLVED,
        /** Whether the day of its receipt was ever put right. */
        RECEIPT_MOVED,
        DUE_ON,
        /** The due day of those that wait for their answer. */
        LATE_AFTER,
        /** The day by which work was promised, of those that are not laid aside. */
        PROMISED_ON
    }

    private record Held(By by, Object value) {}

    RowValues() {
        for (By by : By.values()) {
            byValue.put(by, new HashMap<>());
            byDay.put(by, new TreeMap<>());
        }
    }

    /**
     * Has the row's values instead of those before it.
     *
     * @param before null: the row is new
     * @param after null: the row is gone
     */
    void change(int ordinal, @Nullable PetitionRow before, @Nullable PetitionRow after) {
        List<Held> old = before == null ? List.of() : of(before);
        List<Held> present = after == null ? List.of() : of(after);
        for (Held one : old) {
            if (!present.contains(one)) {
                remove(one, ordinal);
            }
        }
        for (Held one : present) {
            if (!old.contains(one)) {
                add(one, ordinal);
            }
        }
    }

    private void add(Held one, int ordinal) {
        if (one.value() instanceof LocalDate day) {
            days(one.by()).computeIfAbsent(day, none -> new RoaringBitmap()).add(ordinal);
        } else {
            values(one.by())
                    .computeIfAbsent(one.value(), none -> new RoaringBitmap())
                    .add(ordinal);
        }
    }

    private void remove(Held one, int ordinal) {
        Map<?, RoaringBitmap> all = one.value() instanceof LocalDate ? days(one.by()) : values(one.by());
        RoaringBitmap having = all.get(one.value());
        if (having != null) {
            having.remove(ordinal);
            if (having.isEmpty()) {
                all.remove(one.value());
            }
        }
    }

    private Map<Object, RoaringBitmap> values(By by) {
        return byValue.getOrDefault(by, Map.of());
    }

    private NavigableMap<LocalDate, RoaringBitmap> days(By by) {
        return byDay.getOrDefault(by, new TreeMap<>());
    }

    /** Returns the rows that have the value; not to be changed. */
    RoaringBitmap having(By by, Object value) {
        return values(by).getOrDefault(value, NONE);
    }

    /** Returns the values that rows have. */
    List<Object> present(By by) {
        return List.copyOf(values(by).keySet());
    }

    /** Returns the rows whose day lies before that day. */
    RoaringBitmap before(By by, LocalDate day) {
        return FastAggregation.or(days(by).headMap(day, false).values().iterator());
    }

    /** Returns the rows whose day is that day or lies before it. */
    RoaringBitmap upTo(By by, LocalDate day) {
        return FastAggregation.or(days(by).headMap(day, true).values().iterator());
    }

    private static List<Held> of(PetitionRow row) {
        List<Held> held = new ArrayList<>(ROOM_OF_ROW);
        BiConsumer<By, @Nullable Object> has = (by, value) -> {
            if (value != null) {
                held.add(new Held(by, value));
            }
        };
        PetitionRow.Answer answer = row.answer();
        PetitionRow.Assignment assignment = row.assignment();
        has.accept(By.COUNCIL, row.receipt().councilId());
        has.accept(By.SESSION, row.receipt().session());
        has.accept(By.STAGE, row.stage());
        has.accept(By.OUTCOME, row.outcome());
        has.accept(By.VERDICT, row.verdict());
        has.accept(By.KIND, row.fact().kind());
        has.accept(By.FIELD, row.field());
        has.accept(By.LEVEL, row.level());
        has.accept(By.COMMITTEE, row.committee());
        has.accept(By.ROUND, row.fact().round());
        row.concerned().distinct().forEach(agency -> has.accept(By.CONCERNED, agency));
        has.accept(By.FLAGGED, row.flags().stream().anyMatch(PetitionRow.Flag::open) ? Boolean.TRUE : null);
        if (assignment != null) {
            has.accept(By.AGENCY, assignment.lead());
            assignment.coordinating().forEach(agency -> has.accept(By.AGENCY, agency));
            has.accept(By.DUE_ON, assignment.dueOn());
            // As in PetitionRow.overdue.
            has.accept(By.LATE_AFTER, row.aside() == null && answer == null ? assignment.dueOn() : null);
        }
        for (Condition condition : Conditions.OF_THE_ROW_ALONE) {
            has.accept(By.CONDITION, Conditions.holds(condition, row) ? condition : null);
        }
        has.accept(
                By.RECEIPT_MOVED,
                row.facts().stream()
                                .anyMatch(known ->
                                        !known.receivedOn().equals(row.receipt().receivedOn()))
                        ? Boolean.TRUE
                        : null);
        has.accept(By.PROMISED_ON, Conditions.promised(row));
        has.accept(By.MOVED_BY, row.transfer() == null ? null : row.transfer().transferId());
        has.accept(
                By.MOVED_BY, row.forwarding() == null ? null : row.forwarding().transferId());
        has.accept(By.IN_WORK, row.transfer() != null && !row.assignments().isEmpty() ? Boolean.TRUE : null);
        has.accept(By.RESOLVED, row.split() == null && Matters.answerResolved(row) ? Boolean.TRUE : null);
        return held;
    }
}
