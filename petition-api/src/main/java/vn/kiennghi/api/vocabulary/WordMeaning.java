package vn.kiennghi.api.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * A word of a council's files and what it means.
 *
 * @param written the word as files write it; case, spaces and the way in which letters are put together do not matter
 * @param means id of the catalogue's entry or name of the value; null: it says nothing, and the cell counts as empty
 */
public record WordMeaning(
        WordUse use, String written, @Nullable String means) {}
