package vn.kiennghi.service.petition;

import java.time.LocalDate;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;

/**
 * The order of what happened (R17): late entry is normal, so the day of record does not count; but nothing happened in the future,
 * and no step before the one it follows. A refusal names both days.
 */
public final class BusinessDates {
    private BusinessDates() {}

    /**
     * Refuses a day that is still to come.
     *
     * @throws Refused with DATE_IN_FUTURE
     */
    public static void whatHappenedIsNeverInTheFuture(LocalDate day, LocalDate today, String field) {
        if (day.isAfter(today)) {
            throw new Refused(RefusalCode.DATE_IN_FUTURE, "<= " + today, day, field);
        }
    }

    /**
     * Refuses a document that bears a day still to come.
     *
     * @throws Refused with DATE_IN_FUTURE
     */
    static void aDocumentIsNeverFromTheFuture(DocumentReference document, LocalDate today) {
        LocalDate day = document.date();
        if (day != null) {
            whatHappenedIsNeverInTheFuture(day, today, "documentDate");
        }
    }

    /**
     * Refuses a day before the step that it follows.
     *
     * @param step name of the earlier day, for the refusal
     * @throws Refused with DATE_BEFORE_STEP
     */
    public static void aStepIsNeverBeforeTheOneItFollows(LocalDate day, LocalDate earlier, String step, String field) {
        if (day.isBefore(earlier)) {
            throw new Refused(RefusalCode.DATE_BEFORE_STEP, ">= " + earlier + " (" + step + ")", day, field);
        }
    }
}
