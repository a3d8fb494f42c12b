package vn.kiennghi.service.identity;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.identity.Scope;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.service.council.Catalogue;
import vn.kiennghi.service.petition.PetitionOrigins;
import vn.kiennghi.service.transfer.IssuedTransfers;

/** Finds the council whose roles count for a command, from the record and not from the sender. */
@Component
class CouncilOfCommand {
    /** Stands for no council in particular: no role of a council counts there. */
    private static final String INSTALLATION = "";

    private final Catalogue catalogue;
    private final PetitionOrigins petitions;
    private final IssuedTransfers transfers;

    CouncilOfCommand(Catalogue catalogue, PetitionOrigins petitions, IssuedTransfers transfers) {
        this.catalogue = catalogue;
        this.petitions = petitions;
        this.transfers = transfers;
    }

    /**
     * Returns the id of the council; an empty text for what concerns the whole installation.
     *
     * @throws Refused with an UNKNOWN_… code if the scope names nothing that is recorded
     */
    String find(Scope scope) {
        return switch (scope) {
            case Scope.OfInstallation _ -> INSTALLATION;
            case Scope.OfCouncil council -> council.councilId();
            case Scope.OfTerm term ->
                catalogue
                        .term(term.termId())
                        .orElseThrow(
                                unknown(RefusalCode.UNKNOWN_TERM, term.termId().value(), null))
                        .definition()
                        .councilId();
            case Scope.OfSession session -> councilOf(session.sessionId());
            case Scope.OfPetition petition ->
                petitions
                        .find(petition.petitionId())
                        .orElseThrow(unknown(
                                RefusalCode.UNKNOWN_PETITION,
                                petition.petitionId().value(),
                                null))
                        .councilId();
            case Scope.OfTransfer transfer ->
                transfers
                        .councilOf(transfer.transferId())
                        .orElseThrow(unknown(
                                RefusalCode.UNKNOWN_TRANSFER,
                                transfer.transferId().value(),
                                null));
        };
    }

    private String councilOf(SessionId sessionId) {
        return catalogue
                .session(sessionId)
                .orElseThrow(unknown(RefusalCode.UNKNOWN_SESSION, sessionId.value(), "sessionId"))
                .councilId();
    }

    private static Supplier<Refused> unknown(RefusalCode code, String id, @Nullable String field) {
        return () -> new Refused(code, "an id of this installation", id, field);
    }
}
