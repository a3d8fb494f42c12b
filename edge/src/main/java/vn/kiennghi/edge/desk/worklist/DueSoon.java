package vn.kiennghi.edge.desk.worklist;

import java.time.LocalDate;
import vn.kiennghi.api.petition.PetitionPage;

/** How far ahead one looks for what falls due. */
public final class DueSoon {
    private static final int DAYS_AHEAD = 7;

    private DueSoon() {}

    /** Returns the last day that is soon. */
    public static LocalDate until(LocalDate today) {
        return today.plusDays(DAYS_AHEAD);
    }

    /** Returns whether the petition's answer is due soon and not overdue yet. */
    public static boolean is(PetitionPage.Item petition, LocalDate today) {
        LocalDate due = petition.dueOn();
        return !petition.overdue() && due != null && !due.isAfter(until(today));
    }
}
