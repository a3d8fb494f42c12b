package vn.kiennghi.edge.desk.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.CouncilName;
import vn.kiennghi.api.council.CouncilQuery.FindCouncilName;
import vn.kiennghi.api.council.CouncilQuery.FindTerms;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.PetitionPage.Item;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.api.transfer.PetitionsOfTransfer;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.TransferQuery.FindPetitionsOfTransfers;
import vn.kiennghi.api.transfer.TransferQuery.FindPetitionsToTransfer;
import vn.kiennghi.api.transfer.TransferQuery.FindTransfer;
import vn.kiennghi.api.transfer.TransferQuery.FindTransfersOfSession;
import vn.kiennghi.api.transfer.TransferView;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.catalogue.TermOfCouncil;
import vn.kiennghi.edge.page.catalogue.Terms;
import vn.kiennghi.edge.platform.QueryDispatch;

/** What the pages of the transfer desk ask the read side. */
@Component
class DeskReading {
    private final QueryDispatch queries;
    private final Terms terms;

    DeskReading(QueryDispatch queries, Terms terms) {
        this.queries = queries;
        this.terms = terms;
    }

    /**
     * Returns the session.
     *
     * @throws PageRefused if there is none or it may not be read
     */
    DeskSession session(String sessionId, SignedIn user) {
        SessionId id = SessionId.parse(sessionId).orElseThrow(PageRefused::notFound);
        TermOfCouncil term = terms.require(id.termId().value(), user);
        return term.term().sessions().stream()
                .filter(session -> session.id().equals(sessionId))
                .findFirst()
                .map(session -> new DeskSession(term, session))
                .orElseThrow(PageRefused::notFound);
    }

    /** Returns all petitions of the session, in the order of the register. */
    List<Item> petitions(String sessionId) {
        List<Item> all = new ArrayList<>();
        String cursor = null;
        do {
            PetitionPage page = page(sessionId, cursor);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    /** Returns the ids of the petitions that a new document to the addressee can take, in the order of the register. */
    List<String> transferable(String sessionId, RecipientKind addressee) {
        return queries.many(new FindPetitionsToTransfer(sessionId, addressee), String.class);
    }

    /** Returns the session's transfer documents, oldest first. */
    List<TransferView> transfers(String sessionId) {
        return queries.many(new FindTransfersOfSession(sessionId), TransferView.class);
    }

    /** Returns the transfer documents of all sessions of the council. */
    List<TransferView> transfersOfCouncil(String councilId) {
        return queries.many(new FindTerms(councilId), TermView.class).stream()
                .flatMap(term -> term.sessions().stream())
                .flatMap(session -> transfers(session.id()).stream())
                .toList();
    }

    /** Returns the ids of the petitions of the documents, in the order in which they stand there. */
    List<String> petitionsOf(List<TransferView> documents) {
        return documents.isEmpty()
                ? List.of()
                : queries
                        .many(
                                new FindPetitionsOfTransfers(
                                        documents.stream().map(TransferView::id).toList()),
                                PetitionsOfTransfer.class)
                        .stream()
                        .flatMap(listed -> listed.petitionIds().stream())
                        .toList();
    }

    Optional<TransferView> transfer(String id) {
        return queries.one(new FindTransfer(id), TransferView.class);
    }

    /** Returns the name of the council of the province that the council lies in; of the council itself where none is known. */
    String province(CouncilView council) {
        CouncilName found = new CouncilName(council.id(), council.name(), council.level(), council.parentId());
        // A commune lies in a province at most two steps up.
        for (int step = 0; step < Level.values().length && found.level() != Level.PROVINCE; step++) {
            String parent = found.parentId();
            Optional<CouncilName> above =
                    parent == null ? Optional.empty() : queries.one(new FindCouncilName(parent), CouncilName.class);
            if (above.isEmpty()) {
                return council.name();
            }
            found = above.get();
        }
        return found.name();
    }

    private PetitionPage page(String sessionId, @Nullable String cursor) {
        return queries.one(
                        FindPetitions.of(null)
                                .with(PetitionFilter.SESSION, sessionId)
                                .after(cursor),
                        PetitionPage.class)
                .orElseThrow(PageRefused::notFound);
    }
}
