package vn.kiennghi.edge.files.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts the cells of a sheet together to rows. What is written in cells merged downwards counts for each of their rows. */
final class SheetRows {
    private final MergedCells merged;
    private final RowTaker taker;
    /** What still counts further down, by column. */
    private final Map<Integer, Downwards> downwards = new HashMap<>();

    private TreeMap<Integer, String> cells = new TreeMap<>();
    private Map<Integer, String> errors = new HashMap<>();

    SheetRows(MergedCells merged, RowTaker taker) {
        this.merged = merged;
        this.taker = taker;
    }

    private record Downwards(int lastRow, String text) {}

    void cell(int column, String text) {
        if (!text.isEmpty()) {
            cells.put(column, text);
        }
    }

    void error(int column, String shown) {
        errors.put(column, shown);
    }

    /** Hands over the row that is complete and returns whether more are wanted. */
    boolean end(int row, boolean hidden) {
        SheetRow complete = row(row, hidden);
        cells = new TreeMap<>();
        errors = new HashMap<>();
        return complete == null || taker.take(complete);
    }

    private @Nullable SheetRow row(int row, boolean hidden) {
        downwards.values().removeIf(text -> text.lastRow() < row);
        if (cells.isEmpty() && errors.isEmpty()) {
            return null;
        }
        boolean spanning = !cells.isEmpty() && merged.isWide(row, cells.firstKey());
        merged.downwardsFrom(row).forEach((column, last) -> {
            String text = cells.get(column);
            if (text != null) {
                downwards.put(column, new Downwards(last, text));
            }
        });
        downwards.forEach((column, text) -> cells.putIfAbsent(column, text.text()));
        List<String> texts =
                cells.isEmpty() ? new ArrayList<>() : new ArrayList<>(Collections.nCopies(cells.lastKey() + 1, ""));
        cells.forEach(texts::set);
        return new SheetRow(row + 1, texts, Map.copyOf(errors), hidden, spanning);
    }
}
