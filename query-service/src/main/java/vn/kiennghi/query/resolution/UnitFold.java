package vn.kiennghi.query.resolution;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.query.petition.Dated;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.petition.PetitionRow.Answer;
import vn.kiennghi.query.petition.PetitionRow.Assignment;
import vn.kiennghi.query.petition.PetitionRow.Classification;
import vn.kiennghi.query.petition.PetitionRow.HandedOver;

/** How one petition, taken for itself, stood on the dates of a report. */
final class UnitFold {
    private final ReportDates dates;
    private final AgencyKinds kinds;

    UnitFold(ReportDates dates, AgencyKinds kinds) {
        this.dates = dates;
        this.kinds = kinds;
    }

    CountedUnit of(PetitionRow row) {
        Classification classification = dates.known(row.classifications());
        List<Assignment> assignments = dates.included(row.assignments());
        List<Answer> answers = dates.included(row.answers());
        Assignment current = Assignment.inForce(assignments.stream()
                .filter(assignment -> !dates.include(assignment.refused()))
                .toList());
        Assignment first = Dated.first(assignments);
        Answer firstAnswer = Dated.first(answers);
        Answer answer = Dated.latest(answers);
        // Forwarded petitions never count as answered by us, even when the other body's reply is recorded (R1).
        boolean answered = answer != null && !dates.include(row.forwarding());
        LocalDate due = first == null ? null : first.dueOn();
        String agency = current == null ? null : current.lead();
        return new CountedUnit(
                row.id(),
                row.receipt(),
                classification == null ? row.receipt().field() : classification.field(),
                classification == null ? row.receipt().level() : classification.level(),
                classification == null ? null : classification.committee(),
                agency,
                agency == null ? null : kinds.kindOf(agency),
                handedOver(row.transfer()),
                answered,
                answered && answer != null ? answer.outcome() : Outcome.NONE,
                row.verdict(),
                due,
                answered
                        && firstAnswer != null
                        && due != null
                        && !firstAnswer.on().isAfter(due));
    }

    private boolean handedOver(@Nullable HandedOver transfer) {
        return transfer != null
                && transfer.recipientKind() == RecipientKind.PEOPLES_COMMITTEE
                && dates.include(transfer);
    }
}
