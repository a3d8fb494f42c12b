package vn.kiennghi.edge.api.council;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import vn.kiennghi.api.council.MeetingId;
import vn.kiennghi.api.council.MeetingView;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.edge.api.ApiV1;
import vn.kiennghi.edge.api.Listing;
import vn.kiennghi.edge.api.NewId;
import vn.kiennghi.edge.body.council.MeetingBody;
import vn.kiennghi.edge.platform.CommandDispatch;

/** The voter meetings of a session. */
@ApiV1
class MeetingController {
    private static final String PATH = "/sessions/{sessionId}/meetings";

    private final CommandDispatch commands;
    private final Meetings meetings;

    MeetingController(CommandDispatch commands, Meetings meetings) {
        this.commands = commands;
        this.meetings = meetings;
    }

    @PutMapping(path = PATH + "/{meetingId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    MeetingView put(@PathVariable String sessionId, @PathVariable String meetingId, @RequestBody MeetingBody body) {
        SessionId session = meetings.sessionInPath(sessionId);
        NewId.require(meetingId, "meetingId");
        commands.send(body.command(new MeetingId(session, meetingId)));
        return new MeetingView(
                session.value(),
                meetingId,
                body.round(),
                body.heldOn(),
                body.place(),
                body.group(),
                body.voters(),
                body.utterances());
    }

    @GetMapping(PATH)
    Listing<MeetingView> all(@PathVariable String sessionId) {
        return new Listing<>(meetings.of(meetings.sessionInPath(sessionId)));
    }

    @GetMapping(PATH + "/{meetingId}")
    MeetingView one(@PathVariable String sessionId, @PathVariable String meetingId) {
        return meetings.inPath(meetings.sessionInPath(sessionId), meetingId);
    }
}
