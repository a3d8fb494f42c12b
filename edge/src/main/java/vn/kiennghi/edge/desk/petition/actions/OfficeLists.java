package vn.kiennghi.edge.desk.petition.actions;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.CouncilQuery.FindMeetings;
import vn.kiennghi.api.council.MeetingView;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.ReturnGround;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.edge.body.petition.PetitionAction;
import vn.kiennghi.edge.desk.petition.MeetingName;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.catalogue.Sessions;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.QueryDispatch;

/** Reads the pick lists of what the council's office does beside handing on. */
@Component
class OfficeLists {
    private static final int MOST_CANDIDATES = 100;
    private static final int LONGEST_CONTENT = 100;

    private final QueryDispatch queries;

    OfficeLists(QueryDispatch queries) {
        this.queries = queries;
    }

    /** Returns the lists; those that no offered action needs are empty. */
    OfficeChoices of(PetitionView petition, Optional<TermView> term, List<PetitionAction> offered, Words words) {
        return new OfficeChoices(
                Choice.of(PetitionKind.class, "kind", null, words),
                Choice.of(Round.class, "round", null, words),
                offered.contains(PetitionAction.CORRECTION) ? meetings(petition, words) : List.of(),
                Choice.of(ReturnGround.class, "ground", null, words),
                term.map(known -> sessions(petition, known, words)).orElse(List.of()),
                offered.contains(PetitionAction.MERGE) ? candidates(petition) : List.of());
    }

    private List<Choice> meetings(PetitionView petition, Words words) {
        return Choice.among(
                queries.many(new FindMeetings(petition.sessionId()), MeetingView.class),
                MeetingView::id,
                meeting -> MeetingName.of(meeting, words),
                petition.meeting());
    }

    private static List<Choice> sessions(PetitionView petition, TermView term, Words words) {
        int own = term.sessions().stream()
                .filter(session -> session.id().equals(petition.sessionId()))
                .mapToInt(SessionView::number)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        return Choice.among(
                term.sessions().stream()
                        .filter(session -> session.number() <= own)
                        .sorted(Comparator.comparingInt(SessionView::number).reversed())
                        .toList(),
                SessionView::id,
                session -> Sessions.named(session, words),
                null);
    }

    private List<Choice> candidates(PetitionView petition) {
        PetitionPage page = queries.one(
                        FindPetitions.of(Set.of(petition.councilId()))
                                .with(PetitionFilter.SESSION, petition.sessionId())
                                .with(PetitionFilter.FIELD, petition.field())
                                .page(MOST_CANDIDATES, null),
                        PetitionPage.class)
                .orElseGet(() -> new PetitionPage(List.of(), 0, null));
        return Choice.among(
                page.items().stream()
                        .filter(item ->
                                !item.id().equals(petition.id()) && item.stage().isOnItsWay())
                        .toList(),
                PetitionPage.Item::reference,
                item -> shortened(item.content()),
                null);
    }

    private static String shortened(String content) {
        return content.length() <= LONGEST_CONTENT ? content : content.substring(0, LONGEST_CONTENT) + "…";
    }
}
