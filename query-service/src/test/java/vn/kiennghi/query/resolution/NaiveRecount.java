package vn.kiennghi.query.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.resolution.CountScope;
import vn.kiennghi.api.resolution.CountUnit;
import vn.kiennghi.query.petition.Story;

/** Counts from the bare events what the published definitions say, knowing nothing of rows. */
final class NaiveRecount {
    int total;
    int answered;
    int handedOver;
    int resolved;
    int due;
    int onTime;
    int returned;
    int onTheSpot;
    final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    /** How many units each lead agency has; those without one under an empty text. Counted for items alone. */
    final Map<String, Integer> leads = new TreeMap<>();

    private final Map<String, NaiveUnit> byId = new HashMap<>();
    private final LocalDate asOf;
    private final CountScope scope;
    private final @Nullable PetitionKind kind;

    NaiveRecount(
            List<Story> stories,
            LocalDate asOf,
            Instant knownAt,
            CountScope scope,
            CountUnit unit,
            @Nullable PetitionKind kind) {
        this.asOf = asOf;
        this.scope = scope;
        this.kind = kind;
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, 0);
        }
        for (Verdict verdict : Verdict.values()) {
            verdicts.put(verdict, 0);
        }
        stories.forEach(story -> byId.put(story.id(), new NaiveUnit(story, asOf, knownAt)));
        for (NaiveUnit recorded : byId.values()) {
            if (recorded.receipt.parentId() != null || !recorded.known || recorded.receivedOn.isAfter(asOf)) {
                continue;
            }
            List<NaiveUnit> leaves = leaves(recorded);
            if (unit == CountUnit.PETITION) {
                count(recorded, leaves);
            } else {
                leaves.forEach(leaf -> count(leaf, List.of(leaf)));
            }
        }
    }

    private List<NaiveUnit> leaves(NaiveUnit unit) {
        if (unit.split == null) {
            return List.of(unit);
        }
        List<NaiveUnit> leaves = new ArrayList<>();
        for (String id : unit.split.itemIds()) {
            NaiveUnit item = byId.get(id);
            if (item != null) {
                leaves.addAll(leaves(item));
            }
        }
        return leaves;
    }

    private void count(NaiveUnit own, List<NaiveUnit> leaves) {
        List<NaiveUnit> units = leaves.stream().filter(NaiveUnit::counted).toList();
        boolean movedToCommittee = units.stream().anyMatch(unit -> unit.handedOver);
        boolean inScope = switch (scope) {
            case ALL -> true;
            case TRANSFERRED -> movedToCommittee;
            case OWN_LEVEL -> own.level == Level.PROVINCE;
        };
        if (!inScope || (kind != null && own.kind != kind)) {
            return;
        }
        if (units.isEmpty()) {
            beside(leaves);
            return;
        }
        total++;
        handedOver += movedToCommittee ? 1 : 0;
        leads.merge(own.lead(), 1, Integer::sum);
        boolean all = units.stream().allMatch(unit -> unit.outcome() != Outcome.NONE);
        Outcome least = Outcome.RESOLVED;
        for (NaiveUnit unit : units) {
            least = unit.outcome().compareTo(least) < 0 ? unit.outcome() : least;
        }
        Verdict verdict = verdict(units);
        answered += all ? 1 : 0;
        outcomes.merge(least, 1, Integer::sum);
        verdicts.merge(verdict, 1, Integer::sum);
        resolved += least == Outcome.RESOLVED && verdict != Verdict.DISPUTED ? 1 : 0;
        time(units, all);
    }

    /** All of it is counted elsewhere. */
    private void beside(List<NaiveUnit> leaves) {
        if (leaves.stream().anyMatch(leaf -> leaf.aside == Stage.RETURNED)) {
            returned++;
        } else if (leaves.stream().anyMatch(leaf -> leaf.aside == Stage.ANSWERED_ON_THE_SPOT)) {
            onTheSpot++;
        }
    }

    private static Verdict verdict(List<NaiveUnit> units) {
        if (units.stream().anyMatch(unit -> unit.verdict() == Verdict.DISPUTED)) {
            return Verdict.DISPUTED;
        }
        return units.stream().allMatch(unit -> unit.verdict() == Verdict.CONFIRMED)
                ? Verdict.CONFIRMED
                : Verdict.UNVERIFIED;
    }

    private void time(List<NaiveUnit> units, boolean allAnswered) {
        LocalDate last = null;
        boolean inTime = true;
        for (NaiveUnit unit : units) {
            LocalDate firstDue = unit.firstDue();
            if (firstDue != null) {
                last = last == null || firstDue.isAfter(last) ? firstDue : last;
                LocalDate first = unit.firstAnswer();
                inTime &= first != null && !first.isAfter(firstDue);
            }
        }
        if (last != null && last.isBefore(asOf)) {
            due++;
            onTime += allAnswered && inTime ? 1 : 0;
        }
    }
}
