package vn.kiennghi.edge.web.council;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.kiennghi.api.council.MeetingId;
import vn.kiennghi.api.council.MeetingView;
import vn.kiennghi.api.identity.ScopedCommand;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.edge.body.council.MeetingBody;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.text.Slug;
import vn.kiennghi.edge.web.council.SessionSheets.Found;
import vn.kiennghi.edge.web.form.FilledForm;
import vn.kiennghi.edge.web.form.SentForm;
import vn.kiennghi.edge.web.page.PageContext;
import vn.kiennghi.edge.web.reading.Choice;
import vn.kiennghi.edge.web.reading.Sessions;

/** The voter meetings of a session. */
@Controller
@RequestMapping("/sessions/{parentId}/meetings")
class MeetingPages extends EntryPages<Found, MeetingView, MeetingBody> {
    private final SessionSheets sheets;

    MeetingPages(CommandDispatch commands, SessionSheets sheets) {
        super(commands, new EntryTexts(SessionSheets.MEETING, "form.legend", "back.session"));
        this.sheets = sheets;
    }

    @Override
    Found parent(String sessionId, PageContext page) {
        return sheets.require(sessionId, page.user());
    }

    @Override
    EntryPlace place(Found session, PageContext page) {
        return new EntryPlace(
                "/sessions/" + session.id(),
                "meetings",
                Sessions.named(session.session(), page.words()) + ", "
                        + session.term().fullyNamed(page.words()),
                null);
    }

    @Override
    List<MeetingView> entries(Found session) {
        return sheets.meetings(session.id());
    }

    @Override
    String id(MeetingView meeting) {
        return meeting.id();
    }

    @Override
    String name(MeetingView meeting) {
        return meeting.place();
    }

    @Override
    FilledForm present(MeetingView meeting, FilledForm empty) {
        return empty.with("round", meeting.round())
                .with("heldOn", meeting.heldOn())
                .with("place", meeting.place())
                .with("group", meeting.group())
                .with("voters", meeting.voters())
                .with("utterances", meeting.utterances());
    }

    @Override
    List<Choice> choices(Found session, PageContext page) {
        return SessionSheets.rounds(page.words());
    }

    @Override
    MeetingBody body(SentForm sent) {
        return sent.body(MeetingBody.class);
    }

    @Override
    String named(MeetingBody body) {
        return body.place();
    }

    @Override
    String newId(Found session, MeetingBody body) {
        List<MeetingView> present = entries(session);
        present.forEach(meeting -> isAnother(meeting, body));
        Set<String> taken = present.stream().map(MeetingView::id).collect(Collectors.toSet());
        return Slug.free(body.heldOn() + " " + body.place(), taken::contains);
    }

    private static void isAnother(MeetingView meeting, MeetingBody body) {
        if (meeting.heldOn().equals(body.heldOn())
                && Spelling.sameName(meeting.place(), body.place())
                && Spelling.sameName(meeting.group(), body.group())) {
            throw Problem.of(Fault.of(ProblemCode.NAME_IN_USE, "place", null, body.place()))
                    .asException();
        }
    }

    @Override
    ScopedCommand command(Found session, String id, MeetingBody body) {
        return body.command(new MeetingId(session.id(), id));
    }

    @Override
    String again(String sessionId, FilledForm refused, PageContext page) {
        return sheets.show(sessionId, refused, page);
    }
}
