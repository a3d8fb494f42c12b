package vn.kiennghi.api.petition;

import org.jspecify.annotations.Nullable;

/**
 * One value that was recorded wrongly and what it should have been (R18).
 *
 * @param from what was recorded; null: nothing
 * @param to what is right, days in ISO form; null: nothing
 */
public record CorrectedValue(
        CorrectableMember member,
        @Nullable String from,
        @Nullable String to) {}
