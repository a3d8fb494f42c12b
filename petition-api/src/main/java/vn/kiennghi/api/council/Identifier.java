package vn.kiennghi.api.council;

import java.util.regex.Pattern;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;

/** The form of ids that people give: councils, terms, agencies, fields, voter meetings. */
public final class Identifier {
    /** The form, as a regular expression. */
    public static final String FORM = "[a-z0-9-]{1,80}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    private Identifier() {}

    /** Returns whether the text has the form of an id. */
    public static boolean isValid(String text) {
        return PATTERN.matcher(text).matches();
    }

    /**
     * Returns the text if it has the form of an id.
     *
     * @throws Refused with FIELD_INVALID otherwise
     */
    public static String require(String text, String field) {
        if (!isValid(text)) {
            throw new Refused(RefusalCode.FIELD_INVALID, FORM, text, field);
        }
        return text;
    }
}
