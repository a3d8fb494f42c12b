package vn.kiennghi.query.petition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.petition.VoiceCounts;

/**
 * The matters of a term found in the plain way, from all of its rows at once: petitions that are linked as repeats of each other,
 * however many links lie between them, are one (R11). A merged petition counts as its lead (R10).
 */
final class PlainMatters {
    private final Map<String, PetitionRow> rows = new LinkedHashMap<>();
    /** For each petition one that is nearer to the one that stands for its matter, or itself. */
    private final Map<String, String> nearer = new HashMap<>();

    /** By matter; only matters that were brought more than once. */
    private final Map<String, List<PetitionRow>> raised = new HashMap<>();

    private final Map<String, List<PetitionRow>> merged = new HashMap<>();

    /** @param rowsOfTerm in the register's order */
    PlainMatters(List<PetitionRow> rowsOfTerm) {
        rowsOfTerm.forEach(row -> rows.put(row.id(), row));
        for (PetitionRow row : rowsOfTerm) {
            if (!row.relations().isEmpty()) {
                row.repeatOf().stream().filter(rows::containsKey).forEach(earlier -> join(row.id(), earlier));
            }
        }
        Set<String> repeated = nearer.keySet().stream().map(this::matterOf).collect(Collectors.toSet());
        for (PetitionRow row : rowsOfTerm) {
            String lead = row.mergedInto();
            String matter = matterOf(row.id());
            if (lead != null) {
                merged.computeIfAbsent(leadOf(row.id()), none -> new ArrayList<>())
                        .add(row);
            } else if (repeated.contains(matter)) {
                raised.computeIfAbsent(matter, none -> new ArrayList<>()).add(row);
            }
        }
    }

    /** Returns the petitions that brought the matter of this one, in the register's order; merged ones not. */
    List<PetitionRow> raised(String id) {
        String matter = matterOf(id);
        List<PetitionRow> several = raised.get(matter);
        if (several != null) {
            return several;
        }
        PetitionRow once = rows.get(matter);
        return once == null || once.mergedInto() != null ? List.of() : List.of(once);
    }

    /** Returns the petition with which a merged one is followed, over however many mergers; null: it stands for itself. */
    @Nullable PetitionRow lead(PetitionRow row) {
        return row.mergedInto() == null ? null : rows.get(leadOf(row.id()));
    }

    /** Returns the petitions that are followed with this one. */
    List<PetitionRow> mergedInto(String id) {
        return merged.getOrDefault(id, List.of());
    }

    /** Returns whether the petition is one as voters brought it, and not an item of such a one. */
    static boolean isVoice(PetitionRow row) {
        return row.receipt().parentId() == null;
    }

    /** Returns whether the petition is a voice that stands for itself (R10). */
    static boolean isFollowed(PetitionRow row) {
        return isVoice(row) && row.mergedInto() == null;
    }

    /** Returns whether the petition stands for its matter: it is the last that brought it, in the session or in the term. */
    boolean standsForItsMatter(PetitionRow row, boolean withinSession) {
        return isFollowed(row)
                && raised(row.id()).stream()
                        .filter(PlainMatters::isFollowed)
                        .filter(other -> !withinSession
                                || other.receipt().session() == row.receipt().session())
                        .reduce((one, next) -> next)
                        .map(PetitionRow::id)
                        .filter(row.id()::equals)
                        .isPresent();
    }

    /** Returns whether the petition's matter was brought more than once (R11). */
    boolean repeated(PetitionRow row) {
        return raised(row.id()).size() > 1;
    }

    /** Returns whether the petition's matter was resolved at least once, as far as the council does not dispute it (R4). */
    boolean resolved(PetitionRow row) {
        return raised(row.id()).stream().anyMatch(this::resolvedOnce);
    }

    /** Returns whether this petition, taken for itself, was answered: at the meeting, by an agency, or each of its items. */
    boolean answeredOnce(PetitionRow row) {
        return row.stage() == Stage.ANSWERED_ON_THE_SPOT
                || (row.split() == null
                        ? row.outcome() != Outcome.NONE
                        : itemsFollowed(row).stream().allMatch(this::answeredOnce));
    }

    /** Returns whether this petition, taken for itself, was resolved, or each of its items (R9). */
    boolean resolvedOnce(PetitionRow row) {
        return row.split() == null
                ? row.outcome() == Outcome.RESOLVED && row.verdict() != Verdict.DISPUTED
                : !itemsFollowed(row).isEmpty() && itemsFollowed(row).stream().allMatch(this::resolvedOnce);
    }

    private List<PetitionRow> itemsFollowed(PetitionRow row) {
        PetitionRow.Split split = row.split();
        return split == null
                ? List.of()
                : split.itemIds().stream()
                        .map(rows::get)
                        .filter(Objects::nonNull)
                        .filter(item -> item.mergedInto() == null && item.stage() != Stage.RETURNED)
                        .toList();
    }

    /** Returns the counts over those petitions of the term that belong to one of these sessions. */
    VoiceCounts counts(Set<Integer> sessions) {
        int voices = 0;
        int followed = 0;
        Map<String, PetitionRow> matters = new HashMap<>();
        for (PetitionRow row : rows.values()) {
            if (isVoice(row) && sessions.contains(row.receipt().session())) {
                voices++;
                if (isFollowed(row)) {
                    followed++;
                    matters.put(matterOf(row.id()), row);
                }
            }
        }
        List<PetitionRow> repeated =
                matters.values().stream().filter(this::repeated).toList();
        int unresolved = (int) repeated.stream().filter(row -> !resolved(row)).count();
        return new VoiceCounts(voices, followed, matters.size(), repeated.size(), unresolved);
    }

    private void join(String one, String other) {
        String first = matterOf(one);
        String second = matterOf(other);
        if (!first.equals(second)) {
            nearer.put(first, second);
        }
    }

    private String matterOf(String id) {
        String matter = leadOf(id);
        while (nearer.containsKey(matter)) {
            matter = nearer.getOrDefault(matter, matter);
        }
        return matter;
    }

    private String leadOf(String id) {
        PetitionRow own = rows.get(id);
        if (own == null || own.mergedInto() == null) {
            return id;
        }
        String lead = id;
        Set<String> seen = new HashSet<>();
        while (seen.add(lead)) {
            PetitionRow row = rows.get(lead);
            String next = row == null ? null : row.mergedInto();
            if (next == null) {
                return lead;
            }
            lead = next;
        }
        return lead;
    }
}
