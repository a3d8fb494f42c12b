package vn.kiennghi.edge.desk.petition.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import vn.kiennghi.api.petition.PetitionCommand.ReceivePetition;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.PetitionResult;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.edge.body.petition.ReceiptBody;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.catalogue.TermOfCouncil;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.form.SentForm;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.platform.RecordedReferences;

/** Receives petitions one by one: after each the form is there for the next, with what mostly stays the same. */
@Controller
class NewPetition {
    private static final String FORM = "petition";
    private static final String VIEW = "petition-new";
    private static final String SESSION = "sessionId";
    private static final String SAVED = "saved";
    /** What petitions of one meeting have in common. */
    private static final List<String> KEPT = List.of("kind", "round", "receivedOn", "group", "place", "meetingId");

    private final CommandDispatch commands;
    private final NewPetitionModel page;
    private final SessionReferences references;
    private final RecordedReferences recorded;
    private final Clock clock;

    NewPetition(
            CommandDispatch commands,
            NewPetitionModel page,
            SessionReferences references,
            RecordedReferences recorded,
            Clock clock) {
        this.commands = commands;
        this.page = page;
        this.references = references;
        this.recorded = recorded;
        this.clock = clock;
    }

    @GetMapping("/petitions/new")
    String show(@AuthenticationPrincipal SignedIn user, @RequestAttribute Words words, SentForm sent, Model model) {
        Optional<String> sessionId = sent.text(SESSION);
        if (sessionId.isEmpty()) {
            page.fillSessions(model, user, words);
            return "petition-new-session";
        }
        TermOfCouncil term = page.require(sessionId.get(), user);
        FilledForm form = prefilled(sent, sessionId.get(), term.council().id());
        page.fill(
                model,
                term,
                sessionId.get(),
                form,
                sent.text(SAVED).flatMap(id -> page.saved(id, term, user, words)),
                words);
        return VIEW;
    }

    @PostMapping("/petitions/new")
    String receive(@AuthenticationPrincipal SignedIn user, @RequestAttribute Words words, SentForm sent, Model model) {
        String sessionId = sent.text(SESSION).orElseThrow(PageRefused::notFound);
        TermOfCouncil term = page.require(sessionId, user);
        return sent.attempt(
                FORM,
                () -> {
                    ReceivePetition command = sent.body(ReceiptBody.class).command(recorded);
                    PetitionResult result = commands.send(command, PetitionResult.class);
                    sent.notice(words.say(
                            result.events().isEmpty() ? "action.done.before" : "action.done.receipt",
                            words.say("action.kind." + command.kind()),
                            command.reference()));
                    return "redirect:" + next(sent, sessionId, command.petitionId());
                },
                form -> {
                    page.fill(model, term, sessionId, form, Optional.empty(), words);
                    return VIEW;
                });
    }

    private FilledForm prefilled(SentForm sent, String sessionId, String councilId) {
        FilledForm form = FilledForm.empty(FORM)
                .with("kind", PetitionKind.KIEN_NGHI)
                .with("round", Round.BEFORE)
                .with("receivedOn", LocalDate.now(clock))
                .with("reference", NextReference.after(references.of(sessionId, councilId)));
        for (String entry : KEPT) {
            Optional<String> kept = sent.text(entry);
            form = kept.isEmpty() ? form : form.with(entry, kept.get());
        }
        return form;
    }

    private static String next(SentForm sent, String sessionId, PetitionId petition) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/petitions/new")
                .queryParam(SESSION, "{" + SESSION + "}")
                .queryParam(SAVED, petition.value());
        Map<String, Object> values = new HashMap<>(Map.of(SESSION, sessionId));
        for (String entry : KEPT) {
            sent.text(entry).ifPresent(text -> {
                address.queryParam(entry, "{" + entry + "}");
                values.put(entry, text);
            });
        }
        return address.encode().buildAndExpand(values).toUriString();
    }
}
