package vn.kiennghi.edge.files.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** How the numbers of a workbook are shown: as days, among words and zeros or plainly. Filled from the part with the styles. */
final class CellForms extends DefaultHandler {
    /** As many digits as a spreadsheet keeps; the rest is noise of the binary form. */
    private static final MathContext DIGITS = new MathContext(15);

    /** Of a longer number the spreadsheet program dropped the last digits. */
    private static final double MORE_THAN_IS_KEPT = 1e15;

    /** More than a spreadsheet program takes. */
    private static final int MOST_STYLES = 100_000;

    /** More than a spreadsheet program takes; what a format shows is kept by its library until the process ends. */
    private static final int MOST_FORMATS = 1_000;

    private final boolean since1904;
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formats = new ArrayList<>();
    private final Map<Integer, NumberForm> forms = new HashMap<>();
    private boolean cellStyles;

    /**
     * @param since1904 whether days are counted from 1904 on instead of 1900
     */
    CellForms(boolean since1904) {
        this.since1904 = since1904;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "numFmt" -> {
                requireFewer(codes.size(), MOST_FORMATS);
                codes.put(
                        SheetAttribute.number(attributes.getValue("numFmtId"), 0),
                        String.valueOf(attributes.getValue("formatCode")));
            }
            case "cellXfs" -> cellStyles = true;
            case "xf" -> {
                if (cellStyles) {
                    requireFewer(formats.size(), MOST_STYLES);
                    formats.add(SheetAttribute.number(attributes.getValue("numFmtId"), 0));
                }
            }
            default -> {}
        }
    }

    private static void requireFewer(int count, int most) throws SAXException {
        if (count == most) {
            throw new SAXException(new MeteredStream.TooLarge());
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("cellXfs")) {
            cellStyles = false;
        }
    }

    /**
     * What a number says.
     *
     * @param text a day in ISO form, or the number as the spreadsheet shows it
     * @param perhapsConverted whether a spreadsheet program also makes such a cell out of a text that only looks like a day or a number,
     *     such as 05/2026 or 12E3
     */
    record Said(String text, boolean perhapsConverted) {}

    /**
     * Returns what a number says.
     *
     * @throws SAXException if it is no number
     */
    Said said(String number, int style) throws SAXException {
        double value;
        try {
            value = Double.parseDouble(number.strip());
        } catch (NumberFormatException notANumber) {
            throw new SAXException(notANumber);
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new SAXException("no number: " + number);
        }
        NumberForm form = form(style < formats.size() ? formats.get(style) : 0);
        String plain = plain(value);
        return switch (form.shows()) {
            case DAYS -> day(value).map(day -> new Said(day.toString(), true)).orElse(new Said(plain, false));
            case SCIENTIFICALLY -> new Said(plain, true);
            case DRESSED, TIMES, PLAINLY -> new Said(form.seen(value, plain), Math.abs(value) >= MORE_THAN_IS_KEPT);
        };
    }

    private NumberForm form(int format) {
        return forms.computeIfAbsent(format, id -> NumberForm.of(id, codes.get(id)));
    }

    private Optional<LocalDate> day(double value) {
        return Optional.of(value)
                .filter(DateUtil::isValidExcelDate)
                .map(number -> DateUtil.getLocalDateTime(number, since1904))
                .map(LocalDateTime::toLocalDate);
    }

    private static String plain(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.precision() - rounded.scale() > DIGITS.getPrecision() * 2
                        || rounded.scale() > DIGITS.getPrecision() * 2
                ? rounded.toString()
                : rounded.toPlainString();
    }
}
