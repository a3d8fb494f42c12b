package vn.kiennghi.query.resolution.reference;

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
     * and is on time when each item was. Items that are counted elsewhere are left out; where all are, so is the petition.
     *
     * @param own the petition taken for itself
     * @param all what it was split into, at the end of all splits
     */
    static CountedUnit of(CountedUnit own, List<CountedUnit> all) {
        List<CountedUnit> items =
                all.stream().filter(item -> item.standing() == Standing.COUNTED).toList();
        boolean answered = !items.isEmpty() && items.stream().allMatch(CountedUnit::answered);
        LocalDate due = items.stream()
                .map(CountedUnit::due)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new CountedUnit(
                own.id(),
                own.receipt(),
                own.facts(),
                items.isEmpty() ? elsewhere(all) : Standing.COUNTED,
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

    /** Nothing of it is left to be followed here: what is said of one of its items is said of it. */
    private static Standing elsewhere(List<CountedUnit> items) {
        return items.stream()
                .map(CountedUnit::standing)
                .min(Comparator.naturalOrder())
                .orElse(Standing.COUNTED);
    }

    private static Verdict verdict(List<CountedUnit> items) {
        if (items.stream().anyMatch(item -> item.verdict() == Verdict.DISPUTED)) {
            return Verdict.DISPUTED;
        }
        return !items.isEmpty() && items.stream().allMatch(item -> item.verdict() == Verdict.CONFIRMED)
                ? Verdict.CONFIRMED
                : Verdict.UNVERIFIED;
    }

    private static @Nullable String common(List<CountedUnit> items, Function<CountedUnit, @Nullable String> member) {
        List<@Nullable String> values =
                items.stream().<@Nullable String>map(member).distinct().toList();
        return values.size() == 1 ? values.getFirst() : null;
    }
}
