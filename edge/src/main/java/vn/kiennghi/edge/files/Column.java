package vn.kiennghi.edge.files;

import java.util.List;

/**
 * A column of an imported table.
 *
 * @param name its name in the HTTP contract
 * @param required whether a table without it cannot be read
 * @param headings what people call it, Vietnamese and English; case, diacritics and punctuation do not matter
 */
public record Column(String name, boolean required, List<String> headings) {
    /** Returns what people mostly call it, in Vietnamese. */
    public String heading() {
        return headings.getFirst();
    }

    static Column required(String name, String... headings) {
        return new Column(name, true, List.of(headings));
    }

    static Column optional(String name, String... headings) {
        return new Column(name, false, List.of(headings));
    }
}
