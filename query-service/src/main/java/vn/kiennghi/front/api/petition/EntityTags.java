package vn.kiennghi.front.api.petition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.front.platform.problem.Problem;
import vn.kiennghi.front.platform.problem.ProblemCode;

/** The version of a petition as HTTP's entity tag (RFC 9110, section 8.8.3). */
final class EntityTags {
    private static final Pattern TAG = Pattern.compile("\\s*\"([0-9]{1,18})\"\\s*");
    private static final String ANY = "*";

    private EntityTags() {}

    /** Returns the tag of a version. */
    static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Returns the version that a change is based on; null where any will do.
     *
     * @param ifMatch value of the header {@code If-Match}, null if there is none
     * @throws vn.kiennghi.front.platform.problem.ProblemException (400) if it is no tag of ours
     */
    static @Nullable Long basis(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals(ANY)) {
            return null;
        }
        Matcher tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw Problem.of(ProblemCode.INVALID_HEADER, "If-Match: \"7\"", "If-Match: " + ifMatch)
                    .asException();
        }
        return Long.valueOf(tag.group(1));
    }
}
