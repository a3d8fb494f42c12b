package vn.kiennghi.query.similar;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.query.petition.PetitionRow;

/**
 * How the petitions of a term are related already: whoever decided once that two are the same, or that they are not, is not
 * asked again.
 */
final class Kin {
    private final Map<String, Set<String>> sameMatter = new HashMap<>();
    private final Map<String, Set<String>> toldApart = new HashMap<>();
    private final Map<String, Set<String>> splitTogether = new HashMap<>();
    private final Map<String, String> leads = new HashMap<>();

    Kin(Collection<PetitionRow> rows) {
        rows.forEach(this::take);
    }

    private void take(PetitionRow row) {
        row.repeatOf().forEach(other -> relate(row.id(), other, sameMatter));
        row.apartFrom().forEach(other -> relate(row.id(), other, toldApart));
        String lead = row.mergedInto();
        if (lead != null) {
            leads.put(row.id(), lead);
            relate(row.id(), lead, sameMatter);
        }
        String parent = row.receipt().parentId();
        if (parent != null) {
            relate(row.id(), parent, splitTogether);
        }
    }

    private static void relate(String one, String other, Map<String, Set<String>> how) {
        how.computeIfAbsent(one, id -> new HashSet<>()).add(other);
        how.computeIfAbsent(other, id -> new HashSet<>()).add(one);
    }

    /**
     * Returns the petition itself and those whose relation to it is settled: linked as repeats or merged, over others too; told
     * apart from it; items of the same split petition and that petition.
     */
    Set<String> of(@Nullable String petitionId) {
        if (petitionId == null) {
            return Set.of();
        }
        Set<String> settled = reached(petitionId, sameMatter);
        settled.addAll(reached(petitionId, splitTogether));
        settled.addAll(toldApart.getOrDefault(petitionId, Set.of()));
        return settled;
    }

    /** Returns the petition with which one is followed (R10); itself where it stands alone. */
    String leadOf(String id) {
        Set<String> seen = new HashSet<>();
        String lead = id;
        while (leads.containsKey(lead) && seen.add(lead)) {
            lead = leads.getOrDefault(lead, lead);
        }
        return lead;
    }

    private static Set<String> reached(String from, Map<String, Set<String>> how) {
        Set<String> reached = new HashSet<>(Set.of(from));
        Deque<String> next = new ArrayDeque<>(Set.of(from));
        while (!next.isEmpty()) {
            how.getOrDefault(next.remove(), Set.of()).stream()
                    .filter(reached::add)
                    .forEach(next::add);
        }
        return reached;
    }
}
