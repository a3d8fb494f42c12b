package vn.kiennghi.edge.files.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads from the workbook's own part which sheets there are and from when it counts days. */
final class SheetList extends DefaultHandler {
    private static final int MOST = 1_000;

    private final List<Sheet> sheets = new ArrayList<>();
    private boolean since1904;

    /** Returns the sheets, those that are seen first. */
    List<Sheet> sheets() {
        return sheets.stream().sorted(Comparator.comparing(Sheet::hidden)).toList();
    }

    boolean since1904() {
        return since1904;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (name.equals("workbookPr")) {
            String epoch = attributes.getValue("date1904");
            since1904 = "1".equals(epoch) || "true".equals(epoch);
        }
        if (name.equals("sheet") && sheets.size() < MOST) {
            sheets.add(new Sheet(
                    String.valueOf(attributes.getValue("name")),
                    id(attributes),
                    attributes.getValue("state") != null && !"visible".equals(attributes.getValue("state"))));
        }
    }

    private static String id(Attributes attributes) throws SAXException {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals("id")) {
                return attributes.getValue(i);
            }
        }
        throw new SAXException("a sheet without a part");
    }
}
