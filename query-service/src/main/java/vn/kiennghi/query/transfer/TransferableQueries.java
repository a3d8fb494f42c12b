package vn.kiennghi.query.transfer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.api.petition.CommandAtStage;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.TransferQuery.FindPetitionsToTransfer;
import vn.kiennghi.api.transfer.TransferStage;
import vn.kiennghi.query.council.CouncilCatalogue;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.petition.ReadablePetitions;
import vn.kiennghi.query.petition.TermRows;
import vn.kiennghi.query.platform.Documents;

/** Finds the petitions that a new transfer document can take. */
@Component
class TransferableQueries {
    private final Documents<TransferDocument> transfers;
    private final Documents<ListedPetitions> petitions;
    private final TermRows rows;
    private final ReadablePetitions readable;
    private final CouncilCatalogue catalogue;

    TransferableQueries(
            Documents<TransferDocument> transfers,
            Documents<ListedPetitions> petitions,
            TermRows rows,
            ReadablePetitions readable,
            CouncilCatalogue catalogue) {
        this.transfers = transfers;
        this.petitions = petitions;
        this.rows = rows;
        this.readable = readable;
        this.catalogue = catalogue;
    }

    /** Returns the ids of the session's classified petitions of the addressee's level that are in no open draft and on no other way. */
    @QueryHandler
    List<String> petitionsToTransfer(FindPetitionsToTransfer query, Reader reader) {
        SessionId.parse(query.sessionId())
                .ifPresent(session -> readable.requireCouncilOf(session.termId().value(), reader));
        List<String> open = transfers.where(TransferCollections.SESSION, query.sessionId()).stream()
                // An issued document has its petitions, though they are handed over message after message.
                .filter(document -> document.state() == TransferStage.DRAFT || document.state() == TransferStage.ISSUED)
                .map(TransferDocument::id)
                .toList();
        Set<String> taken = new HashSet<>();
        petitions.stored(open).values().forEach(listed -> taken.addAll(listed.petitionIds()));
        List<PetitionRow> classified = SessionId.parse(query.sessionId()).stream()
                .flatMap(session -> rows
                        .read(
                                session.termId().value(),
                                term -> term.at(CommandAtStage.TRANSFER.awaitedAt(), session.number()))
                        .stream())
                .filter(row -> !taken.contains(row.id()))
                .toList();
        if (classified.isEmpty()) {
            return List.of();
        }
        // A session belongs to one council.
        String council = classified.getFirst().receipt().councilId();
        if (!readable.of(reader).isOfAll(council)) {
            return List.of();
        }
        Level own = catalogue.level(council);
        return classified.stream()
                .filter(row -> decides(query.recipientKind(), own, row.level()))
                .map(PetitionRow::id)
                .toList();
    }

    private static boolean decides(RecipientKind addressee, @Nullable Level own, @Nullable Level level) {
        return own != null
                && level != null
                && switch (addressee) {
                    case PEOPLES_COMMITTEE -> level == own;
                    case NATIONAL_ASSEMBLY_DELEGATION -> level == Level.CENTRAL;
                    case LOWER_COMMITTEE -> level.compareTo(own) > 0;
                };
    }
}
