package vn.kiennghi.edge.web.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kiennghi.api.petition.BasedOn;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.platform.QueryDispatch;
import vn.kiennghi.edge.web.form.FilledForm;
import vn.kiennghi.edge.web.form.SeenVersions;
import vn.kiennghi.edge.web.form.SentForm;
import vn.kiennghi.edge.web.petition.SinceSeen;
import vn.kiennghi.edge.web.petition.TimelineEntry;
import vn.kiennghi.edge.web.wording.Words;

/** The transfer desk of a session: what can be handed over, what is missing, and the form that mends it. */
@Controller
class TransferDesk {
    static final String CLASSIFICATIONS = "classifications";

    private final DeskReading reading;
    private final DeskSheet sheet;
    private final CommandDispatch commands;
    private final QueryDispatch queries;
    private final SinceSeen sinceSeen;
    private final Clock clock;

    TransferDesk(
            DeskReading reading,
            DeskSheet sheet,
            CommandDispatch commands,
            QueryDispatch queries,
            SinceSeen sinceSeen,
            Clock clock) {
        this.queries = queries;
        this.sinceSeen = sinceSeen;
        this.reading = reading;
        this.sheet = sheet;
        this.commands = commands;
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
        Classifications rows = new Classifications(form, commands, queries, LocalDate.now(clock));
        return form.attempt(
                CLASSIFICATIONS,
                () -> {
                    int done = rows.send();
                    form.notice(words.say("transferDesk.classified", words.number(done)));
                    return "redirect:/sessions/" + session.id() + "/transfer";
                },
                again -> {
                    SeenVersions seen = SeenVersions.of(form);
                    model.addAttribute("changed", changed(rows.changed(), seen, words));
                    return sheet.show(
                            session,
                            RecipientKind.PEOPLES_COMMITTEE,
                            user,
                            words,
                            seen.without(rows.changed()).in(again),
                            model);
                });
    }

    /** A petition that had gone on since it was seen. */
    record Changed(String id, String reference, List<TimelineEntry> meanwhile) {}

    private List<Changed> changed(Set<String> ids, SeenVersions seen, Words words) {
        return ids.stream()
                .flatMap(id -> queries.oneIfReadable(new FindPetition(id), PetitionView.class).stream())
                .map(petition -> new Changed(
                        petition.id(),
                        petition.reference(),
                        sinceSeen
                                .of(
                                        petition,
                                        Objects.requireNonNullElse(seen.of(petition.id()), BasedOn.NOTHING_SEEN),
                                        words)
                                .entries()))
                .toList();
    }
}
