package vn.kiennghi.api.refusal;

import org.jspecify.annotations.Nullable;

/**
 * What a refused sender is told. It travels as the details of a command's failure, because exception types do not
 * survive between processes.
 *
 * @param code the stable code
 * @param expected what the rule expected; a date, a stage, a list of values …
 * @param found what it found instead
 * @param field the member of the command or column of the row that is concerned; null for the thing addressed itself
 */
public record Refusal(
        RefusalCode code,
        @Nullable String expected,
        @Nullable String found,
        @Nullable String field) {}
