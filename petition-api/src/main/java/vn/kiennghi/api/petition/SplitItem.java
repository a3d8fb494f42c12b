package vn.kiennghi.api.petition;

import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;

/**
 * One separately answerable request within a compound petition (R9).
 *
 * @param field id of its field; null: the parent's
 * @param level its level; null: the parent's
 */
public record SplitItem(
        String reference,
        String content,
        @Nullable String field,
        @Nullable Level level) {}
