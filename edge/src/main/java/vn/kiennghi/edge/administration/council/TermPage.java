package vn.kiennghi.edge.administration.council;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.kiennghi.api.council.CouncilTermCommand.DefineSession;
import vn.kiennghi.api.council.CouncilTermCommand.DefineTerm;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.SessionKind;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.body.JsonBody;
import vn.kiennghi.edge.body.council.SessionBody;
import vn.kiennghi.edge.body.council.TermBody;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.catalogue.TermOfCouncil;
import vn.kiennghi.edge.page.catalogue.Terms;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.form.SentForm;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;

/** Shows a term with its sessions, and takes changes of it and new sessions. */
@Controller
class TermPage {
    private static final String TERM = "term";
    private static final String SESSION = "session";

    private final CommandDispatch commands;
    private final Terms terms;
    private final Permissions permissions;

    TermPage(CommandDispatch commands, Terms terms, Permissions permissions) {
        this.commands = commands;
        this.terms = terms;
        this.permissions = permissions;
    }

    @JsonBody
    record NumberedSession(Integer number, @JsonUnwrapped SessionBody session) {}

    @GetMapping("/terms/{termId}")
    String show(@PathVariable String termId, PageContext page) {
        return page(termId, null, page);
    }

    @PostMapping("/terms/{termId}")
    String change(@PathVariable String termId, SentForm sent, PageContext page) {
        String councilId = terms.require(termId, page.user()).council().id();
        return sent.attempt(
                TERM,
                () -> {
                    TermBody body = sent.body(TermBody.class);
                    commands.send(new TermBody(councilId, body.ordinal(), body.startsOn(), body.endsOn())
                            .command(new TermId(termId)));
                    sent.notice(page.words().say("changed"));
                    return "redirect:/terms/" + termId;
                },
                form -> page(termId, form, page));
    }

    @PostMapping("/terms/{termId}/sessions")
    String addSession(@PathVariable String termId, SentForm sent, PageContext page) {
        TermView term = terms.require(termId, page.user()).term();
        return sent.attempt(
                SESSION,
                () -> {
                    NumberedSession body = sent.body(NumberedSession.class);
                    SessionId id = SessionId.parse(termId + "." + body.number())
                            .orElseThrow(() -> Problem.of(
                                            Fault.of(RefusalCode.FIELD_INVALID, "number", "1..9999", body.number()))
                                    .asException());
                    NewEntry.requireNew(
                            "number",
                            body.number().toString(),
                            term.sessions().stream()
                                    .map(session -> String.valueOf(session.number()))
                                    .toList());
                    commands.send(body.session().command(id));
                    sent.notice(page.words().say("session.added"));
                    return "redirect:/sessions/" + id;
                },
                form -> page(termId, form, page));
    }

    private String page(String termId, @Nullable FilledForm refused, PageContext page) {
        TermOfCouncil term = terms.require(termId, page.user());
        String councilId = term.council().id();
        page.show("term", term);
        page.show("mayChange", permissions.may(page.user(), DefineTerm.class, councilId));
        page.show("mayPlan", permissions.may(page.user(), DefineSession.class, councilId));
        page.show("kinds", Choice.of(SessionKind.class, "sessionKind", null, page.words()));
        Map<String, FilledForm> forms = Map.of(TERM, present(term.term()), SESSION, next(term.term()));
        forms.forEach((name, form) ->
                page.show(name + "Form", refused != null && refused.name().equals(name) ? refused : form));
        return "term";
    }

    private static FilledForm present(TermView term) {
        return FilledForm.empty(TERM)
                .with("councilId", term.councilId())
                .with("ordinal", term.ordinal())
                .with("startsOn", term.startsOn())
                .with("endsOn", term.endsOn());
    }

    private static FilledForm next(TermView term) {
        int last = term.sessions().stream().mapToInt(SessionView::number).max().orElse(0);
        return FilledForm.empty(SESSION).with("number", last + 1).with("kind", SessionKind.REGULAR);
    }
}
