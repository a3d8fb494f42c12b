package vn.kiennghi.api.council;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.Round;

/** Everything that can happen to the record of a voter meeting. */
public sealed interface VoterMeetingEvent {
    String sessionId();

    String meetingId();

    /** The day of the meeting, Asia/Ho_Chi_Minh. */
    LocalDate on();

    /** The meeting was recorded or corrected; the event holds all that is known of it from then on. */
    @Revision("1")
    record VoterMeetingRecorded(
            String councilId,
            String sessionId,
            String meetingId,
            Round round,
            String place,
            String group,
            @Nullable Integer voters,
            @Nullable Integer utterances,
            LocalDate on)
            implements VoterMeetingEvent {}
}
