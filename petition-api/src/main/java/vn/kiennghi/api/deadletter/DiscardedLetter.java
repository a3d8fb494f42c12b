package vn.kiennghi.api.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that an operator had left out.
 *
 * @param type simple name of the event
 * @param number its number within the aggregate
 * @param causeType class of what went wrong with it; null if nobody knew any more
 * @param reason why it was discarded
 * @param by who discarded it
 * @param at when
 */
public record DiscardedLetter(
        String processor,
        String sequence,
        String eventId,
        String type,
        long number,
        Instant recordedAt,
        @Nullable String causeType,
        @Nullable String causeMessage,
        String reason,
        String by,
        Instant at) {}
