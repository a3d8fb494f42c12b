package vn.kiennghi.query.similar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.query.petition.PetitionRow;

/**
 * How the petitions of a term are related already: whoever decided once that two are the same, or that they are not, is not
 * asked again. Follows the petitions one by one; several threads may ask while one changes it.
 */
final class Kin {
    /** What each petition says of others; those that say nothing are not there. */
    private final Map<String, Ties> said = new HashMap<>();

    private final Map<String, List<String>> sameMatter = new HashMap<>();
    private final Map<String, List<String>> toldApart = new HashMap<>();
    private final Map<String, List<String>> splitTogether = new HashMap<>();

    /** What one petition says of others. */
    private record Ties(
            List<String> repeatOf,
            List<String> apartFrom,
            @Nullable String lead,
            @Nullable String parent) {
        static Ties of(PetitionRow row) {
            return new Ties(
                    row.repeatOf(),
                    row.apartFrom(),
                    row.mergedInto(),
                    row.receipt().parentId());
        }

        boolean none() {
            return repeatOf.isEmpty() && apartFrom.isEmpty() && lead == null && parent == null;
        }
    }

    /** Takes how a petition is related now. */
    synchronized void take(PetitionRow row) {
        forget(row.id());
        Ties ties = Ties.of(row);
        if (ties.none()) {
            return;
        }
        said.put(row.id(), ties);
        ties.repeatOf.forEach(other -> relate(row.id(), other, sameMatter));
        ties.apartFrom.forEach(other -> relate(row.id(), other, toldApart));
        if (ties.lead != null) {
            relate(row.id(), ties.lead, sameMatter);
        }
        if (ties.parent != null) {
            relate(row.id(), ties.parent, splitTogether);
        }
    }

    /** Forgets what a petition says of others. */
    synchronized void forget(String id) {
        Ties ties = said.remove(id);
        if (ties == null) {
            return;
        }
        ties.repeatOf.forEach(other -> part(id, other, sameMatter));
        ties.apartFrom.forEach(other -> part(id, other, toldApart));
        if (ties.lead != null) {
            part(id, ties.lead, sameMatter);
        }
        if (ties.parent != null) {
            part(id, ties.parent, splitTogether);
        }
    }

    /** As often as it is said, so that what one says no longer stays while the other says it. */
    private static void relate(String one, String other, Map<String, List<String>> how) {
        how.computeIfAbsent(one, id -> new ArrayList<>(1)).add(other);
        how.computeIfAbsent(other, id -> new ArrayList<>(1)).add(one);
    }

    private static void part(String one, String other, Map<String, List<String>> how) {
        drop(one, other, how);
        drop(other, one, how);
    }

    private static void drop(String from, String other, Map<String, List<String>> how) {
        how.computeIfPresent(from, (id, others) -> {
            others.remove(other);
            return others.isEmpty() ? null : others;
        });
    }

    /**
     * Returns the petition itself and those whose relation to it is settled: linked as repeats or merged, over others too; told
     * apart from it; items of the same split petition and that petition.
     */
    synchronized Set<String> of(@Nullable String petitionId) {
        if (petitionId == null) {
            return Set.of();
        }
        Set<String> settled = reached(petitionId, sameMatter);
        settled.addAll(reached(petitionId, splitTogether));
        settled.addAll(toldApart.getOrDefault(petitionId, List.of()));
        return settled;
    }

    /** Returns the petition with which one is followed (R10); itself where it stands alone. */
    synchronized String leadOf(String id) {
        Set<String> seen = new HashSet<>();
        String lead = id;
        while (seen.add(lead)) {
            Ties ties = said.get(lead);
            if (ties == null || ties.lead == null) {
                return lead;
            }
            lead = ties.lead;
        }
        return lead;
    }

    private static Set<String> reached(String from, Map<String, List<String>> how) {
        Set<String> reached = new HashSet<>(Set.of(from));
        Deque<String> next = new ArrayDeque<>(Set.of(from));
        while (!next.isEmpty()) {
            how.getOrDefault(next.remove(), List.of()).stream()
                    .filter(reached::add)
                    .forEach(next::add);
        }
        return reached;
    }
}
