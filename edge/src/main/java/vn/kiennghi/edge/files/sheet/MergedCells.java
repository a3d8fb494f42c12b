package vn.kiennghi.edge.files.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Which cells of a sheet are merged. They stand after the rows, so that the part is read for them beforehand. */
final class MergedCells extends DefaultHandler {
    private static final int MOST = 200_000;

    private final Map<Integer, List<CellRangeAddress>> byFirstRow = new HashMap<>();
    private int count;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        String range = name.equals("mergeCell") ? attributes.getValue("ref") : null;
        if (range == null || range.indexOf(':') < 0) {
            return;
        }
        if (count++ == MOST) {
            throw new SAXException(new MeteredStream.TooLarge());
        }
        CellRangeAddress cells = SheetAttribute.cells(range);
        byFirstRow
                .computeIfAbsent(cells.getFirstRow(), row -> new ArrayList<>())
                .add(cells);
    }

    /** Returns whether the cell is merged with others to its right. */
    boolean isWide(int row, int column) {
        return from(row).stream().anyMatch(cells -> cells.getFirstColumn() == column && cells.getLastColumn() > column);
    }

    /** Returns by column, for each column of cells merged downwards from the row on, the last of their rows. */
    Map<Integer, Integer> downwardsFrom(int row) {
        Map<Integer, Integer> lasts = new HashMap<>();
        for (CellRangeAddress cells : from(row)) {
            if (cells.getLastRow() > row && cells.getLastColumn() == cells.getFirstColumn()) {
                lasts.put(cells.getFirstColumn(), cells.getLastRow());
            }
        }
        return lasts;
    }

    private List<CellRangeAddress> from(int row) {
        return byFirstRow.getOrDefault(row, List.of());
    }
}
