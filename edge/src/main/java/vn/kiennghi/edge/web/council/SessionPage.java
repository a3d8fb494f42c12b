package vn.kiennghi.edge.web.council;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.edge.body.council.SessionBody;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.web.form.SentForm;
import vn.kiennghi.edge.web.wording.Words;

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
    String show(
            @PathVariable String sessionId,
            @AuthenticationPrincipal SignedIn user,
            @RequestAttribute Words words,
            Model model) {
        return sheets.show(sessionId, user, null, words, model);
    }

    @PostMapping("/sessions/{sessionId}")
    String change(
            @PathVariable String sessionId,
            SentForm sent,
            @AuthenticationPrincipal SignedIn user,
            @RequestAttribute Words words,
            Model model) {
        SessionId id = sheets.require(sessionId, user).id();
        return sent.attempt(
                SessionSheets.SESSION,
                () -> {
                    commands.send(sent.body(SessionBody.class).command(id));
                    sent.notice(words.say("changed"));
                    return "redirect:/sessions/" + id;
                },
                form -> sheets.show(sessionId, user, form, words, model));
    }
}
