package vn.kiennghi.api.petition;

import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.SessionId;

/**
 * One separately answerable request within a compound petition (R9).
 *
 * @param field id of its field; null: the parent's
 * @param level its level; null: the parent's
 * @param recorded the petition that has its reference in the record already though another id follows from it; null: none
 */
public record SplitItem(
        String reference,
        String content,
        @Nullable String field,
        @Nullable Level level,
        @Nullable PetitionId recorded) {
    /** An item whose id follows from its reference. */
    public SplitItem(String reference, String content, @Nullable String field, @Nullable Level level) {
        this(reference, content, field, level, null);
    }

    /** Returns the id of the petition that it becomes. */
    public PetitionId id(SessionId session) {
        return recorded == null ? PetitionId.of(session, reference) : recorded;
    }
}
