package vn.kiennghi.query.resolution.reference;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kiennghi.api.resolution.CountUnit;
import vn.kiennghi.query.petition.PetitionRow;

/** Finds the units of a term: the petitions as recorded, or what they had been split into by the dates of the report (R9). */
final class UnitsCounted {
    private final Map<String, PetitionRow> byId;
    private final ReportDates dates;
    private final UnitFold fold;

    UnitsCounted(List<PetitionRow> rows, ReportDates dates, UnitFold fold) {
        this.byId = rows.stream().collect(Collectors.toMap(PetitionRow::id, Function.identity()));
        this.dates = dates;
        this.fold = fold;
    }

    /** Returns the units that existed; a petition from its receipt on, an item from the day of the split on. */
    Stream<CountedUnit> of(CountUnit unit) {
        Stream<PetitionRow> recorded =
                byId.values().stream().filter(row -> row.receipt().parentId() == null && received(row));
        return switch (unit) {
            case ITEM -> recorded.flatMap(this::items).map(fold::of);
            case PETITION -> recorded.map(this::rolledUp);
        };
    }

    /** The day of receipt is what the record said of it at that moment: a correction says what it always was (R18). */
    private boolean received(PetitionRow row) {
        PetitionRow.Facts facts = dates.known(row.facts());
        return facts != null && !facts.receivedOn().isAfter(dates.asOf());
    }

    private CountedUnit rolledUp(PetitionRow row) {
        CountedUnit own = fold.of(row);
        return dates.include(row.split())
                ? PetitionRollUp.of(own, items(row).map(fold::of).toList())
                : own;
    }

    // Whether an item exists is told by the split: the item's own receipt is recorded a moment later.
    private Stream<PetitionRow> items(PetitionRow row) {
        PetitionRow.Split split = row.split();
        return split == null || !dates.include(split)
                ? Stream.of(row)
                : split.itemIds().stream()
                        .map(byId::get)
                        .filter(Objects::nonNull)
                        .flatMap(this::items);
    }
}
