package vn.kiennghi.edge.desk.petition.course;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event as the page tells it.
 *
 * @param on the day it happened
 * @param recordedAt the moment of record
 * @param automation name of the automation that did it; null where a person did
 */
public record TimelineEntry(
        String type,
        String sentence,
        List<String> lines,
        List<ChangeLine> changes,
        String on,
        String recordedAt,
        String by,
        @Nullable String automation) {

    /** What a member of the petition was and became. */
    public record ChangeLine(String member, @Nullable String from, String to) {}
}
