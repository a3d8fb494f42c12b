package vn.kiennghi.edge.desk.assigning;

import org.jspecify.annotations.Nullable;

/** Which petitions the page shows; an empty entry says nothing. */
record AssigningRequest(
        @Nullable String termId,
        @Nullable String sessionId,
        @Nullable String cursor) {
    AssigningRequest {
        termId = given(termId);
        sessionId = given(sessionId);
        cursor = given(cursor);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
