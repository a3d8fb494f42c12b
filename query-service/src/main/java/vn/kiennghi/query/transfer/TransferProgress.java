package vn.kiennghi.query.transfer;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.transfer.TransferState;
import vn.kiennghi.api.transfer.TransferView;
import vn.kiennghi.query.petition.RowsOfTerm.Moved;
import vn.kiennghi.query.petition.TermRows;

/**
 * How far documents are carried out. Whether one is done says the document itself; how many petitions are on their way is counted in
 * the rows of its term, and while they are being handed over only a few times a second, however many ask.
 */
@Component
class TransferProgress {
    private static final Duration COUNTED_ANEW = Duration.ofMillis(250);

    private final TermRows rows;
    /** What was counted last of documents that are being handed over. */
    private final Map<String, Counted> underWay = new ConcurrentHashMap<>();

    TransferProgress(TermRows rows) {
        this.rows = rows;
    }

    /** Returns the document as it stands. */
    TransferView view(TransferDocument transfer) {
        Moved counts = counts(transfer);
        return transfer.view(
                transfer.state() == TransferState.COMPLETED ? transfer.transferred() : counts.all(), counts.inWork());
    }

    private Moved counts(TransferDocument transfer) {
        if (!transfer.issued()) {
            return Moved.NONE;
        }
        if (transfer.state() != TransferState.ISSUED) {
            underWay.remove(transfer.id());
            return counted(transfer);
        }
        return underWay.compute(transfer.id(), (_, before) -> before != null && before.isFresh()
                        ? before
                        : new Counted(counted(transfer), System.nanoTime()))
                .counts();
    }

    private Moved counted(TransferDocument transfer) {
        return SessionId.parse(transfer.sessionId())
                .map(session -> rows.read(session.termId().value(), term -> term.movedBy(transfer.id())))
                .orElse(Moved.NONE);
    }

    /** @param at of the process's clock that never goes back, in nanoseconds */
    private record Counted(Moved counts, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < COUNTED_ANEW.toNanos();
        }
    }
}
