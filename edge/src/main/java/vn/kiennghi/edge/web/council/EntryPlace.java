package vn.kiennghi.edge.web.council;

import org.jspecify.annotations.Nullable;

/**
 * Where a list of entries is shown.
 *
 * @param page address of the page
 * @param part the list's part of the page, and of the addresses of its entries
 * @param name what the page is about
 * @param language the language of that name; null: the reader's
 */
record EntryPlace(
        String page, String part, String name, @Nullable String language) {
    /** Returns the address of the list within its page. */
    String list() {
        return page + "#" + part;
    }
}
