package vn.kiennghi.query.petition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Picks the first rows of an order out of any number, so that no more of them are held at a time than the page shows. */
final class PageOfRows {
    private final Comparator<RegisterKey> order;
    private final @Nullable RegisterKey after;
    private final int most;
    private final Instant known;
    private final PriorityQueue<Keyed> first;

    /**
     * @param after key of the last row before the page; null: it is the first page
     * @param most how many rows the page has
     * @param known the moment as of which days of receipt count
     */
    PageOfRows(Comparator<RegisterKey> order, @Nullable RegisterKey after, int most, Instant known) {
        this.order = order;
        this.after = after;
        this.most = most;
        this.known = known;
        this.first = new PriorityQueue<>(Comparator.comparing(Keyed::key, order.reversed()));
    }

    void take(PetitionRow row) {
        RegisterKey key = RegisterKey.asKnown(row, known);
        if (after != null && order.compare(key, after) <= 0) {
            return;
        }
        // One more than the page has, to know whether there is a next one.
        if (first.size() <= most) {
            first.add(new Keyed(key, row));
        } else if (order.compare(key, first.element().key()) < 0) {
            first.remove();
            first.add(new Keyed(key, row));
        }
    }

    /** Returns whether there are rows after the page. */
    boolean more() {
        return first.size() > most;
    }

    /** Returns the rows of the page in their order. */
    List<PetitionRow> rows() {
        return rowsAndOneMore().stream().limit(most).toList();
    }

    /** Returns the rows of the page, and the first of the next one if there is any. */
    List<PetitionRow> rowsAndOneMore() {
        List<Keyed> inOrder = new ArrayList<>(first);
        inOrder.sort(Comparator.comparing(Keyed::key, order));
        return inOrder.stream().map(Keyed::row).toList();
    }

    private record Keyed(RegisterKey key, PetitionRow row) {}
}
