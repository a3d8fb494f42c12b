package vn.kiennghi.query.petition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.query.petition.RowValues.By;

/**
 * The rows of one term in memory, and by what they are found: each has a number, and each value, word and order leads to numbers.
 * One thread at a time changes it; others read within {@link #read}, any number at once.
 */
public final class RowsOfTerm {
    /** The number of a petition that is not here. */
    static final int UNKNOWN = -1;

    private final String termId;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final List<@Nullable PetitionRow> rows = new ArrayList<>();
    private final RoaringBitmap present = new RoaringBitmap();
    private final RowValues values = new RowValues();
    private final TextIndex texts = new TextIndex();
    private final Matters matters = new Matters(this);
    private final FormerReferences formerReferences = new FormerReferences();
    /** By name of the ascending order; each from when it is first asked for. */
    private final Map<RegisterOrder, SortedRows> orders = new ConcurrentHashMap<>();

    private final Map<Class<?>, RowFollower> followers = new ConcurrentHashMap<>();
    private volatile @Nullable List<PetitionRow> snapshot;
    private volatile boolean whole = true;
    private volatile Instant knownAt = Instant.MIN;
    private long bytes;

    RowsOfTerm(String termId) {
        this.termId = termId;
    }

    /** Returns the id of the term. */
    public String termId() {
        return termId;
    }

    /** Returns about how many bytes of the heap the rows take with all that leads to them. */
    long bytes() {
        return bytes
                + texts.bytes()
                + followers.values().stream().mapToLong(RowFollower::bytes).sum();
    }

    boolean isEmpty() {
        return present.isEmpty();
    }

    /** Returns whether no change was broken off half-way; if one was, nothing here can be trusted any more. */
    boolean isWhole() {
        return whole;
    }

    /**
     * Returns the moment of the record up to which every event is reflected. Later ones may be, too, while others are just told: whoever
     * asks what was known at that moment leaves them out.
     */
    public Instant knownAt() {
        return knownAt;
    }

    /** Notes that every event that the record took up until that moment is reflected. */
    void reflects(Instant moment) {
        knownAt = moment;
    }

    /**
     * Answers a question while nothing changes. Nothing that the answer holds may change with the rows.
     *
     * @param question must not ask for the rows of a term itself
     */
    public <T> T read(Function<RowsOfTerm, T> question) {
        lock.readLock().lock();
        try {
            return question.apply(this);
        } finally {
            lock.readLock().unlock();
        }
    }

    // What follows is for questions.

    /** Returns the row of a petition; null: there is none. */
    public @Nullable PetitionRow find(String petitionId) {
        Integer ordinal = ordinals.get(petitionId);
        return ordinal == null ? null : rows.get(ordinal);
    }

    int ordinal(String petitionId) {
        return ordinals.getOrDefault(petitionId, UNKNOWN);
    }

    PetitionRow row(int ordinal) {
        return Objects.requireNonNull(rows.get(ordinal));
    }

    /** Returns the numbers of all rows; not to be changed. */
    public RoaringBitmap present() {
        return present;
    }

    RowValues values() {
        return values;
    }

    TextIndex texts() {
        return texts;
    }

    /** Returns which petitions of the term are one matter. */
    public Matters matters() {
        return matters;
    }

    /**
     * How many petitions a transfer moved that stands.
     *
     * @param inWork of these those that an agency has already, so that they cannot be taken back
     */
    public record Moved(int all, int inWork) {
        public static final Moved NONE = new Moved(0, 0);
    }

    /** Returns how many petitions stand handed over or forwarded by the transfer. */
    public Moved movedBy(String transferId) {
        RoaringBitmap moved = values.having(By.MOVED_BY, transferId);
        return new Moved(moved.getCardinality(), RoaringBitmap.andCardinality(moved, values.having(By.IN_WORK, true)));
    }

    /** Returns a session's rows at a stage, in the register's order. */
    public List<PetitionRow> at(Stage stage, int session) {
        RoaringBitmap found = RoaringBitmap.and(values.having(By.STAGE, stage), values.having(By.SESSION, session));
        List<PetitionRow> inOrder = new ArrayList<>(found.getCardinality());
        found.forEach((int ordinal) -> inOrder.add(row(ordinal)));
        inOrder.sort(Comparator.comparing(RegisterKey::of, RegisterKey.IN_REGISTER_ORDER));
        return inOrder;
    }

    /** Returns by their keys the references of the session whose petitions have another id than the reference gives. */
    Map<String, String> formerReferences(SessionId session) {
        return formerReferences.of(session, id -> find(id) != null);
    }

    /** Hands on every row with its number, in the order of the numbers. */
    public void forEach(ObjIntConsumer<PetitionRow> taking) {
        present.forEach((int ordinal) -> taking.accept(row(ordinal), ordinal));
    }

    /** Returns the rows in that order. */
    SortedRows in(RegisterOrder order) {
        RegisterOrder ascending = new RegisterOrder("", order.ascending(), false);
        return orders.computeIfAbsent(ascending, one -> new SortedRows(one.ascending(), present.stream(), this::row));
    }

    /** Returns the rows as they are now, in the register's order; the same list as long as nothing changes. */
    List<PetitionRow> all() {
        List<PetitionRow> all = snapshot;
        if (all == null) {
            all = in(RegisterOrder.OF_REGISTER).all();
            snapshot = all;
        }
        return all;
    }

    /** Returns what follows the rows from now on; made when it is first asked for, and told of every row that is there. */
    public <F extends RowFollower> F follower(Class<F> type, Supplier<F> empty) {
        return type.cast(followers.computeIfAbsent(type, none -> {
            F follower = empty.get();
            forEach((row, ordinal) -> follower.kept(ordinal, row));
            return follower;
        }));
    }

    // What follows is for the one that changes it.

    /** Takes a row unless it lies behind the one that is here. */
    void takeNewer(PetitionRow row) {
        PetitionRow known = find(row.id());
        if (known == null || known.sequence() < row.sequence()) {
            if (known != null) {
                change(() -> remove(known));
            }
            change(() -> put(row));
        }
    }

    /** Returns whether the row says something else than the one that is here, but does not say all that it says. */
    boolean lacksText(PetitionRow row) {
        PetitionRow before = find(row.id());
        return row.content().isEmpty() && (before == null || !saysTheSame(before, row));
    }

    /** Takes a row in the place of the one that is here; with its content if it says something else than that. */
    void keep(PetitionRow row) {
        change(() -> {
            put(row);
            matters.settle();
        });
    }

    void drop(String petitionId) {
        PetitionRow row = find(petitionId);
        if (row != null) {
            change(() -> {
                remove(row);
                matters.settle();
            });
        }
    }

    /** Called when all rows that are stored have been taken. */
    void loaded() {
        change(matters::settle);
    }

    private void change(Runnable change) {
        lock.writeLock().lock();
        try {
            // Where one change was broken off, no later one makes it good.
            boolean wasWhole = whole;
            whole = false;
            snapshot = null;
            change.run();
            whole = wasWhole;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private static boolean saysTheSame(PetitionRow one, PetitionRow other) {
        return Objects.equals(one.fact().group(), other.fact().group())
                && Objects.equals(one.fact().place(), other.fact().place());
    }

    private void put(PetitionRow row) {
        PetitionRow compact = RowsInMemory.compact(row);
        PetitionRow before = find(row.id());
        if (before != null && (!row.content().isEmpty() || !saysTheSame(before, row))) {
            // Its words lead to a number, so that another text needs another one.
            remove(before);
            before = null;
        }
        int ordinal = before == null ? rows.size() : ordinal(row.id());
        if (before == null) {
            rows.add(compact);
            ordinals.put(compact.id(), ordinal);
            present.add(ordinal);
            texts.add(
                    ordinal,
                    FoldedText.of(row.receipt().reference()),
                    FoldedText.of(row.content(), row.fact().group(), row.fact().place()));
            orders.values().forEach(order -> order.add(ordinal));
            formerReferences.kept(compact);
        } else {
            rows.set(ordinal, compact);
        }
        PetitionRow known = before;
        values.change(ordinal, known, compact);
        matters.change(ordinal, known, compact);
        followers.values().forEach(follower -> follower.kept(ordinal, compact));
        bytes += RowsInMemory.bytes(compact) - (known == null ? 0 : RowsInMemory.bytes(known));
    }

    private void remove(PetitionRow row) {
        int ordinal = ordinal(row.id());
        orders.values().forEach(order -> order.remove(ordinal));
        values.change(ordinal, row, null);
        formerReferences.dropped(row);
        ordinals.remove(row.id());
        present.remove(ordinal);
        matters.change(ordinal, row, null);
        rows.set(ordinal, null);
        followers.values().forEach(follower -> follower.dropped(ordinal));
        bytes -= RowsInMemory.bytes(row);
    }
}
