package vn.kiennghi.edge.administration.council;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.edge.body.council.SessionBody;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.form.SentForm;
import vn.kiennghi.edge.platform.CommandDispatch;

/** Shows a session: its dates, its voter meetings, and where its work is done. */
@Controller
class SessionPage {
    private final CommandDispatch commands;
    private final SessionSheets sheets;

    SessionPage(CommandDispatch commands, SessionSheets sheets) {
        this.commands = commands;
        this.sheets = sheets;
    }

    @GetMapping("/sessions/{sessionId}")
    String show(@PathVariable String sessionId, PageContext page) {
        return sheets.show(sessionId, null, page);
    }

    @PostMapping("/sessions/{sessionId}")
    String change(@PathVariable String sessionId, SentForm sent, PageContext page) {
        SessionId id = sheets.require(sessionId, page.user()).id();
        return sent.attempt(
                SessionSheets.SESSION,
                () -> {
                    commands.send(sent.body(SessionBody.class).command(id));
                    sent.notice(page.words().say("changed"));
                    return "redirect:/sessions/" + id;
                },
                form -> sheets.show(sessionId, form, page));
    }
}
