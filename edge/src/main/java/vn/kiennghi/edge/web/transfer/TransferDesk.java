package vn.kiennghi.edge.web.transfer;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.web.form.FilledForm;
import vn.kiennghi.edge.web.form.SentForm;
import vn.kiennghi.edge.web.petition.course.SinceSeen;
import vn.kiennghi.edge.web.petition.course.TimelineEntry;
import vn.kiennghi.edge.web.several.SeveralAtOnce;
import vn.kiennghi.edge.web.text.Words;

/** The transfer desk of a session: what can be handed over, what is missing, and the form that mends it. */
@Controller
class TransferDesk {
    static final String CLASSIFICATIONS = "classifications";

    private final DeskReading reading;
    private final DeskSheet sheet;
    private final SeveralAtOnce several;
    private final Clock clock;

    TransferDesk(DeskReading reading, DeskSheet sheet, SeveralAtOnce several, Clock clock) {
        this.reading = reading;
        this.sheet = sheet;
        this.several = several;
        this.clock = clock;
    }

    /** @param to the addressee; absent: our own People's Committee */
    @GetMapping("/sessions/{sessionId}/transfer")
    String show(
            @PathVariable String sessionId,
            @RequestParam(required = false) @Nullable RecipientKind to,
            @AuthenticationPrincipal SignedIn user,
            @RequestAttribute Words words,
            Model model) {
        return sheet.show(
                reading.session(sessionId, user),
                to == null ? RecipientKind.PEOPLES_COMMITTEE : to,
                user,
                words,
                FilledForm.empty(CLASSIFICATIONS),
                model);
    }

    @PostMapping("/sessions/{sessionId}/transfer/classifications")
    String classify(
            @PathVariable String sessionId,
            SentForm form,
            @AuthenticationPrincipal SignedIn user,
            @RequestAttribute Words words,
            Model model) {
        DeskSession session = reading.session(sessionId, user);
        Classifications rows = new Classifications(form, several, words, LocalDate.now(clock));
        return form.attempt(
                CLASSIFICATIONS,
                () -> {
                    int done = rows.send();
                    form.notice(words.say("transferDesk.classified", words.number(done)));
                    return "redirect:/sessions/" + session.id() + "/transfer";
                },
                again -> {
                    model.addAttribute("changed", rows.changed());
                    return sheet.show(
                            session,
                            RecipientKind.PEOPLES_COMMITTEE,
                            user,
                            words,
                            rows.seen().in(again),
                            model);
                });
    }
}
