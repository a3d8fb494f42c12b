package vn.kiennghi.edge.desk.transfer;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.edge.desk.several.SeveralAtOnce;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.form.SentForm;

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
            PageContext page) {
        return sheet.show(
                reading.session(sessionId, page.user()),
                to == null ? RecipientKind.PEOPLES_COMMITTEE : to,
                FilledForm.empty(CLASSIFICATIONS),
                page);
    }

    @PostMapping("/sessions/{sessionId}/transfer/classifications")
    String classify(@PathVariable String sessionId, SentForm form, PageContext page) {
        DeskSession session = reading.session(sessionId, page.user());
        Classifications rows = new Classifications(form, several, page.words(), LocalDate.now(clock));
        return form.attempt(
                CLASSIFICATIONS,
                () -> {
                    int done = rows.send();
                    form.notice(page.words()
                            .say("transferDesk.classified", page.words().number(done)));
                    return "redirect:/sessions/" + session.id() + "/transfer";
                },
                again -> {
                    page.show("changed", rows.changed());
                    return sheet.show(
                            session,
                            RecipientKind.PEOPLES_COMMITTEE,
                            rows.seen().in(again),
                            page);
                });
    }
}
