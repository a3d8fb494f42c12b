package vn.kiennghi.service.council;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;

/** Periods of days, both ends included. */
final class Validity {
    private Validity() {}

    /**
     * Refuses a period that ends before it starts.
     *
     * @throws Refused with ENDS_BEFORE_START
     */
    static void endsNotBeforeItStarts(LocalDate start, @Nullable LocalDate end, String field) {
        if (end != null && end.isBefore(start)) {
            throw new Refused(RefusalCode.ENDS_BEFORE_START, ">= " + start, end, field);
        }
    }
}
