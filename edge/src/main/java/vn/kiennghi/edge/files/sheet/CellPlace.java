package vn.kiennghi.edge.files.sheet;

import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Where a cell stands, both counted from 0. */
record CellPlace(int row, int column) {
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1_048_576;

    /**
     * Returns the place that is written like {@code B7}.
     *
     * @throws SAXException if it is none
     */
    static CellPlace of(String text) throws SAXException {
        try {
            CellReference reference = new CellReference(text);
            CellPlace place = new CellPlace(reference.getRow(), reference.getCol());
            if (place.row >= 0 && place.row < MOST_ROWS && place.column >= 0 && place.column < MOST_COLUMNS) {
                return place;
            }
        } catch (IllegalArgumentException notAPlace) {
            throw new SAXException(notAPlace);
        }
        throw new SAXException("no such cell: " + text);
    }

    /** Returns the attribute as a number from 0 on, or the other value if there is none. */
    static int number(@Nullable String text, int otherwise) throws SAXException {
        try {
            int number = text == null ? otherwise : Integer.parseInt(text.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new SAXException(notANumber);
        }
        throw new SAXException("negative: " + text);
    }
}
