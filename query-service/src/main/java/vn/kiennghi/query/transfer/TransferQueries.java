package vn.kiennghi.query.transfer;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.transfer.DocumentOnItsWay;
import vn.kiennghi.api.transfer.TransferQuery.FindDocumentOnItsWay;
import vn.kiennghi.api.transfer.TransferQuery.FindTransfer;
import vn.kiennghi.api.transfer.TransferQuery.FindTransfersInProgress;
import vn.kiennghi.api.transfer.TransferQuery.FindTransfersOfSession;
import vn.kiennghi.api.transfer.TransferState;
import vn.kiennghi.api.transfer.TransferView;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.petition.TermRows;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.ReadSide;

/** Answers questions about transfer documents. */
@Component
class TransferQueries {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Documents<TransferDocument> transfers;
    private final TermRows rows;
    private final TransfersInProgress inProgress;
    private final ReadSide readSide;

    TransferQueries(
            Documents<TransferDocument> transfers, TermRows rows, TransfersInProgress inProgress, ReadSide readSide) {
        this.transfers = transfers;
        this.rows = rows;
        this.inProgress = inProgress;
        this.readSide = readSide;
    }

    /** Returns the transfer; null if there is none of that id. */
    @QueryHandler
    @Nullable TransferView transfer(FindTransfer query) {
        TransferDocument transfer = transfers.stored(query.transferId());
        return transfer == null ? null : view(transfer);
    }

    /** Returns the issued document that is still to hand the petition on; null if there is none. */
    @QueryHandler
    @Nullable DocumentOnItsWay onItsWay(FindDocumentOnItsWay query) {
        TransferDocument document = transfers.where(TransferCollections.STATE, TransferState.ISSUED.name()).stream()
                .filter(issued -> issued.petitionIds().contains(query.petitionId()))
                .findFirst()
                .orElse(null);
        return document == null
                ? null
                : new DocumentOnItsWay(
                        document.draft().councilId(),
                        document.draft().documentNumber(),
                        document.draft().on());
    }

    /** Returns a session's transfers, oldest first. */
    @QueryHandler
    List<TransferView> transfersOfSession(FindTransfersOfSession query) {
        return transfers.where(TransferCollections.SESSION, query.sessionId()).stream()
                .sorted(Comparator.comparing(
                                (TransferDocument transfer) -> transfer.draft().on())
                        .thenComparing(transfer -> transfer.draft().documentNumber())
                        .thenComparing(TransferDocument::id))
                .map(this::view)
                .toList();
    }

    /**
     * Returns the ids of the transfers whose petitions are being handed over or taken back.
     *
     * @throws IllegalStateException while the read models are being made: who asks wants all of them, and none may be overlooked
     */
    @QueryHandler
    List<String> transfersInProgress(FindTransfersInProgress query) {
        if (!readSide.awaitHead(LONGEST)) {
            throw new IllegalStateException("the read models have not reached the head of the record yet");
        }
        return inProgress.ids();
    }

    private TransferView view(TransferDocument transfer) {
        if (!transfer.issued()) {
            return transfer.view(0, 0);
        }
        List<PetitionRow> moved = SessionId.parse(transfer.sessionId()).stream()
                .flatMap(session -> rows.ofTerm(session.termId().value()).stream())
                .filter(row -> TransfersInProgress.isMovedBy(transfer.id(), row))
                .toList();
        int inWork = (int) moved.stream().filter(TransfersInProgress::isInWork).count();
        return transfer.view(
                transfer.state() == TransferState.COMPLETED ? transfer.transferred() : moved.size(), inWork);
    }
}
