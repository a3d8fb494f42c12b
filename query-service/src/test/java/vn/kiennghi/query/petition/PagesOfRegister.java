package vn.kiennghi.query.petition;

import java.time.Clock;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.EventLog;

/** Pages of the register for tests of those who show them. */
public final class PagesOfRegister {
    private PagesOfRegister() {}

    public static RegisterPages of(Documents<PetitionRow> register, EventLog log, TermRows rows, Clock clock) {
        return new RegisterPages(new PetitionContents(register, log), rows, WholeReading.of(log), clock);
    }
}
