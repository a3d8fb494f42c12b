package vn.kiennghi.edge.api.petition;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import vn.kiennghi.api.petition.BasedOn;
import vn.kiennghi.edge.api.TagList;

/** The version of a petition as HTTP's entity tag (RFC 9110, section 8.8.3). */
final class EntityTags {
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}");

    private EntityTags() {}

    /** Returns the tag of a version. */
    static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Returns the version that a change is based on, {@link BasedOn#NOTHING_SEEN} where no tag can match strongly; null where any
     * version will do.
     *
     * @param ifMatch value of the header {@code If-Match}, null if there is none
     * @param present the petition's version now; asked only where several are named, of which it may be one
     * @throws vn.kiennghi.edge.platform.problem.ProblemException (400) if it is no list of tags
     */
    static @Nullable Long basis(@Nullable String ifMatch, LongSupplier present) {
        if (ifMatch == null) {
            return null;
        }
        TagList tags = TagList.of(HttpHeaders.IF_MATCH, ifMatch);
        if (tags.any()) {
            return null;
        }
        List<Long> versions = tags.strong().stream()
                .filter(tag -> VERSION.matcher(tag).matches())
                .map(Long::valueOf)
                .toList();
        if (versions.size() < 2) {
            return versions.isEmpty() ? Long.valueOf(BasedOn.NOTHING_SEEN) : versions.getFirst();
        }
        Long now = present.getAsLong();
        return versions.contains(now) ? now : versions.getLast();
    }
}
