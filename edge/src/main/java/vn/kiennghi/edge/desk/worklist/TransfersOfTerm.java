package vn.kiennghi.edge.desk.worklist;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.transfer.PetitionsOfTransfer;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.TransferQuery.FindPetitionsOfTransfers;
import vn.kiennghi.api.transfer.TransferQuery.FindTransfersOfSession;
import vn.kiennghi.api.transfer.TransferStage;
import vn.kiennghi.api.transfer.TransferView;
import vn.kiennghi.edge.page.catalogue.TermOfCouncil;
import vn.kiennghi.edge.platform.QueryDispatch;

/** Finds the transfer documents of a term's sessions. */
@Component
public class TransfersOfTerm {
    private final QueryDispatch queries;

    TransfersOfTerm(QueryDispatch queries) {
        this.queries = queries;
    }

    /** Returns the documents, session by session, in each the oldest first. */
    public List<TransferView> of(TermOfCouncil term) {
        return term.term().sessions().stream()
                .flatMap(session -> ofSession(session.id()).stream())
                .toList();
    }

    /** Returns the documents of a session, the oldest first. */
    public List<TransferView> ofSession(String sessionId) {
        return queries.many(new FindTransfersOfSession(sessionId), TransferView.class);
    }

    /** Returns the document that holds each petition, by the petition's id; of several the one that stands last in the list. */
    public Map<String, TransferView> byPetition(List<TransferView> documents) {
        Map<String, TransferView> byId = new LinkedHashMap<>();
        documents.forEach(document -> byId.put(document.id(), document));
        Map<String, List<String>> petitions = new HashMap<>();
        if (!documents.isEmpty()) {
            queries.many(new FindPetitionsOfTransfers(List.copyOf(byId.keySet())), PetitionsOfTransfer.class)
                    .forEach(listed -> petitions.put(listed.transferId(), listed.petitionIds()));
        }
        Map<String, TransferView> holding = new HashMap<>();
        byId.forEach((id, document) ->
                petitions.getOrDefault(id, List.of()).forEach(petition -> holding.put(petition, document)));
        return holding;
    }

    /** Returns whether our own People's Committee got the document and nobody recorded the day of receipt (R16). */
    public static boolean awaitsReceipt(TransferView transfer) {
        return transfer.recipientKind() == RecipientKind.PEOPLES_COMMITTEE
                && (transfer.state() == TransferStage.ISSUED || transfer.state() == TransferStage.COMPLETED)
                && transfer.acknowledgedOn() == null;
    }
}
