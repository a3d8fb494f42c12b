package vn.kiennghi.api.council;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.Round;

/**
 * A voter meeting, as the read side shows it.
 *
 * @param voters how many voters were present; null: not reported
 * @param utterances how many times voters took the floor; null: not reported
 */
public record MeetingView(
        String sessionId,
        String id,
        Round round,
        LocalDate heldOn,
        String place,
        String group,
        @Nullable Integer voters,
        @Nullable Integer utterances) {}
