package vn.kiennghi.edge.desk.answering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.CommandAtStage;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionCommand.RefuseAssignment;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.edge.desk.answering.AnsweringView.ImportPlace;
import vn.kiennghi.edge.desk.answering.AnsweringView.Line;
import vn.kiennghi.edge.desk.answering.OwnAgency.OwnAgencies;
import vn.kiennghi.edge.desk.register.RegisterLink;
import vn.kiennghi.edge.desk.worklist.AllPetitions;
import vn.kiennghi.edge.desk.worklist.DueSoon;
import vn.kiennghi.edge.desk.worklist.WorkRow;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.catalogue.FieldsAndAgencies;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.catalogue.Sessions;
import vn.kiennghi.edge.page.catalogue.Terms;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.wording.DayPast;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.QueryDispatch;

/** Gathers what the page of answers shows. */
@Component
class AnsweringDesk {
    private static final int ANSWERED_SHOWN = 50;

    private final QueryDispatch queries;
    private final AllPetitions all;
    private final Terms terms;
    private final OwnAgencies agencies;
    private final Permissions permissions;
    private final AnswerAgain answerAgain;
    private final Clock clock;

    AnsweringDesk(
            QueryDispatch queries,
            AllPetitions all,
            Terms terms,
            OwnAgencies agencies,
            Permissions permissions,
            AnswerAgain answerAgain,
            Clock clock) {
        this.answerAgain = answerAgain;
        this.queries = queries;
        this.all = all;
        this.terms = terms;
        this.agencies = agencies;
        this.permissions = permissions;
        this.clock = clock;
    }

    /**
     * Returns what the page shows; nothing for whom answers for no agency.
     *
     * @param wanted the agency's key; null: the first of the reader's
     * @param sent a form of the page that was refused; null: none was
     * @throws PageRefused if the reader does not answer for that agency
     */
    Optional<AnsweringView> view(@Nullable String wanted, SignedIn user, Words words, @Nullable FilledForm sent) {
        List<OwnAgency> own = agencies.of(user);
        if (wanted != null && own.stream().noneMatch(agency -> agency.key().equals(wanted))) {
            throw PageRefused.forbidden();
        }
        return own.stream()
                .filter(agency -> wanted == null || agency.key().equals(wanted))
                .findFirst()
                .map(agency -> laidOut(agency, own, user, words, sent));
    }

    private AnsweringView laidOut(
            OwnAgency agency, List<OwnAgency> own, SignedIn user, Words words, @Nullable FilledForm sent) {
        FieldsAndAgencies catalogue = terms.catalogue(agency.council().id());
        PetitionPage unanswered = all.of(assigned(agency).awaiting(CommandAtStage.ANSWER));
        FindPetitions done = assigned(agency).with(PetitionFilter.STAGE, Stage.ANSWERED);
        PetitionPage answered = queries.one(done, PetitionPage.class).orElseThrow();
        boolean mayRefuse =
                permissions.may(user, RefuseAssignment.class, agency.council().id());
        return new AnsweringView(
                agency,
                Choice.among(
                        own,
                        OwnAgency::key,
                        entry -> entry.name() + " – " + entry.council().name(),
                        agency.key()),
                answerAgain.of(assigned(agency), catalogue, words),
                unanswered.items().stream()
                        .sorted(Comparator.comparing(
                                PetitionPage.Item::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
                        .map(item -> line(item, agency, WorkRow.of(item, catalogue, words), mayRefuse, sent))
                        .toList(),
                unanswered.matching(),
                unanswered.items().stream().filter(PetitionPage.Item::overdue).count(),
                answered.items().stream()
                        .limit(ANSWERED_SHOWN)
                        .map(item -> WorkRow.of(item, catalogue, words))
                        .toList(),
                answered.matching(),
                RegisterLink.of(done).address(),
                unanswered.items().stream()
                        .map(PetitionPage.Item::sessionId)
                        .distinct()
                        .map(session -> new ImportPlace(session, Sessions.named(session, words)))
                        .toList(),
                Choice.of(Outcome.CLAIMS, "outcome", words),
                form("answers", sent).orElseGet(() -> FilledForm.empty("answers")));
    }

    private Line line(
            PetitionPage.Item item, OwnAgency agency, WorkRow row, boolean mayRefuse, @Nullable FilledForm sent) {
        boolean leads = agency.id().equals(item.agency());
        LocalDate today = LocalDate.now(clock);
        String name = refusalForm(item.id());
        return new Line(
                row,
                leads,
                DayPast.ofLate(item.overdue(), item.dueOn(), today),
                DueSoon.is(item, today),
                leads && mayRefuse ? form(name, sent).orElseGet(() -> FilledForm.empty(name)) : null);
    }

    static String refusalForm(String petitionId) {
        return "refusal-" + petitionId;
    }

    private static Optional<FilledForm> form(String name, @Nullable FilledForm sent) {
        return Optional.ofNullable(sent).filter(form -> form.name().equals(name));
    }

    private static FindPetitions assigned(OwnAgency agency) {
        return FindPetitions.of(Set.of(agency.council().id())).with(PetitionFilter.AGENCY, agency.id());
    }
}
