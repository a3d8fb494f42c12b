package vn.kiennghi.edge.files.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** How the numbers of a workbook are shown: as days, with leading zeros or plainly. Filled from the part with the styles. */
final class CellForms extends DefaultHandler {
    /** As many digits as a spreadsheet keeps; the rest is noise of the binary form. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final Pattern ZEROS = Pattern.compile("0{2,15}");

    private final boolean since1904;
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formats = new ArrayList<>();
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
            case "numFmt" ->
                codes.put(
                        SheetAttribute.number(attributes.getValue("numFmtId"), 0),
                        String.valueOf(attributes.getValue("formatCode")));
            case "cellXfs" -> cellStyles = true;
            case "xf" -> {
                if (cellStyles) {
                    formats.add(SheetAttribute.number(attributes.getValue("numFmtId"), 0));
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("cellXfs")) {
            cellStyles = false;
        }
    }

    /**
     * Returns what a number says: a day in ISO form, or the number without needless digits.
     *
     * @throws SAXException if it is no number
     */
    String text(String number, int style) throws SAXException {
        double value;
        try {
            value = Double.parseDouble(number.strip());
        } catch (NumberFormatException notANumber) {
            throw new SAXException(notANumber);
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new SAXException("no number: " + number);
        }
        int format = style < formats.size() ? formats.get(style) : 0;
        String code = code(format);
        if (code != null && DateUtil.isADateFormat(format, code) && DateUtil.isValidExcelDate(value)) {
            LocalDate day = day(value);
            if (day != null) {
                return day.toString();
            }
        }
        String plain = plain(value);
        return code != null && ZEROS.matcher(code).matches() && plain.chars().allMatch(Character::isDigit)
                ? "0".repeat(Math.max(0, code.length() - plain.length())) + plain
                : plain;
    }

    private @Nullable LocalDate day(double value) {
        LocalDateTime moment = DateUtil.getLocalDateTime(value, since1904);
        return moment == null ? null : moment.toLocalDate();
    }

    private @Nullable String code(int format) {
        String own = codes.get(format);
        return own == null ? BuiltinFormats.getBuiltinFormat(format) : own;
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
