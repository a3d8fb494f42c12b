package vn.kiennghi.edge.desk.register;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.text.Spelling;
import vn.kiennghi.edge.page.catalogue.TermOfCouncil;
import vn.kiennghi.edge.platform.QueryDispatch;
import vn.kiennghi.edge.platform.RecordedReferences;

/** Finds the one petition whose number somebody typed into the search of the register. */
@Component
class SoughtReference {
    private final QueryDispatch queries;
    private final RecordedReferences references;

    SoughtReference(QueryDispatch queries, RecordedReferences references) {
        this.queries = queries;
        this.references = references;
    }

    /**
     * Returns the id of the petition that has exactly the text searched for as its number, whatever the case of its letters; nothing
     * where several have it, where none has, or where more than text, term and session is asked for.
     *
     * @param page the first page of what was found; numbers are searched like contents
     * @param readable the terms that the reader may read
     */
    Optional<String> petition(FindPetitions request, PetitionPage page, List<TermOfCouncil> readable) {
        String text = request.text(PetitionFilter.WORDS);
        if (text == null || !RegisterRequest.searchesAlone(request)) {
            return Optional.empty();
        }
        if (page.next() == null) {
            return only(named(page, item -> Spelling.same(item.reference(), text)))
                    .or(() -> only(named(page, item -> Spelling.sameName(item.reference(), text))));
        }
        // Words of which there are many stand in contents; a number has a digit.
        if (text.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        List<SessionId> sessions = sessions(request, readable);
        return only(recorded(text, sessions)).or(() -> only(recorded(text.toUpperCase(Locale.ROOT), sessions)));
    }

    private static List<String> named(PetitionPage page, Predicate<PetitionPage.Item> wanted) {
        return page.items().stream().filter(wanted).map(PetitionPage.Item::id).toList();
    }

    private static List<SessionId> sessions(FindPetitions request, List<TermOfCouncil> readable) {
        String ofTerm = request.text(PetitionFilter.TERM);
        String ofSession = request.text(PetitionFilter.SESSION);
        return readable.stream()
                .filter(term -> ofTerm == null || ofTerm.equals(term.id()))
                .flatMap(term -> term.term().sessions().stream())
                .map(SessionView::id)
                .filter(session -> ofSession == null || ofSession.equals(session))
                .flatMap(session -> SessionId.parse(session).stream())
                .toList();
    }

    private List<String> recorded(String reference, List<SessionId> sessions) {
        return sessions.stream()
                .map(session -> references.petition(session, reference).value())
                .flatMap(id -> queries.oneIfReadable(new FindPetition(id), PetitionView.class).stream())
                .map(PetitionView::id)
                .toList();
    }

    private static Optional<String> only(List<String> ids) {
        return ids.size() == 1 ? Optional.of(ids.getFirst()) : Optional.empty();
    }
}
