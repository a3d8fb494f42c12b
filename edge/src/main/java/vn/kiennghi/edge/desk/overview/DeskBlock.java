package vn.kiennghi.edge.desk.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one role.
 *
 * @param title whose work it is
 */
record DeskBlock(String title, List<DeskItem> items) {

    /** Returns whether there is nothing to do. */
    public boolean done() {
        return items.stream().allMatch(item -> item.note() || item.count() == 0);
    }

    /**
     * One number.
     *
     * @param name its texts' keys end with it
     * @param address the list behind the number; null where the lists of its parts are all there is
     * @param late whether it should be zero
     * @param note whether it only tells how many there are
     * @param place where one works it off; null: nowhere but in the list
     */
    record DeskItem(
            String name,
            int count,
            @Nullable String address,
            boolean late,
            boolean note,
            @Nullable String place,
            List<DeskPart> parts) {}

    /** A part of a number, never zero. */
    record DeskPart(
            String label,
            int count,
            @Nullable String address,
            @Nullable String place) {}
}
