package vn.kiennghi.edge.files.sheet;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Reads what an attribute of a sheet says. What no sheet can say is damage. */
final class SheetAttribute {
    private SheetAttribute() {}

    /**
     * Returns the cells that are written like {@code B7} or {@code B7:C9}, both counted from 0.
     *
     * @throws SAXException if there are no such cells
     */
    static CellRangeAddress cells(String text) throws SAXException {
        try {
            CellRangeAddress cells = CellRangeAddress.valueOf(text);
            cells.validate(SpreadsheetVersion.EXCEL2007);
            return cells;
        } catch (IllegalArgumentException notAPlace) {
            throw new SAXException(notAPlace);
        }
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
