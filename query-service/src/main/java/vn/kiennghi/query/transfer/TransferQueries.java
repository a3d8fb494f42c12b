package vn.kiennghi.query.transfer;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.api.refusal.Unavailable;
import vn.kiennghi.api.text.VietnameseOrder;
import vn.kiennghi.api.transfer.DocumentOnItsWay;
import vn.kiennghi.api.transfer.PetitionsOfTransfer;
import vn.kiennghi.api.transfer.TransferQuery.FindDocumentOnItsWay;
import vn.kiennghi.api.transfer.TransferQuery.FindPetitionsOfTransfers;
import vn.kiennghi.api.transfer.TransferQuery.FindTransfer;
import vn.kiennghi.api.transfer.TransferQuery.FindTransfersInProgress;
import vn.kiennghi.api.transfer.TransferQuery.FindTransfersOfSession;
import vn.kiennghi.api.transfer.TransferStage;
import vn.kiennghi.api.transfer.TransferView;
import vn.kiennghi.messaging.reading.ReadSide;
import vn.kiennghi.query.petition.ReadablePetitions;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.reading.ReadingRight;

/** Answers questions about transfer documents. */
@Component
class TransferQueries {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Documents<TransferDocument> transfers;
    private final Documents<ListedPetitions> petitions;
    private final TransferProgress progress;
    private final TransfersInProgress inProgress;
    private final ReadablePetitions readable;
    private final ReadSide readSide;

    TransferQueries(
            Documents<TransferDocument> transfers,
            Documents<ListedPetitions> petitions,
            TransferProgress progress,
            TransfersInProgress inProgress,
            ReadablePetitions readable,
            ReadSide readSide) {
        this.transfers = transfers;
        this.petitions = petitions;
        this.progress = progress;
        this.inProgress = inProgress;
        this.readable = readable;
        this.readSide = readSide;
    }

    /** Returns the transfer; null if there is none of that id. */
    @QueryHandler
    @Nullable TransferView transfer(FindTransfer query, Reader reader) {
        TransferDocument transfer = transfers.stored(query.transferId());
        if (transfer == null) {
            return null;
        }
        ReadingRight right = readable.of(reader);
        if (!allows(right, transfer)) {
            throw right.refusal(transfer.draft().councilId());
        }
        return progress.view(transfer);
    }

    /** Returns the issued document that is still to hand the petition on; null if there is none. */
    @QueryHandler
    @Nullable DocumentOnItsWay onItsWay(FindDocumentOnItsWay query, Reader reader) {
        ReadingRight right = readable.of(reader);
        Map<String, TransferDocument> issued = new LinkedHashMap<>();
        transfers.where(TransferCollections.STATE, TransferStage.ISSUED.name()).stream()
                .filter(transfer -> allows(right, transfer))
                .forEach(transfer -> issued.put(transfer.id(), transfer));
        // None or very few: a document is carried out in seconds.
        TransferDocument document = petitions.stored(issued.keySet()).values().stream()
                .filter(listed -> listed.petitionIds().contains(query.petitionId()))
                .map(listed -> Objects.requireNonNull(issued.get(listed.id())))
                .findFirst()
                .orElse(null);
        return document == null
                ? null
                : new DocumentOnItsWay(
                        document.draft().councilId(),
                        document.draft().documentNumber(),
                        document.draft().on());
    }

    /** Returns the petitions of each of the transfers that is known and may be read. */
    @QueryHandler
    List<PetitionsOfTransfer> petitions(FindPetitionsOfTransfers query, Reader reader) {
        ReadingRight right = readable.of(reader);
        List<String> allowed = transfers.stored(query.transferIds()).values().stream()
                .filter(transfer -> allows(right, transfer))
                .map(TransferDocument::id)
                .toList();
        return petitions.stored(allowed).values().stream()
                .map(listed -> new PetitionsOfTransfer(listed.id(), listed.petitionIds()))
                .toList();
    }

    /** Returns those of a session's transfers that the reader may read, oldest first. */
    @QueryHandler
    List<TransferView> transfersOfSession(FindTransfersOfSession query, Reader reader) {
        SessionId.parse(query.sessionId())
                .ifPresent(session -> readable.requireCouncilOf(session.termId().value(), reader));
        ReadingRight right = readable.of(reader);
        return transfers.where(TransferCollections.SESSION, query.sessionId()).stream()
                .filter(transfer -> allows(right, transfer))
                .sorted(Comparator.comparing(
                                (TransferDocument transfer) -> transfer.draft().on())
                        .thenComparing(transfer -> transfer.draft().documentNumber(), VietnameseOrder.NATURAL)
                        .thenComparing(TransferDocument::id))
                .map(progress::view)
                .toList();
    }

    /**
     * Returns the ids of the transfers whose petitions are being handed over or taken back.
     *
     * @throws QueryExecutionException while the read models are being made: who asks wants all of them, and none may be overlooked
     */
    @QueryHandler
    List<String> transfersInProgress(FindTransfersInProgress query, Reader reader) {
        reader.requireSystem();
        if (!readSide.awaitHead(LONGEST)) {
            throw new QueryExecutionException(
                    "the read models have not reached the head of the record yet", null, new Unavailable("read-model"));
        }
        return inProgress.ids();
    }

    /** A document names petitions of many agencies: who may not read all of them reads none. */
    private static boolean allows(ReadingRight right, TransferDocument transfer) {
        return right.isOfAll(transfer.draft().councilId());
    }
}
