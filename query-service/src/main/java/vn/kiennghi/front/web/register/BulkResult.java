package vn.kiennghi.front.web.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the petitions that somebody worked on together; every one is accounted for.
 *
 * @param done how many were changed
 * @param unchanged how many were so already
 * @param open those that stayed as they were
 */
record BulkResult(int done, int unchanged, List<Open> open) {

    /**
     * A petition with which nothing was done.
     *
     * @param reference its number; its id where there is no such petition
     * @param known whether there is a page to lead to
     * @param sentence why; null where it was not tried
     */
    record Open(
            String id,
            String reference,
            boolean known,
            @Nullable String sentence) {}
}
