package vn.kiennghi.edge.files.sheet;

import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the rows of a sheet out of its part. Formulas are never computed: the value that was saved with them counts. */
final class SheetParsing extends DefaultHandler {
    private static final int SHOWN = 60;
    /** Length of a day in ISO form; a time may stand behind it. */
    private static final int DAY = 10;

    private final SheetRows rows;
    private final SharedTexts texts;
    private final CellForms forms;
    private final TextBudget budget;
    private final CellText inline;
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();

    private int row = -1;
    private int column = -1;
    private boolean hidden;
    private boolean inValue;
    private boolean inFormula;
    private boolean hasFormula;
    private int style;
    private String type = "n";

    SheetParsing(SheetRows rows, SharedTexts texts, CellForms forms, TextBudget budget) {
        this.rows = rows;
        this.texts = texts;
        this.forms = forms;
        this.budget = budget;
        this.inline = new CellText(budget);
    }

    /** Ends the reading when no more rows are wanted. */
    static final class Enough extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> {
                int next = SheetAttribute.number(attributes.getValue("r"), row + 2) - 1;
                if (next <= row) {
                    throw new SAXException("rows out of order");
                }
                row = next;
                hidden = isTrue(attributes.getValue("hidden"));
                column = -1;
            }
            case "c" -> startCell(attributes);
            case "v" -> inValue = true;
            case "f" -> {
                inFormula = true;
                hasFormula = true;
            }
            default -> inline.start(name);
        }
    }

    private void startCell(Attributes attributes) throws SAXException {
        String place = attributes.getValue("r");
        column = place == null ? column + 1 : SheetAttribute.cells(place).getFirstColumn();
        String kind = attributes.getValue("t");
        type = kind == null ? "n" : kind;
        style = SheetAttribute.number(attributes.getValue("s"), 0);
        value.setLength(0);
        formula.setLength(0);
        inline.clear();
        hasFormula = false;
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "row" -> {
                if (!rows.end(row, hidden)) {
                    throw new Enough();
                }
            }
            case "c" -> endCell();
            case "v" -> inValue = false;
            case "f" -> inFormula = false;
            default -> inline.end(name);
        }
    }

    private void endCell() throws SAXException {
        String said = value.toString();
        switch (type) {
            case "e" -> rows.error(column, place() + ": " + said);
            case "inlineStr" -> rows.cell(column, inline.text(), false);
            default -> {
                if (!said.isEmpty()) {
                    said(said);
                } else if (hasFormula && !type.equals("str")) {
                    rows.error(column, place() + ": =" + formula);
                }
            }
        }
    }

    private void said(String said) throws SAXException {
        switch (type) {
            case "s" -> text(texts.at(SheetAttribute.number(said, 0)), false);
            case "b" -> text(isTrue(said) ? "TRUE" : "FALSE", false);
            case "n" -> {
                CellForms.Said number = forms.said(said, style);
                text(number.text(), number.perhapsConverted());
            }
            case "d" -> text(said.length() > DAY && said.charAt(DAY) == 'T' ? said.substring(0, DAY) : said, true);
            default -> text(CellText.unescaped(said), false);
        }
    }

    private void text(String text, boolean perhapsConverted) throws SAXException {
        budget.take(text.length());
        rows.cell(column, text, perhapsConverted);
    }

    private String place() {
        return new CellReference(row, column).formatAsString();
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (inValue) {
            budget.take(length);
            value.append(characters, start, length);
        } else if (inFormula) {
            formula.append(characters, start, Math.min(length, Math.max(0, SHOWN - formula.length())));
        } else {
            inline.characters(characters, start, length);
        }
    }

    private static boolean isTrue(@Nullable String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }
}
