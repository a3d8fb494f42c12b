package vn.kiennghi.query.transfer;

import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.transfer.TransferStage;
import vn.kiennghi.api.transfer.TransferView;
import vn.kiennghi.query.petition.RowsOfTerm.Moved;
import vn.kiennghi.query.petition.TermRows;

/**
 * How far documents are carried out. Whether one is done says the document itself; how many petitions it has moved by now, the rows of
 * its term.
 */
@Component
class TransferProgress {
    private final TermRows rows;

    TransferProgress(TermRows rows) {
        this.rows = rows;
    }

    /** Returns the document as it stands. */
    TransferView view(TransferDocument transfer) {
        Moved counts = counts(transfer);
        return transfer.view(
                transfer.state() == TransferStage.COMPLETED ? transfer.transferred() : counts.all(), counts.inWork());
    }

    private Moved counts(TransferDocument transfer) {
        if (!transfer.issued()) {
            return Moved.NONE;
        }
        return SessionId.parse(transfer.sessionId())
                .map(session -> rows.read(session.termId().value(), term -> term.movedBy(transfer.id())))
                .orElse(Moved.NONE);
    }
}
