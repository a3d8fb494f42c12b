package vn.kiennghi.edge.desk.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of the register shows.
 *
 * @param ownOnly whether the reader is shown only what concerns his agency
 * @param counted the number of the figures whose petitions are listed; null where the register itself is shown
 * @param first address of the first page; null if this is it
 * @param next address of the next page; null on the last one
 * @param figures address of the figures of the chosen term
 * @param cleared address of the page without filters
 */
record RegisterView(
        RegisterForm form,
        boolean filtered,
        boolean ownOnly,
        @Nullable CountedBehind counted,
        RegisterSorting sorting,
        List<RegisterRow> rows,
        int matching,
        @Nullable String first,
        @Nullable String next,
        @Nullable String figures,
        String cleared) {}
