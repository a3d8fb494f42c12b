package vn.kiennghi.edge.api;

import java.time.LocalDate;
import java.util.List;
import vn.kiennghi.api.council.CouncilQuery.FindMeeting;
import vn.kiennghi.api.council.CouncilQuery.FindMeetings;
import vn.kiennghi.api.council.MeetingView;
import vn.kiennghi.api.council.VoterMeetingCommand.RecordVoterMeeting;
import vn.kiennghi.api.petition.Round;

/** One voter meeting of the session, as far as the edge's tests need it. */
final class SmallMeetings {
    static final MeetingView MEETING = new MeetingView(
            SmallSystem.SESSION, "quan-ha", Round.BEFORE, LocalDate.of(2022, 11, 20), "Xã Quân Hà", "Tổ 3", 90, 12);

    SmallMeetings(SmallSystem system) {
        system.handles(RecordVoterMeeting.class, (command, who) -> null);
        system.answers(FindMeetings.class, MeetingView.class, query -> List.of(MEETING));
        system.answers(
                FindMeeting.class, MeetingView.class, query -> query.meetingId().equals(MEETING.id()) ? MEETING : null);
    }
}
