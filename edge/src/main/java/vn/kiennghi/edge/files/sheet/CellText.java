package vn.kiennghi.edge.files.sheet;

import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.xml.sax.SAXException;

/** Gathers the text of one string, which may be in pieces of different fonts. */
final class CellText {
    private final StringBuilder pieces = new StringBuilder();
    private final TextBudget budget;
    private boolean inText;
    private boolean inReadingAid;

    CellText(TextBudget budget) {
        this.budget = budget;
    }

    void clear() {
        pieces.setLength(0);
    }

    void start(String element) {
        inReadingAid |= element.equals("rPh");
        inText |= element.equals("t");
    }

    void end(String element) {
        inReadingAid &= !element.equals("rPh");
        inText &= !element.equals("t");
    }

    void characters(char[] characters, int start, int length) throws SAXException {
        if (inText && !inReadingAid) {
            budget.take(length);
            pieces.append(characters, start, length);
        }
    }

    /** Returns the text. */
    String text() {
        return unescaped(pieces.toString());
    }

    /** Returns a text with the characters that are written in it as {@code _x000D_}, as shared texts and saved values have them. */
    static String unescaped(String text) {
        return text.contains("_x") ? new XSSFRichTextString(text).getString() : text;
    }
}
