package vn.kiennghi.edge.page.form;

import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a form, in the reader's language.
 *
 * @param field name of the entry concerned; null: the form as a whole
 * @param label what the entry is called; null where it has no name
 * @param sentence what is wrong and what to do
 */
public record FormMessage(@Nullable String field, @Nullable String label, String sentence) {}
