package vn.kiennghi.api.council;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.identity.AllowedTo;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.identity.Scope;
import vn.kiennghi.api.identity.ScopedCommand;
import vn.kiennghi.api.petition.Round;

/** Everything that can be asked of a meeting of deputies with voters (tiếp xúc cử tri). */
public sealed interface VoterMeetingCommand extends ScopedCommand {
    MeetingId meetingId();

    @Override
    default Scope scope() {
        return new Scope.OfSession(meetingId().sessionId());
    }

    /**
     * Records a meeting that was held, or corrects what is recorded of it.
     *
     * @param heldOn the day of the meeting, Asia/Ho_Chi_Minh
     * @param place where the voters were met
     * @param group the group of deputies who met them
     * @param voters how many voters were present; null: not reported
     * @param utterances how many times voters took the floor (lượt ý kiến); null: not reported
     */
    @AllowedTo({Role.CLERK, Role.ADMIN})
    record RecordVoterMeeting(
            @TargetAggregateIdentifier MeetingId meetingId,
            Round round,
            LocalDate heldOn,
            String place,
            String group,
            @Nullable Integer voters,
            @Nullable Integer utterances)
            implements VoterMeetingCommand {}
}
