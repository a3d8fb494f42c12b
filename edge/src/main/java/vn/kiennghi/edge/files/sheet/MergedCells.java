package vn.kiennghi.edge.files.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Which cells of a sheet are merged. They stand after the rows, so that the part is read for them beforehand. */
final class MergedCells extends DefaultHandler {
    private static final int MOST = 200_000;

    private final Map<CellPlace, CellPlace> lastByFirst = new HashMap<>();
    private final Map<Integer, List<CellPlace>> firstsByRow = new HashMap<>();

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        String range = name.equals("mergeCell") ? attributes.getValue("ref") : null;
        int colon = range == null ? -1 : range.indexOf(':');
        if (range == null || colon < 0) {
            return;
        }
        if (lastByFirst.size() == MOST) {
            throw new SAXException(new MeteredStream.TooLarge());
        }
        CellPlace first = CellPlace.of(range.substring(0, colon));
        if (lastByFirst.put(first, CellPlace.of(range.substring(colon + 1))) == null) {
            firstsByRow.computeIfAbsent(first.row(), row -> new ArrayList<>()).add(first);
        }
    }

    /** Returns whether the cell is merged with others to its right. */
    boolean isWide(CellPlace first) {
        CellPlace last = lastByFirst.get(first);
        return last != null && last.column() > first.column();
    }

    /** Returns by column, for each column of cells merged downwards from the row on, the last of their rows. */
    Map<Integer, Integer> downwardsFrom(int row) {
        Map<Integer, Integer> lasts = new HashMap<>();
        for (CellPlace first : firstsByRow.getOrDefault(row, List.of())) {
            CellPlace last = lastByFirst.getOrDefault(first, first);
            if (last.row() > first.row() && last.column() == first.column()) {
                lasts.put(first.column(), last.row());
            }
        }
        return lasts;
    }
}
