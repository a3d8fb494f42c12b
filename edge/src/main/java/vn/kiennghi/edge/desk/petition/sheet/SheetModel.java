package vn.kiennghi.edge.desk.petition.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.kiennghi.api.council.CouncilQuery.FindTerm;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.api.petition.PetitionHistory;
import vn.kiennghi.api.petition.PetitionQuery.FindHistory;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.transfer.TransferQuery.FindTransfer;
import vn.kiennghi.api.transfer.TransferView;
import vn.kiennghi.edge.body.petition.PetitionAction;
import vn.kiennghi.edge.deadletter.OperatedLetters;
import vn.kiennghi.edge.desk.petition.Family;
import vn.kiennghi.edge.desk.petition.PetitionNames;
import vn.kiennghi.edge.desk.petition.Referents;
import vn.kiennghi.edge.desk.petition.actions.ActionsModel;
import vn.kiennghi.edge.desk.petition.actions.OtherPetition;
import vn.kiennghi.edge.desk.petition.actions.PetitionActions;
import vn.kiennghi.edge.desk.petition.course.Corrections;
import vn.kiennghi.edge.desk.petition.course.Timeline;
import vn.kiennghi.edge.desk.similar.SimilarInWords;
import vn.kiennghi.edge.desk.similar.SimilarPetitions;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.catalogue.FieldsAndAgencies;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.catalogue.Terms;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.form.RefusalLine;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.QueryDispatch;
import vn.kiennghi.edge.platform.RecordedReferences;

/** Lays out the page of a petition: what it says, and what its reader may do. */
@Component
class SheetModel {
    private final QueryDispatch queries;
    private final RecordedReferences references;
    private final Terms terms;
    private final ActionsModel actions;
    private final SimilarPetitions similar;
    private final OperatedLetters letters;
    private final Clock clock;

    SheetModel(
            QueryDispatch queries,
            RecordedReferences references,
            Terms terms,
            ActionsModel actions,
            SimilarPetitions similar,
            OperatedLetters letters,
            Clock clock) {
        this.clock = clock;
        this.letters = letters;
        this.queries = queries;
        this.references = references;
        this.terms = terms;
        this.actions = actions;
        this.similar = similar;
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

    /** Puts everything that the page shows into the model. */
    void fill(Model model, PetitionView petition, SignedIn user, Words words) {
        filled(model, petition, user, words);
    }

    /**
     * The same, with the form of an action standing open.
     *
     * @param into id of the petition into which this one may be merged; null: none is named
     */
    void fillAsked(
            Model model,
            PetitionView petition,
            SignedIn user,
            Words words,
            PetitionAction action,
            @Nullable String into) {
        Filled page = filled(model, petition, user, words);
        model.addAttribute(
                "actions",
                page.actions()
                        .asked(
                                action,
                                form -> OtherPetition.spoken(form.with(OtherPetition.LEAD, into), page.referents())));
        model.addAttribute(
                "mergeLead", page.referents().beside(into, references).orElse(null));
    }

    /** The same, with the form of an action as it was sent; petitions that its messages name by id are named by number. */
    void fillTried(
            Model model, PetitionView petition, SignedIn user, Words words, PetitionAction action, FilledForm form) {
        Filled page = filled(model, petition, user, words);
        FilledForm spoken = OtherPetition.spoken(form, page.referents());
        model.addAttribute("actions", page.actions().tried(action, spoken));
        if (!spoken.messages().isEmpty()) {
            model.addAttribute(RefusalLine.NAME, RefusalLine.about(spoken));
        }
        model.addAttribute(
                "mergeLead",
                page.referents()
                        .beside(form.value(OtherPetition.LEAD), references)
                        .orElse(null));
    }

    private Filled filled(Model model, PetitionView petition, SignedIn user, Words words) {
        FieldsAndAgencies catalogue = terms.catalogue(petition.councilId());
        PetitionNames names = new PetitionNames(catalogue, term(petition), words);
        Family family = Family.of(petition, queries, words);
        Referents referents = family.referents();
        PetitionActions offered = actions.of(petition, names, family, user, words);
        model.addAttribute("petition", petition);
        model.addAttribute("incomplete", letters.isIncomplete(petition.id()));
        model.addAttribute("past", Lateness.of(petition, LocalDate.now(clock)));
        model.addAttribute("names", names);
        model.addAttribute("transferReadable", isTransferReadable(petition));
        model.addAttribute("family", family);
        model.addAttribute("corrections", Corrections.of(petition, referents, words));
        model.addAttribute("timeline", new Timeline(catalogue, referents, words).of(history(petition.id())));
        model.addAttribute("actions", offered);
        if (similar.soughtFor(petition)) {
            SimilarInWords inWords = new SimilarInWords(catalogue, names.term().orElse(null), words);
            model.addAttribute("similar", similar.of(petition, user, inWords));
        }
        model.addAttribute("meeting", meeting(petition, referents));
        return new Filled(offered, referents);
    }

    /** A document names petitions of many agencies, which not every reader of one petition may read. */
    private boolean isTransferReadable(PetitionView petition) {
        return petition.transfer() != null
                && queries.oneIfReadable(new FindTransfer(petition.transfer().transferId()), TransferView.class)
                        .isPresent();
    }

    /** A petition names its meeting by id, or, from files that knew none, in words. */
    private static @Nullable String meeting(PetitionView petition, Referents referents) {
        return petition.meeting() == null ? null : referents.meeting(petition.meeting());
    }

    private Optional<TermView> term(PetitionView petition) {
        return queries.one(new FindTerm(petition.termId()), TermView.class);
    }

    private Optional<PetitionHistory> history(String id) {
        return queries.one(new FindHistory(id), PetitionHistory.class);
    }

    private record Filled(PetitionActions actions, Referents referents) {}
}
