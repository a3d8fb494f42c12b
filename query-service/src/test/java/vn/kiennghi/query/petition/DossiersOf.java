package vn.kiennghi.query.petition;

import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.UntoldEvents;

/** Petitions of a record in which no event waits for an operator. */
final class DossiersOf {
    private DossiersOf() {}

    static PetitionDossiers log(EventLog log) {
        return new PetitionDossiers(log, sequence -> UntoldEvents.NONE);
    }
}
