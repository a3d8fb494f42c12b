package vn.kiennghi.query.resolution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.Verdict;

/** A split petition counted once: as the one recorded, with its own field and level and what its items have come to (R9). */
final class PetitionRollUp {
    private PetitionRollUp() {}

    /**
     * Returns the petition as one unit. Its items are all to be answered, so it falls due on the last of their first due days
     * and is on time when each item was.
     *
     * @param own the petition taken for itself
     * @param items what it was split into, at the end of all splits
     */
    static CountedUnit of(CountedUnit own, List<CountedUnit> items) {
        boolean answered = items.stream().allMatch(CountedUnit::answered);
        LocalDate due = items.stream()
                .map(CountedUnit::due)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new CountedUnit(
                own.id(),
                own.receipt(),
                own.field(),
                own.level(),
                own.committee(),
                common(items, CountedUnit::agency),
                common(items, CountedUnit::agencyKind),
                items.stream().anyMatch(CountedUnit::handedOver),
                answered,
                items.stream()
                        .map(CountedUnit::outcome)
                        .min(Comparator.naturalOrder())
                        .orElse(Outcome.NONE),
                verdict(items),
                due,
                answered && due != null && items.stream().allMatch(item -> item.due() == null || item.onTime()));
    }

    private static Verdict verdict(List<CountedUnit> items) {
        if (items.stream().anyMatch(item -> item.verdict() == Verdict.DISPUTED)) {
            return Verdict.DISPUTED;
        }
        return items.stream().allMatch(item -> item.verdict() == Verdict.CONFIRMED)
                ? Verdict.CONFIRMED
                : Verdict.UNVERIFIED;
    }

    private static @Nullable String common(List<CountedUnit> items, Function<CountedUnit, @Nullable String> member) {
        List<@Nullable String> values =
                items.stream().<@Nullable String>map(member).distinct().toList();
        return values.size() == 1 ? values.getFirst() : null;
    }
}
