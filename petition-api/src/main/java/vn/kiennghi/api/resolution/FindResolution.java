package vn.kiennghi.api.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionKind;

/**
 * Asks for the figures of a term (R12); answered by a {@link Resolution} or nothing if the term is unknown.
 *
 * @param session number of one session; null: all
 * @param kind one kind; null: both
 * @param groupBy dimensions of the rows; empty: the total alone
 * @param asOf what had happened by that day, Asia/Ho_Chi_Minh
 * @param knownAt what the record knew at that moment; null, or a moment that is still to come: what it knows when it answers
 */
public record FindResolution(
        String termId,
        @Nullable Integer session,
        @Nullable PetitionKind kind,
        CountScope scope,
        CountUnit unit,
        List<Dimension> groupBy,
        LocalDate asOf,
        @Nullable Instant knownAt,
        Rounding rounding) {}
