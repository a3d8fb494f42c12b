package vn.kiennghi.query.transfer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.transfer.TransferStage;
import vn.kiennghi.query.petition.RowsOfTerm;
import vn.kiennghi.query.petition.TermRows;
import vn.kiennghi.query.platform.Documents;

/**
 * Which transfers are half done: petitions of an issued one are still to be handed over, or some of a withdrawn one are still to be
 * taken back.
 */
@Component
public class TransfersInProgress {
    /** A withdrawn document of which nothing is left is looked at again only so seldom: that loads the rows of its term. */
    private static final Duration LEFT_ALONE = Duration.ofMinutes(10);

    private final Documents<TransferDocument> transfers;
    private final TermRows rows;
    private final Map<String, Long> takenBackAt = new ConcurrentHashMap<>();

    public TransfersInProgress(Documents<TransferDocument> transfers, TermRows rows) {
        this.transfers = transfers;
        this.rows = rows;
    }

    /** Returns their ids in order. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        find(TransferStage.ISSUED).forEach(document -> ids.add(document.id()));
        find(TransferStage.WITHDRAWN).stream()
                .filter(document ->
                        document.issued() && !isTakenBack(document.id(), document.sessionId(), System.nanoTime()))
                .forEach(document -> ids.add(document.id()));
        return ids.stream().sorted().toList();
    }

    private List<TransferDocument> find(TransferStage state) {
        return transfers.where(TransferCollections.STATE, state.name());
    }

    private boolean isTakenBack(String transferId, String sessionId, long now) {
        Long before = takenBackAt.get(transferId);
        if (before != null && now - before < LEFT_ALONE.toNanos()) {
            return true;
        }
        // What was assigned in the very moment stays.
        RowsOfTerm.Moved moved = SessionId.parse(sessionId)
                .map(session -> rows.read(session.termId().value(), term -> term.movedBy(transferId)))
                .orElse(RowsOfTerm.Moved.NONE);
        boolean takenBack = moved.all() == moved.inWork();
        if (takenBack) {
            takenBackAt.put(transferId, now);
        } else {
            takenBackAt.remove(transferId);
        }
        return takenBack;
    }
}
