package vn.kiennghi.service.written;

import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.api.petition.PetitionId;

/** How the document names petitions: KN1 … of session 9, KN10.1 … of session 10, KN1.1 an item of KN1. */
final class WrittenNames {
    private static final TermId TERM = new TermId("bac-kan-x");

    private WrittenNames() {}

    static SessionId session(String name) {
        return new SessionId(TERM, name.startsWith("KN10.") ? 10 : 9);
    }

    static PetitionId id(String name) {
        return PetitionId.of(session(name), name);
    }
}
