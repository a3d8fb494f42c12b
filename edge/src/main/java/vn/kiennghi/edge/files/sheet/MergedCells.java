package vn.kiennghi.edge.files.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
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

    /** Returns the last column of each cell that is merged to its right from the row on, by its first. */
    Map<Integer, Integer> wideFrom(int row) {
        return lasts(row, CellRangeAddress::getLastColumn, CellRangeAddress::getFirstColumn);
    }

    /** Returns by column, for cells merged downwards from the row on, the last of their rows. */
    Map<Integer, Integer> downwardsFrom(int row) {
        return lasts(row, CellRangeAddress::getLastRow, CellRangeAddress::getFirstRow);
    }

    private Map<Integer, Integer> lasts(
            int row, ToIntFunction<CellRangeAddress> last, ToIntFunction<CellRangeAddress> first) {
        Map<Integer, Integer> lasts = new HashMap<>();
        for (CellRangeAddress cells : from(row)) {
            if (last.applyAsInt(cells) > first.applyAsInt(cells)) {
                lasts.put(cells.getFirstColumn(), last.applyAsInt(cells));
            }
        }
        return lasts;
    }

    private List<CellRangeAddress> from(int row) {
        return byFirstRow.getOrDefault(row, List.of());
    }
}
