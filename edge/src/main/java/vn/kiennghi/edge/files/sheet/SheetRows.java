package vn.kiennghi.edge.files.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Puts the cells of a sheet together to rows. What is written in cells merged over several rows counts for each of them, in the
 * first of their columns.
 */
final class SheetRows {
    private final MergedCells merged;
    private final RowTaker taker;
    private final TextBudget budget;
    /** What still counts further down, by column. */
    private final Map<Integer, Downwards> downwards = new HashMap<>();

    private TreeMap<Integer, String> cells = new TreeMap<>();
    private Map<Integer, String> errors = new HashMap<>();
    private Set<Integer> perhapsConverted = new HashSet<>();

    /** @param budget for what is repeated in rows that do not hold it themselves */
    SheetRows(MergedCells merged, RowTaker taker, TextBudget budget) {
        this.merged = merged;
        this.taker = taker;
        this.budget = budget;
    }

    /** @param error what an error shows; null for a text */
    private record Downwards(
            int lastRow, String text, @Nullable String error, boolean perhapsConverted) {}

    void cell(int column, String text, boolean converted) {
        if (text.isBlank()) {
            return;
        }
        cells.put(column, text);
        if (converted) {
            perhapsConverted.add(column);
        }
    }

    void error(int column, String shown) {
        errors.put(column, shown);
    }

    /**
     * Hands over the row that is complete and returns whether more are wanted.
     *
     * @throws SAXException if merged cells repeat more than a table can hold
     */
    boolean end(int row, boolean hidden) throws SAXException {
        SheetRow complete = row(row, hidden);
        cells = new TreeMap<>();
        errors = new HashMap<>();
        perhapsConverted = new HashSet<>();
        return complete == null || taker.take(complete);
    }

    private @Nullable SheetRow row(int row, boolean hidden) throws SAXException {
        downwards.values().removeIf(text -> text.lastRow() < row);
        if (cells.isEmpty() && errors.isEmpty()) {
            return null;
        }
        merged.downwardsFrom(row).forEach((column, last) -> {
            String text = cells.getOrDefault(column, "");
            String error = errors.get(column);
            if (!text.isEmpty() || error != null) {
                downwards.put(column, new Downwards(last, text, error, perhapsConverted.contains(column)));
            }
        });
        for (Map.Entry<Integer, Downwards> above : downwards.entrySet()) {
            repeat(above.getKey(), above.getValue());
        }
        List<String> texts =
                cells.isEmpty() ? new ArrayList<>() : new ArrayList<>(Collections.nCopies(cells.lastKey() + 1, ""));
        cells.forEach(texts::set);
        return new SheetRow(
                row + 1, texts, Map.copyOf(errors), Set.copyOf(perhapsConverted), merged.wideFrom(row), hidden, null);
    }

    private void repeat(int column, Downwards above) throws SAXException {
        budget.take(above.text().length());
        if (above.error() != null) {
            errors.putIfAbsent(column, above.error());
        } else if (cells.putIfAbsent(column, above.text()) == null && above.perhapsConverted()) {
            perhapsConverted.add(column);
        }
    }
}
