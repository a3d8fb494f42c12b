package vn.kiennghi.edge.web.council;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import vn.kiennghi.api.council.MeetingId;
import vn.kiennghi.api.council.MeetingView;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.edge.body.council.MeetingBody;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.text.Slug;
import vn.kiennghi.edge.web.catalogue.PageRefused;
import vn.kiennghi.edge.web.catalogue.Sessions;
import vn.kiennghi.edge.web.council.SessionSheets.Found;
import vn.kiennghi.edge.web.form.FilledForm;
import vn.kiennghi.edge.web.form.SentForm;
import vn.kiennghi.edge.web.wording.Words;

/** Takes voter meetings of a session and corrections of one. */
@Controller
class MeetingPages {
    private final CommandDispatch commands;
    private final SessionSheets sheets;

    MeetingPages(CommandDispatch commands, SessionSheets sheets) {
        this.commands = commands;
        this.sheets = sheets;
    }

    @PostMapping("/sessions/{sessionId}/meetings")
    String add(
            @PathVariable String sessionId,
            SentForm sent,
            @AuthenticationPrincipal SignedIn user,
            @RequestAttribute Words words,
            Model model) {
        SessionId session = sheets.require(sessionId, user).id();
        return sent.attempt(
                SessionSheets.MEETING,
                () -> {
                    MeetingBody body = sent.body(MeetingBody.class);
                    commands.send(body.command(new MeetingId(session, newId(session, body))));
                    sent.notice(words.say("meeting.added", body.place()));
                    return "redirect:/sessions/" + session + "#meetings";
                },
                form -> sheets.show(sessionId, user, form, words, model));
    }

    @GetMapping("/sessions/{sessionId}/meetings/{meetingId}")
    String show(
            @PathVariable String sessionId,
            @PathVariable String meetingId,
            @AuthenticationPrincipal SignedIn user,
            @RequestAttribute Words words,
            Model model) {
        Found session = sheets.require(sessionId, user);
        MeetingView meeting = meeting(session, meetingId);
        return page(session, meeting, present(meeting), words, model);
    }

    @PostMapping("/sessions/{sessionId}/meetings/{meetingId}")
    String change(
            @PathVariable String sessionId,
            @PathVariable String meetingId,
            SentForm sent,
            @AuthenticationPrincipal SignedIn user,
            @RequestAttribute Words words,
            Model model) {
        Found session = sheets.require(sessionId, user);
        MeetingView meeting = meeting(session, meetingId);
        return sent.attempt(
                SessionSheets.MEETING,
                () -> {
                    commands.send(sent.body(MeetingBody.class).command(new MeetingId(session.id(), meetingId)));
                    sent.notice(words.say("changed"));
                    return "redirect:/sessions/" + session.id() + "#meetings";
                },
                form -> page(session, meeting, form, words, model));
    }

    private String newId(SessionId session, MeetingBody body) {
        List<MeetingView> present = sheets.meetings(session);
        present.forEach(meeting -> isAnother(meeting, body));
        Set<String> taken = present.stream().map(MeetingView::id).collect(Collectors.toSet());
        return Slug.free(body.heldOn() + " " + body.place(), taken::contains);
    }

    /** A form that is sent twice records one meeting. */
    private static void isAnother(MeetingView meeting, MeetingBody body) {
        if (meeting.heldOn().equals(body.heldOn())
                && Spelling.sameName(meeting.place(), body.place())
                && Spelling.sameName(meeting.group(), body.group())) {
            throw Problem.of(Fault.of(ProblemCode.NAME_IN_USE, "place", null, body.place()))
                    .asException();
        }
    }

    private MeetingView meeting(Found session, String meetingId) {
        return sheets.meetings(session.id()).stream()
                .filter(meeting -> meeting.id().equals(meetingId))
                .findFirst()
                .orElseThrow(PageRefused::notFound);
    }

    private static String page(Found session, MeetingView meeting, FilledForm form, Words words, Model model) {
        model.addAttribute("found", session);
        model.addAttribute("sessionName", Sessions.named(session.session(), words));
        model.addAttribute("meeting", meeting);
        model.addAttribute("form", form);
        model.addAttribute("rounds", SessionSheets.rounds(words));
        return "meeting";
    }

    private static FilledForm present(MeetingView meeting) {
        return FilledForm.empty(SessionSheets.MEETING)
                .with("round", meeting.round())
                .with("heldOn", meeting.heldOn())
                .with("place", meeting.place())
                .with("group", meeting.group())
                .with("voters", meeting.voters())
                .with("utterances", meeting.utterances());
    }
}
