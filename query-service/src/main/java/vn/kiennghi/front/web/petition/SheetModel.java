package vn.kiennghi.front.web.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilQuery.FindMeeting;
import vn.kiennghi.api.council.CouncilQuery.FindTerm;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.MeetingView;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.api.petition.PetitionHistory;
import vn.kiennghi.api.petition.PetitionQuery.FindHistory;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.transfer.TransferCommand.DraftTransfer;
import vn.kiennghi.front.identity.Permissions;
import vn.kiennghi.front.identity.SignedIn;
import vn.kiennghi.front.platform.QueryDispatch;
import vn.kiennghi.front.web.reading.Catalogue;
import vn.kiennghi.front.web.reading.PageRefused;
import vn.kiennghi.front.web.reading.Terms;
import vn.kiennghi.front.web.similar.SimilarInWords;
import vn.kiennghi.front.web.similar.SimilarPetitions;
import vn.kiennghi.front.web.text.Words;

/** Lays out the page of a petition: what it says, and what its reader may do. */
@Component
class SheetModel {
    private final QueryDispatch queries;
    private final Terms terms;
    private final Permissions permissions;
    private final SimilarPetitions similar;
    private final Clock clock;

    SheetModel(QueryDispatch queries, Terms terms, Permissions permissions, SimilarPetitions similar, Clock clock) {
        this.queries = queries;
        this.terms = terms;
        this.permissions = permissions;
        this.similar = similar;
        this.clock = clock;
    }

    /**
     * Returns the petition.
     *
     * @throws PageRefused if there is none or it may not be read
     */
    PetitionView require(String id, SignedIn user) {
        PetitionView petition =
                queries.one(new FindPetition(id), PetitionView.class).orElseThrow(PageRefused::notFound);
        PageRefused.unlessReadable(user, petition.councilId());
        return petition;
    }

    /** Puts everything that the page shows into the model; returns what it offers to do. */
    PetitionActions fill(Model model, PetitionView petition, SignedIn user, Words words) {
        Catalogue catalogue = terms.catalogue(petition.councilId());
        Names names = new Names(catalogue, term(petition), words);
        PetitionActions actions = actions(petition, catalogue, names, user, words);
        model.addAttribute("petition", petition);
        model.addAttribute("names", names);
        model.addAttribute("family", Family.of(petition, queries));
        model.addAttribute("timeline", new Timeline(catalogue, words).of(history(petition.id())));
        model.addAttribute("actions", actions);
        if (similar.soughtFor(petition)) {
            SimilarInWords inWords = new SimilarInWords(catalogue, names.term().orElse(null), words);
            model.addAttribute("similar", similar.of(petition, user, inWords));
        }
        model.addAttribute("meeting", meeting(petition, words));
        return actions;
    }

    private PetitionActions actions(
            PetitionView petition, Catalogue catalogue, Names names, SignedIn user, Words words) {
        Level ours = catalogue.council().level();
        LocalDate today = LocalDate.now(clock);
        Offers offers = new Offers(permissions, user);
        List<String> answerers = offers.answerers(
                petition,
                catalogue.agencies().stream()
                        .filter(agency -> ActionChoices.existsOn(agency, today))
                        .map(AgencyView::id)
                        .toList());
        ActionForms forms = new ActionForms(petition, catalogue, today);
        NextStep next = NextStep.of(petition, ours);
        return new PetitionActions(
                sentence(next, petition, names, words),
                next == NextStep.TRANSFER && permissions.may(user, DraftTransfer.class, petition.councilId())
                        ? "/sessions/" + petition.sessionId() + "/transfer"
                        : null,
                offers.on(petition, ours).stream()
                        .flatMap(action -> forms.of(action, answerers))
                        .map(sheet -> opened(sheet, next))
                        .toList(),
                ActionChoices.of(petition, catalogue, answerers, today, words));
    }

    /** To flag is never what a petition waits for, so its form does not open by itself. */
    private static ActionSheet opened(ActionSheet sheet, NextStep next) {
        boolean expected = sheet.action() == next.action() && sheet.action() != PetitionAction.FLAGS;
        return new ActionSheet(sheet.action(), sheet.title(), sheet.form(), expected, sheet.flag());
    }

    private static String sentence(NextStep next, PetitionView petition, Names names, Words words) {
        String label = words.label("level", petition.level());
        String level = label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
        return words.say(
                "action.next." + next,
                orElse(
                        petition.transfer() == null ? null : petition.transfer().recipient(),
                        words.say("action.next.committee")),
                names.agency(petition.agency()),
                words.day(
                        next == NextStep.KEEP_PROMISE
                                ? NextStep.promisedOn(petition).orElse(null)
                                : petition.dueOn()),
                level,
                orElse(
                        petition.forwarding() == null
                                ? null
                                : petition.forwarding().recipient(),
                        level));
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    /** A petition names its meeting by id, or, from files that knew none, in words. */
    private @Nullable String meeting(PetitionView petition, Words words) {
        return petition.meeting() == null
                ? null
                : queries.one(new FindMeeting(petition.sessionId(), petition.meeting()), MeetingView.class)
                        .map(meeting -> MeetingName.of(meeting, words))
                        .orElse(petition.meeting());
    }

    private Optional<TermView> term(PetitionView petition) {
        return queries.one(new FindTerm(petition.termId()), TermView.class);
    }

    private Optional<PetitionHistory> history(String id) {
        return queries.one(new FindHistory(id), PetitionHistory.class);
    }
}
