package vn.kiennghi.query.petition;

import java.time.Clock;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.ReadModelStore;

/** Pages of the register for tests of those who show them. */
public final class PagesOfRegister {
    private PagesOfRegister() {}

    public static RegisterPages of(ReadModelStore store, EventLog log, TermRows rows, Clock clock) {
        return new RegisterPages(
                new PetitionContents(store.collection("contents", PetitionContent.class), DossiersOf.log(log)),
                rows,
                clock);
    }
}
