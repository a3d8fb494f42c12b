package vn.kiennghi.query.petition;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import vn.kiennghi.api.petition.Condition;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.VoiceCounts;
import vn.kiennghi.query.petition.RowValues.By;

/**
 * The matters of a term: petitions that are linked as repeats of each other, however many links lie between them, are one (R11). A
 * merged petition counts as its lead (R10). Most petitions are a matter alone: only the others are held, and a change looks only
 * at those with which the changed one is linked.
 */
public final class Matters {
    private static final RegisterOrder ORDER = RegisterOrder.OF_REGISTER;

    private final RowsOfTerm rows;
    /** By petition those that were linked to it as its repeats. */
    private final Map<String, Set<String>> repeats = new HashMap<>();
    /** By petition those that were merged into it. */
    private final Map<String, Set<String>> mergers = new HashMap<>();
    /** By petition its matter, where it is linked with others. */
    private final Map<String, Matter> linked = new HashMap<>();

    private final Set<String> changed = new LinkedHashSet<>();

    private final RoaringBitmap ofSeveral = new RoaringBitmap();
    private final RoaringBitmap repeated = new RoaringBitmap();
    private final RoaringBitmap leads = new RoaringBitmap();
    private final RoaringBitmap standInTerm = new RoaringBitmap();
    private final RoaringBitmap standInSession = new RoaringBitmap();

    /**
     * @param members the ids of all petitions that are linked
     * @param raised the petitions that brought it, in the register's order; merged ones not
     * @param merged by lead those that are followed with it, in the register's order
     */
    private record Matter(Set<String> members, List<String> raised, Map<String, List<String>> merged) {}

    Matters(RowsOfTerm rows) {
        this.rows = rows;
    }

    /**
     * Notes how a petition's links changed.
     *
     * @param ordinal the petition's number until now
     * @param before null: the petition is new
     * @param after null: it is gone
     */
    void change(int ordinal, @Nullable PetitionRow before, @Nullable PetitionRow after) {
        String id = Objects.requireNonNull(before == null ? after : before).id();
        List<String> linkedBefore = before == null ? List.of() : before.repeatOf();
        List<String> linkedAfter = after == null ? List.of() : after.repeatOf();
        String leadBefore = before == null ? null : before.mergedInto();
        String leadAfter = after == null ? null : after.mergedInto();
        boolean comesOrGoes = before == null || after == null;
        if (!comesOrGoes && linkedBefore.equals(linkedAfter) && Objects.equals(leadBefore, leadAfter)) {
            return;
        }
        linkedBefore.forEach(other -> unlink(repeats, other, id));
        linkedAfter.forEach(other -> link(repeats, other, id));
        if (leadBefore != null) {
            unlink(mergers, leadBefore, id);
        }
        if (leadAfter != null) {
            link(mergers, leadAfter, id);
        }
        if (comesOrGoes && !isLinked(id) && linkedAfter.isEmpty() && leadAfter == null) {
            return;
        }
        forget(ordinal);
        changed.add(id);
        changed.addAll(linkedAfter);
        if (leadAfter != null) {
            changed.add(leadAfter);
        }
        Matter matter = linked.get(id);
        if (matter != null) {
            changed.addAll(matter.members());
        }
    }

    private boolean isLinked(String id) {
        return linked.containsKey(id) || repeats.containsKey(id) || mergers.containsKey(id);
    }

    private static void link(Map<String, Set<String>> links, String to, String from) {
        links.computeIfAbsent(to, none -> new LinkedHashSet<>()).add(from);
    }

    private static void unlink(Map<String, Set<String>> links, String to, String from) {
        Set<String> all = links.get(to);
        if (all != null && all.remove(from) && all.isEmpty()) {
            links.remove(to);
        }
    }

    /** Finds the matters anew that changed. */
    void settle() {
        Set<String> settled = new HashSet<>();
        for (String id : changed) {
            if (!settled.contains(id)) {
                Set<String> members = reached(id);
                settled.addAll(members);
                settle(members);
            }
        }
        changed.clear();
    }

    private void settle(Set<String> members) {
        for (String member : members) {
            linked.remove(member);
            int ordinal = rows.ordinal(member);
            if (ordinal != RowsOfTerm.UNKNOWN) {
                forget(ordinal);
            }
        }
        if (members.size() > 1) {
            Matter matter = matter(members);
            for (String member : members) {
                linked.put(member, matter);
                int ordinal = rows.ordinal(member);
                if (ordinal != RowsOfTerm.UNKNOWN) {
                    take(matter, member, ordinal);
                }
            }
        }
    }

    private void forget(int ordinal) {
        Stream.of(ofSeveral, repeated, leads, standInTerm, standInSession).forEach(rows -> rows.remove(ordinal));
    }

    private Matter matter(Set<String> members) {
        List<PetitionRow> inOrder = known(members)
                .sorted(Comparator.comparing(RegisterKey::of, ORDER.ascending()))
                .toList();
        Map<String, List<String>> merged = new HashMap<>();
        for (PetitionRow row : inOrder) {
            if (row.mergedInto() != null) {
                merged.merge(leadOf(row.id()), List.of(row.id()), Matters::both);
            }
        }
        List<String> raised = inOrder.stream()
                .filter(row -> row.mergedInto() == null)
                .map(PetitionRow::id)
                .toList();
        return new Matter(members, raised, merged);
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private void take(Matter matter, String id, int ordinal) {
        ofSeveral.add(ordinal);
        if (matter.raised().size() > 1) {
            repeated.add(ordinal);
        }
        if (matter.merged().containsKey(id)) {
            leads.add(ordinal);
        }
        PetitionRow row = Objects.requireNonNull(rows.find(id));
        if (isFollowed(row)) {
            if (isLast(row, matter, false)) {
                standInTerm.add(ordinal);
            }
            if (isLast(row, matter, true)) {
                standInSession.add(ordinal);
            }
        }
    }

    private boolean isLast(PetitionRow row, Matter matter, boolean withinSession) {
        for (int i = matter.raised().size() - 1; i >= 0; i--) {
            PetitionRow other = Objects.requireNonNull(rows.find(matter.raised().get(i)));
            if (isFollowed(other)
                    && (!withinSession
                            || other.receipt().session() == row.receipt().session())) {
                return other.id().equals(row.id());
            }
        }
        return false;
    }

    private Stream<PetitionRow> known(Collection<String> ids) {
        return ids.stream().flatMap(id -> Stream.ofNullable(rows.find(id)));
    }

    /** Returns the petition and all that are linked with it, over others too. */
    private Set<String> reached(String from) {
        Set<String> reached = new HashSet<>(Set.of(from));
        Deque<String> next = new ArrayDeque<>(Set.of(from));
        while (!next.isEmpty()) {
            neighbours(next.remove()).filter(reached::add).forEach(next::add);
        }
        return reached;
    }

    private Stream<String> neighbours(String id) {
        Stream<String> merged = mergers.getOrDefault(id, Set.of()).stream();
        PetitionRow row = rows.find(id);
        if (row == null) {
            // What is merged into a petition of which nothing is known is one matter all the same.
            return merged;
        }
        return Stream.of(
                        merged,
                        Stream.ofNullable(row.mergedInto()),
                        repeats.getOrDefault(id, Set.of()).stream(),
                        row.repeatOf().stream().filter(other -> rows.find(other) != null))
                .flatMap(ids -> ids);
    }

    /** Returns the petitions that brought the matter of this one, in the register's order; merged ones not. */
    public List<PetitionRow> raised(String id) {
        Matter matter = linked.get(id);
        if (matter != null) {
            return known(matter.raised()).toList();
        }
        PetitionRow once = rows.find(id);
        return once == null ? List.of() : List.of(once);
    }

    /** Returns how many petitions brought the matter of this one; merged ones not. */
    int timesRaised(String id) {
        Matter matter = linked.get(id);
        return matter == null ? 1 : matter.raised().size();
    }

    /** Returns the petition with which a merged one is followed, over however many mergers; null: it stands for itself. */
    public @Nullable PetitionRow lead(PetitionRow row) {
        return row.mergedInto() == null ? null : rows.find(leadOf(row.id()));
    }

    /** Returns the petitions that are followed with this one. */
    public List<PetitionRow> mergedInto(String id) {
        Matter matter = linked.get(id);
        return matter == null
                ? List.of()
                : known(matter.merged().getOrDefault(id, List.of())).toList();
    }

    private String leadOf(String id) {
        String lead = id;
        Set<String> seen = new HashSet<>();
        while (seen.add(lead)) {
            PetitionRow row = rows.find(lead);
            String next = row == null ? null : row.mergedInto();
            if (next == null) {
                return lead;
            }
            lead = next;
        }
        return lead;
    }

    /** Returns whether the petition is one as voters brought it, and not an item of such a one. */
    static boolean isVoice(PetitionRow row) {
        return row.receipt().parentId() == null;
    }

    /** Returns whether the petition is a voice that stands for itself (R10). */
    static boolean isFollowed(PetitionRow row) {
        return isVoice(row) && row.mergedInto() == null;
    }

    /** Returns the petitions with which others are followed; not to be changed, as all that is returned here. */
    RoaringBitmap leadingOthers() {
        return leads;
    }

    /** Returns the petitions whose matter was brought more than once (R11). */
    RoaringBitmap repeated() {
        return repeated;
    }

    /** Returns the petitions that stand for their matter: each is the last that brought it, in its session or in the term. */
    RoaringBitmap standingForTheirMatter(boolean withinSession) {
        RoaringBitmap alone = RoaringBitmap.andNot(rows.values().having(By.CONDITION, Condition.FOLLOWED), ofSeveral);
        alone.or(withinSession ? standInSession : standInTerm);
        return alone;
    }

    /** Returns whether the petition's matter was resolved at least once, as far as the council does not dispute it (R4). */
    boolean resolved(PetitionRow row) {
        Matter matter = linked.get(row.id());
        return matter == null
                ? resolvedOnce(row)
                : matter.raised().stream().mapToInt(rows::ordinal).anyMatch(this::resolvedOnce);
    }

    /** Returns whether this petition, taken for itself, was answered: at the meeting, by an agency, or each of its items. */
    public boolean answeredOnce(PetitionRow row) {
        return row.stage() == Stage.ANSWERED_ON_THE_SPOT
                || (row.split() == null
                        ? row.outcome().isClaimed()
                        : itemsFollowed(row).stream().allMatch(this::answeredOnce));
    }

    /** Returns whether this petition, taken for itself, was resolved, or each of its items (R9). */
    public boolean resolvedOnce(PetitionRow row) {
        return row.split() == null
                ? answerResolved(row)
                : !itemsFollowed(row).isEmpty() && itemsFollowed(row).stream().allMatch(this::resolvedOnce);
    }

    private boolean resolvedOnce(int ordinal) {
        return rows.values().having(By.RESOLVED, true).contains(ordinal)
                || (rows.row(ordinal).split() != null && resolvedOnce(rows.row(ordinal)));
    }

    /** Returns whether an answer to this very petition resolved it, as far as the council does not dispute it (R4). */
    static boolean answerResolved(PetitionRow row) {
        return row.outcome().resolves(row.verdict());
    }

    private List<PetitionRow> itemsFollowed(PetitionRow row) {
        PetitionRow.Split split = row.split();
        return split == null
                ? List.of()
                : known(split.itemIds())
                        .filter(item -> item.mergedInto() == null && item.stage() != Stage.RETURNED)
                        .toList();
    }

    /**
     * Returns the counts over those petitions of the term that belong to one session.
     *
     * @param session null: to any
     */
    public VoiceCounts counts(@Nullable Integer session) {
        RowValues values = rows.values();
        RoaringBitmap asked = session == null ? rows.present() : values.having(By.SESSION, session);
        int voices = RoaringBitmap.andCardinality(asked, values.having(By.CONDITION, Condition.VOICE));
        RoaringBitmap followed = RoaringBitmap.and(asked, values.having(By.CONDITION, Condition.FOLLOWED));
        Set<Matter> matters = Collections.newSetFromMap(new IdentityHashMap<>());
        int unresolved = 0;
        int several = 0;
        for (int ordinal : RoaringBitmap.and(followed, ofSeveral)) {
            PetitionRow row = rows.row(ordinal);
            Matter matter = linked.get(row.id());
            if (matter != null && matters.add(matter) && matter.raised().size() > 1) {
                several++;
                unresolved += resolved(row) ? 0 : 1;
            }
        }
        int alone = RoaringBitmap.andNot(followed, ofSeveral).getCardinality();
        return new VoiceCounts(voices, followed.getCardinality(), alone + matters.size(), several, unresolved);
    }
}
