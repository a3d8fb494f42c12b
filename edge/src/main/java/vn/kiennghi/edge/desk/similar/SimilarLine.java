package vn.kiennghi.edge.desk.similar;

import org.jspecify.annotations.Nullable;
import vn.kiennghi.edge.page.wording.Excerpt;

/**
 * A similar petition as pages show it.
 *
 * @param standing its stage and what the agency claims
 * @param answer what was answered last; null while nothing is
 */
public record SimilarLine(
        String id,
        String reference,
        String session,
        @Nullable String place,
        String standing,
        Excerpt content,
        @Nullable AnswerLine answer) {

    /**
     * An answer.
     *
     * @param document its number, where one is known, and its day
     */
    public record AnswerLine(String agency, String outcome, String document, Excerpt summary) {}
}
