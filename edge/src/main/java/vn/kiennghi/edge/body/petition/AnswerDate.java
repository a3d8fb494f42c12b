package vn.kiennghi.edge.body.petition;

import java.time.LocalDate;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** The one date of an answer: the business date is that of its document. */
final class AnswerDate {
    private AnswerDate() {}

    /**
     * Returns {@code on} or {@code documentDate}, whichever is given, else today.
     *
     * @throws ProblemException (422) if both are given and differ
     */
    static LocalDate of(Step step, LocalDate today) {
        LocalDate on = step.on();
        LocalDate documentDate = step.documentDate();
        if (on != null && documentDate != null && !on.equals(documentDate)) {
            throw Problem.of(Fault.of(RefusalCode.FIELD_INVALID, "documentDate", on, documentDate))
                    .asException();
        }
        return on != null ? on : documentDate != null ? documentDate : today;
    }
}
