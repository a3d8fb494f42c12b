package vn.kiennghi.edge.desk.assigning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.api.petition.CommandAtStage;
import vn.kiennghi.api.petition.Condition;
import vn.kiennghi.api.petition.PetitionCommand.AssignToAgency;
import vn.kiennghi.api.petition.PetitionCounts;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.PetitionQuery.CountPetitions;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.transfer.TransferView;
import vn.kiennghi.edge.desk.assigning.AssigningView.DocumentRows;
import vn.kiennghi.edge.desk.assigning.AssigningView.HandedBack;
import vn.kiennghi.edge.desk.assigning.AssigningView.Receipt;
import vn.kiennghi.edge.desk.assigning.AssigningView.WaitingSession;
import vn.kiennghi.edge.desk.worklist.AllPetitions;
import vn.kiennghi.edge.desk.worklist.TransfersOfTerm;
import vn.kiennghi.edge.desk.worklist.WorkRow;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.catalogue.FieldsAndAgencies;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.catalogue.Sessions;
import vn.kiennghi.edge.page.catalogue.TermOfCouncil;
import vn.kiennghi.edge.page.catalogue.Terms;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.FaultyParameter;
import vn.kiennghi.edge.platform.QueryDispatch;

/** Gathers what the page of assignments shows. */
@Component
class AssigningDesk {
    private final QueryDispatch queries;
    private final Terms terms;
    private final TransfersOfTerm transfers;
    private final AllPetitions all;
    private final Permissions permissions;
    private final Clock clock;

    AssigningDesk(
            QueryDispatch queries,
            Terms terms,
            TransfersOfTerm transfers,
            AllPetitions all,
            Permissions permissions,
            Clock clock) {
        this.queries = queries;
        this.terms = terms;
        this.transfers = transfers;
        this.all = all;
        this.permissions = permissions;
        this.clock = clock;
    }

    /**
     * Returns what the page shows.
     *
     * @param sent a form of the page that was refused; null: none was
     * @return nothing where there is no term in which the reader could assign
     * @throws PageRefused if the reader may not assign in that term's council
     */
    Optional<AssigningView> view(AssigningRequest request, SignedIn user, Words words, @Nullable FilledForm sent) {
        LocalDate today = LocalDate.now(clock);
        List<TermOfCouncil> own = terms.readableBy(user).stream()
                .filter(term -> permissions.may(
                        user, AssignToAgency.class, term.council().id()))
                .toList();
        String wanted = request.termId() == null ? termOf(request.sessionId()) : request.termId();
        Optional<TermOfCouncil> chosen = wanted == null
                ? Terms.mostFitting(own, today)
                : Optional.of(terms.require(wanted, user)).map(term -> unlessForeign(term, own));
        return chosen.map(term -> laidOut(
                term,
                Choice.among(own, TermOfCouncil::id, entry -> entry.fullyNamed(words), term.id()),
                request,
                words,
                sent));
    }

    private AssigningView laidOut(
            TermOfCouncil term,
            List<Choice> choices,
            AssigningRequest request,
            Words words,
            @Nullable FilledForm sent) {
        FieldsAndAgencies catalogue = terms.catalogue(term.council().id());
        List<WaitingSession> sessions = waiting(term, request.sessionId(), words);
        WaitingSession session =
                sessions.stream().filter(WaitingSession::current).findFirst().orElse(null);
        PetitionPage page = session == null
                ? new PetitionPage(List.of(), 0, null)
                : page(toAssign(term).with(PetitionFilter.SESSION, session.id()), request.cursor());
        List<TransferView> documents = transfers.of(term);
        return new AssigningView(
                choices,
                term.id(),
                term.fullyNamed(words),
                sessions,
                session == null ? null : session.id(),
                page.matching(),
                byDocument(page, documents(page, documents), catalogue, words),
                session == null || page.next() == null ? null : address(session.id(), page.next()),
                AgencyChoices.among(catalogue.agencies(), LocalDate.now(clock), words),
                form("assign", sent).orElseGet(() -> FilledForm.empty("assign").with("on", LocalDate.now(clock))),
                documents.stream()
                        .filter(TransfersOfTerm::awaitsReceipt)
                        .map(document -> receipt(document, sent))
                        .toList(),
                handedBack(term, catalogue));
    }

    /** The latest session in which something waits, unless another is asked for. */
    private List<WaitingSession> waiting(TermOfCouncil term, @Nullable String wanted, Words words) {
        List<SessionView> sessions = term.term().sessions().reversed();
        List<Integer> counts = queries.one(
                        new CountPetitions(sessions.stream()
                                .map(session -> toAssign(term).with(PetitionFilter.SESSION, session.id()))
                                .toList()),
                        PetitionCounts.class)
                .orElseThrow()
                .matching();
        List<WaitingSession> waiting = new ArrayList<>();
        String current = wanted;
        for (int i = 0; i < sessions.size(); i++) {
            SessionView session = sessions.get(i);
            if (counts.get(i) > 0 || session.id().equals(wanted)) {
                current = current == null ? session.id() : current;
                waiting.add(new WaitingSession(
                        session.id(),
                        Sessions.named(session, words),
                        counts.get(i),
                        session.id().equals(current)));
            }
        }
        return waiting;
    }

    private PetitionPage page(FindPetitions question, @Nullable String cursor) {
        try {
            return queries.one(question.after(cursor), PetitionPage.class).orElseThrow();
        } catch (FaultyParameter badCursor) {
            throw PageRefused.malformed();
        }
    }

    /** Returns the documents of the page's session by the petitions that they hold. */
    private Map<String, TransferView> documents(PetitionPage page, List<TransferView> ofTerm) {
        Set<String> sessions =
                page.items().stream().map(PetitionPage.Item::sessionId).collect(Collectors.toUnmodifiableSet());
        return transfers.byPetition(ofTerm.stream()
                .filter(document -> sessions.contains(document.sessionId()))
                .toList());
    }

    private static List<DocumentRows> byDocument(
            PetitionPage page, Map<String, TransferView> transferred, FieldsAndAgencies catalogue, Words words) {
        Map<String, List<WorkRow>> rows = new LinkedHashMap<>();
        Map<String, TransferView> known = new LinkedHashMap<>();
        for (PetitionPage.Item item : page.items()) {
            TransferView document = transferred.get(item.id());
            String key = document == null ? "" : document.id();
            if (document != null) {
                known.put(key, document);
            }
            rows.computeIfAbsent(key, none -> new ArrayList<>()).add(WorkRow.of(item, catalogue, words));
        }
        return rows.entrySet().stream()
                .map(entry -> new DocumentRows(known.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    private List<HandedBack> handedBack(TermOfCouncil term, FieldsAndAgencies catalogue) {
        return all.of(petitions(term).holding(Condition.HANDED_BACK)).items().stream()
                .flatMap(item -> queries.oneIfReadable(new FindPetition(item.id()), PetitionView.class).stream())
                .filter(petition -> !petition.refusals().isEmpty())
                .map(petition -> handedBack(petition, catalogue))
                .toList();
    }

    private static HandedBack handedBack(PetitionView petition, FieldsAndAgencies catalogue) {
        PetitionView.RefusalView refusal = petition.refusals().getLast();
        return new HandedBack(
                petition.id(),
                petition.reference(),
                petition.content(),
                Objects.requireNonNullElse(catalogue.agency(refusal.agency()), refusal.agency()),
                refusal.reason(),
                refusal.on());
    }

    private static Receipt receipt(TransferView document, @Nullable FilledForm sent) {
        String name = receiptForm(document.id());
        return new Receipt(document, form(name, sent).orElseGet(() -> FilledForm.empty(name)));
    }

    static String receiptForm(String transferId) {
        return "receipt-" + transferId;
    }

    private static Optional<FilledForm> form(String name, @Nullable FilledForm sent) {
        return Optional.ofNullable(sent).filter(form -> form.name().equals(name));
    }

    private static FindPetitions toAssign(TermOfCouncil term) {
        return petitions(term).awaiting(CommandAtStage.ASSIGN);
    }

    private static FindPetitions petitions(TermOfCouncil term) {
        return FindPetitions.of(null).with(PetitionFilter.TERM, term.id());
    }

    private static String address(String sessionId, String cursor) {
        return UriComponentsBuilder.fromPath("/assigning")
                .queryParam("sessionId", "{session}")
                .queryParam("cursor", "{cursor}")
                .encode()
                .buildAndExpand(sessionId, cursor)
                .toUriString();
    }

    private static @Nullable String termOf(@Nullable String sessionId) {
        return sessionId == null || sessionId.indexOf('.') < 0
                ? null
                : sessionId.substring(0, sessionId.lastIndexOf('.'));
    }

    private static TermOfCouncil unlessForeign(TermOfCouncil term, List<TermOfCouncil> own) {
        if (own.stream().noneMatch(entry -> entry.id().equals(term.id()))) {
            throw PageRefused.forbidden();
        }
        return term;
    }
}
