package vn.kiennghi.front.web.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of the register shows.
 *
 * @param first address of the first page; null if this is it
 * @param next address of the next page; null on the last one
 * @param figures address of the figures of the chosen term
 */
record RegisterView(
        RegisterForm form,
        boolean filtered,
        List<RegisterRow> rows,
        int matching,
        @Nullable String first,
        @Nullable String next,
        @Nullable String figures) {}
