package vn.kiennghi.edge.api;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;

/**
 * Entity tags as a header lists them (RFC 9110, sections 8.8.3 and 13.1).
 *
 * @param any whether the header is {@code *}: whatever there is, is meant
 * @param strong what stands between the quotes of each tag that can match strongly
 */
public record TagList(boolean any, List<String> strong) {
    private static final String ANY = "*";
    private static final String EXPECTED = ": \"7\" | \"7\", \"8\" | *";
    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e\\x80-\\uffff]*)\"");

    /** Between two tags there is a comma, or several; before the first and behind the last there may be some. */
    private static final Pattern GAP = Pattern.compile("[ \\t]*(,[ \\t,]*)?");

    /**
     * Returns the tags of a header.
     *
     * @throws ProblemException (400) if it is no list of tags
     */
    public static TagList of(String header, String value) {
        if (value.strip().equals(ANY)) {
            return new TagList(true, List.of());
        }
        List<String> strong = new ArrayList<>();
        Matcher gap = GAP.matcher(value);
        Matcher tag = TAG.matcher(value);
        int at = gap.lookingAt() ? gap.end() : 0;
        boolean found = false;
        while (at < value.length()) {
            if (!tag.region(at, value.length()).lookingAt()) {
                throw malformed(header, value);
            }
            found = true;
            if (tag.group(1) == null) {
                strong.add(tag.group(2));
            }
            at = tag.end();
            gap.region(at, value.length());
            if (gap.lookingAt()) {
                boolean separated = gap.group(1) != null;
                at = gap.end();
                if (!separated && at < value.length()) {
                    throw malformed(header, value);
                }
            }
        }
        if (!found) {
            throw malformed(header, value);
        }
        return new TagList(false, List.copyOf(strong));
    }

    private static ProblemException malformed(String header, String value) {
        return Problem.of(ProblemCode.INVALID_HEADER, header + EXPECTED, header + ": " + value)
                .asException();
    }
}
