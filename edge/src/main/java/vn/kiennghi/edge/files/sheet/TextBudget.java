package vn.kiennghi.edge.files.sheet;

import org.xml.sax.SAXException;

/** How much text may still be taken out of a workbook: a small file can be packed so that it fills the memory. */
final class TextBudget {
    private long left;

    TextBudget(long characters) {
        this.left = characters;
    }

    /**
     * @throws SAXException caused by {@link MeteredStream.TooLarge} when nothing is left
     */
    void take(int characters) throws SAXException {
        left -= characters;
        if (left < 0) {
            throw new SAXException(new MeteredStream.TooLarge());
        }
    }
}
