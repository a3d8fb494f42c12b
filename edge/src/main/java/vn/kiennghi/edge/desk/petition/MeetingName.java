package vn.kiennghi.edge.desk.petition;

import vn.kiennghi.api.council.MeetingView;
import vn.kiennghi.edge.page.wording.Words;

/** How a voter meeting is spoken of. */
public final class MeetingName {
    private MeetingName() {}

    /** Returns day, place and group. */
    public static String of(MeetingView meeting, Words words) {
        return words.say("action.meeting", words.day(meeting.heldOn()), meeting.place(), meeting.group());
    }
}
