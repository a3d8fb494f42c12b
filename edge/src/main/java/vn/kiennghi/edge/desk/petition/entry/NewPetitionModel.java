package vn.kiennghi.edge.desk.petition.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.kiennghi.api.council.CouncilQuery.FindMeetings;
import vn.kiennghi.api.council.CouncilView.FieldView;
import vn.kiennghi.api.council.MeetingView;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.api.petition.PetitionCommand.ReceivePetition;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.edge.desk.petition.MeetingName;
import vn.kiennghi.edge.desk.petition.entry.NewPetitionView.Saved;
import vn.kiennghi.edge.desk.similar.SimilarInWords;
import vn.kiennghi.edge.desk.similar.SimilarOffer;
import vn.kiennghi.edge.desk.similar.SimilarPetitions;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.catalogue.LevelChoices;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.catalogue.Sessions;
import vn.kiennghi.edge.page.catalogue.TermOfCouncil;
import vn.kiennghi.edge.page.catalogue.Terms;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.QueryDispatch;

/** Lays out the page on which petitions are entered, for those who may receive them. */
@Component
class NewPetitionModel {
    private final QueryDispatch queries;
    private final Terms terms;
    private final Permissions permissions;
    private final SimilarPetitions similar;

    NewPetitionModel(QueryDispatch queries, Terms terms, Permissions permissions, SimilarPetitions similar) {
        this.queries = queries;
        this.terms = terms;
        this.permissions = permissions;
        this.similar = similar;
    }

    /**
     * Returns the session's term.
     *
     * @throws PageRefused if there is no such session or it may not be read
     * @throws PageRefused (403) if the user may not receive petitions there
     */
    TermOfCouncil require(String sessionId, SignedIn user) {
        SessionId id = SessionId.parse(sessionId).orElseThrow(PageRefused::notFound);
        TermOfCouncil term = terms.require(id.termId().value(), user);
        if (!mayReceive(term, user)) {
            throw PageRefused.forbidden();
        }
        if (term.term().sessions().stream().noneMatch(session -> session.id().equals(sessionId))) {
            throw PageRefused.notFound();
        }
        return term;
    }

    /**
     * Puts the sessions to choose from into the model.
     *
     * @throws PageRefused (403) if the user may receive petitions nowhere
     */
    void fillSessions(Model model, SignedIn user, Words words) {
        List<TermOfCouncil> open = terms.readableBy(user).stream()
                .filter(term -> mayReceive(term, user))
                .toList();
        if (!permissions.mayAnywhere(user, ReceivePetition.class)) {
            throw PageRefused.forbidden();
        }
        model.addAttribute("terms", open);
        model.addAttribute(
                "sessionNames",
                open.stream()
                        .flatMap(term -> term.term().sessions().stream())
                        .collect(Collectors.toMap(SessionView::id, session -> Sessions.named(session, words))));
    }

    /** Puts the form and its pick lists into the model. */
    void fill(Model model, TermOfCouncil term, String sessionId, FilledForm form, Optional<Saved> saved, Words words) {
        model.addAttribute("form", form);
        model.addAttribute(
                "view",
                new NewPetitionView(
                        term.council().name(),
                        Sessions.named(sessionId, words),
                        sessionId,
                        Choice.of(PetitionKind.class, "kind", null, words),
                        Choice.of(Round.class, "round", null, words),
                        Choice.among(term.council().fields(), FieldView::id, FieldView::name, null),
                        LevelChoices.since(opensOn(term, sessionId), null, words),
                        Choice.among(
                                queries.many(new FindMeetings(sessionId), MeetingView.class),
                                MeetingView::id,
                                meeting -> MeetingName.of(meeting, words),
                                null),
                        saved.orElse(null)));
    }

    private static @Nullable LocalDate opensOn(TermOfCouncil term, String sessionId) {
        return term.term().sessions().stream()
                .filter(session -> session.id().equals(sessionId))
                .map(SessionView::opensOn)
                .findFirst()
                .orElse(null);
    }

    /** Returns the petition of that id if the user may read it, with those that are like it. */
    Optional<Saved> saved(String id, TermOfCouncil term, SignedIn user, Words words) {
        return queries.oneIfReadable(new FindPetition(id), PetitionView.class)
                .map(petition -> new Saved(
                        petition.id(),
                        petition.reference(),
                        similar.of(petition, user, inWords(petition, term, words)).stream()
                                .map(SimilarOffer::petition)
                                .toList()));
    }

    private SimilarInWords inWords(PetitionView petition, TermOfCouncil term, Words words) {
        return new SimilarInWords(terms.catalogue(petition.councilId()), term.term(), words);
    }

    private boolean mayReceive(TermOfCouncil term, SignedIn user) {
        return permissions.may(user, ReceivePetition.class, term.council().id());
    }
}
