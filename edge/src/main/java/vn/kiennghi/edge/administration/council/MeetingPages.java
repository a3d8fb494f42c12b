package vn.kiennghi.edge.administration.council;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.kiennghi.api.council.MeetingId;
import vn.kiennghi.api.council.MeetingView;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.edge.administration.council.SessionSheets.Found;
import vn.kiennghi.edge.body.council.MeetingBody;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.form.SentForm;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.text.Slug;

/** The voter meetings of a session. */
@Controller
@RequestMapping("/sessions/{parentId}/meetings")
class MeetingPages extends EntryPages<Found> {
    private final SessionSheets sheets;

    MeetingPages(CommandDispatch commands, SessionSheets sheets) {
        super(commands, sheets, new EntryTexts(SessionSheets.MEETING, "meetings", "form.legend"));
        this.sheets = sheets;
    }

    @Override
    List<Entry> entries(Found session, FilledForm empty) {
        return sheets.meetings(session.id()).stream()
                .map(meeting -> new Entry(
                        meeting.id(),
                        meeting.place(),
                        empty.with("round", meeting.round())
                                .with("heldOn", meeting.heldOn())
                                .with("place", meeting.place())
                                .with("group", meeting.group())
                                .with("voters", meeting.voters())
                                .with("utterances", meeting.utterances())))
                .toList();
    }

    @Override
    List<Choice> choices(Found session, PageContext page) {
        return SessionSheets.rounds(page.words());
    }

    @Override
    Said said(Found session, SentForm sent) {
        MeetingBody body = sent.body(MeetingBody.class);
        return new Said(body.place(), () -> newId(session, body), id -> body.command(new MeetingId(session.id(), id)));
    }

    /** A form that is sent twice records one meeting. */
    private String newId(Found session, MeetingBody body) {
        List<MeetingView> present = sheets.meetings(session.id());
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
}
