package vn.kiennghi.query.petition;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.petition.VoiceCounts;

/**
 * The matters of a term: petitions that are linked as repeats of each other, however many links lie between them, are one (R11). A
 * merged petition counts as its lead (R10).
 */
final class Matters {
    private final Map<String, PetitionRow> rows = new LinkedHashMap<>();
    /** For each petition one that is nearer to the one that stands for its matter, or itself. */
    private final Map<String, String> nearer = new HashMap<>();

    Matters(List<PetitionRow> rowsOfTerm) {
        rowsOfTerm.forEach(row -> rows.put(row.id(), row));
        for (PetitionRow row : rowsOfTerm) {
            row.repeatOf().stream().filter(rows::containsKey).forEach(earlier -> join(row.id(), earlier));
        }
    }

    /** Returns the petitions that brought the matter of this one, in the register's order; merged ones not. */
    List<PetitionRow> raised(String id) {
        String matter = matterOf(id);
        return rows.values().stream()
                .filter(row -> row.mergedInto() == null && matterOf(row.id()).equals(matter))
                .toList();
    }

    /** Returns the petitions that are followed with this one. */
    List<PetitionRow> mergedInto(String id) {
        return rows.values().stream().filter(row -> id.equals(row.mergedInto())).toList();
    }

    /** Returns the counts over those petitions of the term that belong to one of these sessions. */
    VoiceCounts counts(Set<Integer> sessions) {
        List<PetitionRow> voices = rows.values().stream()
                .filter(row -> row.receipt().parentId() == null
                        && sessions.contains(row.receipt().session()))
                .toList();
        List<PetitionRow> followed =
                voices.stream().filter(row -> row.mergedInto() == null).toList();
        Set<String> matters = new TreeSet<>();
        followed.forEach(row -> matters.add(matterOf(row.id())));
        List<List<PetitionRow>> repeated = matters.stream()
                .map(this::raised)
                .filter(raised -> raised.size() > 1)
                .toList();
        int unresolved = (int) repeated.stream()
                .filter(raised -> raised.stream().noneMatch(Matters::resolved))
                .count();
        return new VoiceCounts(voices.size(), followed.size(), matters.size(), repeated.size(), unresolved);
    }

    private static boolean resolved(PetitionRow row) {
        return row.outcome() == Outcome.RESOLVED && row.verdict() != Verdict.DISPUTED;
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
        String lead = id;
        for (int step = 0; step <= rows.size(); step++) {
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
