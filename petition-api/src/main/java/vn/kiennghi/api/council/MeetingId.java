package vn.kiennghi.api.council;

/** Id of a voter meeting, unique within its session; its text form is the aggregate identifier. */
public record MeetingId(SessionId sessionId, String value) {
    public MeetingId {
        Identifier.require(value, "meetingId");
    }

    @Override
    public String toString() {
        return "meeting:" + sessionId + "/" + value;
    }
}
