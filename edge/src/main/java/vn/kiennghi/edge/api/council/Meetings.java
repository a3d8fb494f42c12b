package vn.kiennghi.edge.api.council;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.CouncilQuery.FindMeeting;
import vn.kiennghi.api.council.CouncilQuery.FindMeetings;
import vn.kiennghi.api.council.MeetingView;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.api.Unknown;
import vn.kiennghi.edge.platform.QueryDispatch;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** What the API asks the read side about voter meetings. */
@Component
public class Meetings {
    private final QueryDispatch queries;
    private final NamedInPath catalogue;

    Meetings(QueryDispatch queries, NamedInPath catalogue) {
        this.queries = queries;
        this.catalogue = catalogue;
    }

    /**
     * Returns the id of the session that the path names.
     *
     * @throws ProblemException (404) if there is none
     */
    SessionId sessionInPath(String sessionId) {
        return catalogue.sessionInPath(sessionId).id();
    }

    /** Returns the meetings of a session, by day, then by place. */
    public List<MeetingView> of(SessionId session) {
        return queries.many(new FindMeetings(session.value()), MeetingView.class);
    }

    /**
     * Returns the meeting that the path names.
     *
     * @throws ProblemException (404) if the session has none of that id
     */
    MeetingView inPath(SessionId session, String meetingId) {
        return queries.one(new FindMeeting(session.value(), meetingId), MeetingView.class)
                .orElseThrow(Unknown.inPath(RefusalCode.UNKNOWN_MEETING, meetingId));
    }
}
