package vn.kiennghi.edge.body.council;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.MeetingId;
import vn.kiennghi.api.council.VoterMeetingCommand.RecordVoterMeeting;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.edge.body.JsonBody;

/**
 * What is said of a voter meeting of a session.
 *
 * @param voters how many voters were present
 * @param utterances how many times voters took the floor
 */
@JsonBody
public record MeetingBody(
        Round round,
        LocalDate heldOn,
        String place,
        String group,
        @Nullable Integer voters,
        @Nullable Integer utterances) {

    /** Returns the command that records it. */
    public RecordVoterMeeting command(MeetingId id) {
        return new RecordVoterMeeting(id, round, heldOn, place, group, voters, utterances);
    }
}
