package vn.kiennghi.query.council;

import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import vn.kiennghi.api.council.MeetingView;
import vn.kiennghi.api.council.VoterMeetingEvent.VoterMeetingRecorded;
import vn.kiennghi.query.platform.ReadModelDocument;

/**
 * A voter meeting as it was last recorded.
 *
 * @param id session and meeting, as in {@code bac-kan-x.9/phuong-vien}
 */
public record MeetingDocument(
        @BsonId String id, @BsonProperty("s") long sequence, String sessionId, VoterMeetingRecorded recorded)
        implements ReadModelDocument {

    static MeetingDocument of(VoterMeetingRecorded event, long sequence) {
        return new MeetingDocument(id(event.sessionId(), event.meetingId()), sequence, event.sessionId(), event);
    }

    static String id(String sessionId, String meetingId) {
        return sessionId + "/" + meetingId;
    }

    MeetingView view() {
        return new MeetingView(
                sessionId,
                recorded.meetingId(),
                recorded.round(),
                recorded.on(),
                recorded.place(),
                recorded.group(),
                recorded.voters(),
                recorded.utterances());
    }
}
