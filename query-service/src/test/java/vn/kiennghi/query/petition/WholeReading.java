package vn.kiennghi.query.petition;

import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.query.council.CouncilCatalogue;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.reading.ReadingRights;

/** For tests in which it does not matter who reads. */
public final class WholeReading {
    /** Who reads everything. */
    public static final Reader READER = Reader.system("Test");

    private WholeReading() {}

    /** Returns what is asked which petitions may be read. */
    public static ReadablePetitions of(EventLog log) {
        return new ReadablePetitions(new ReadingRights(new CouncilCatalogue(log)), (_, _) -> false);
    }
}
