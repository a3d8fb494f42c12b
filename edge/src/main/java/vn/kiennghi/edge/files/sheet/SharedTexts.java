package vn.kiennghi.edge.files.sheet;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that the cells of a workbook share. Fonts within a text and reading aids beside it are left away. */
final class SharedTexts extends DefaultHandler {
    private final List<String> texts = new ArrayList<>();
    private final CellText text;

    SharedTexts(TextBudget budget) {
        this.text = new CellText(budget);
    }

    /**
     * @throws SAXException if there is none
     */
    String at(int place) throws SAXException {
        if (place >= texts.size()) {
            throw new SAXException("no shared text " + place);
        }
        return texts.get(place);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("si")) {
            text.clear();
        }
        text.start(name);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        text.end(name);
        if (name.equals("si")) {
            texts.add(text.text());
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        text.characters(characters, start, length);
    }
}
