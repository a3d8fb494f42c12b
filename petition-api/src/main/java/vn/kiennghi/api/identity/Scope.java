package vn.kiennghi.api.identity;

import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.transfer.TransferId;

/** What a command is about, from which follows the council whose roles count. */
public sealed interface Scope {
    record OfCouncil(String councilId) implements Scope {}

    record OfTerm(TermId termId) implements Scope {}

    record OfSession(SessionId sessionId) implements Scope {}

    record OfPetition(PetitionId petitionId) implements Scope {}

    record OfTransfer(TransferId transferId) implements Scope {}

    /** The installation itself: only roles that count in every council do. */
    record OfInstallation() implements Scope {}
}
