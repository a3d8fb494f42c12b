package vn.kiennghi.query.resolution.reference;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.query.petition.Dated;
import vn.kiennghi.query.petition.PetitionRow;
import vn.kiennghi.query.petition.PetitionRow.Answer;
import vn.kiennghi.query.petition.PetitionRow.Aside;
import vn.kiennghi.query.petition.PetitionRow.Assignment;
import vn.kiennghi.query.petition.PetitionRow.Classification;

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
        Assignment current = Assignment.inForce(assignments.stream()
                .filter(assignment -> !dates.include(assignment.refused()))
                .toList());
        // Forwarded petitions never count as answered by us, even when the other body's reply is recorded (R1).
        List<Answer> answers = forwarded(row) ? List.of() : valid(row);
        Answer answer = Dated.latest(answers);
        LocalDate due = firstDue(assignments);
        String agency = current == null ? null : current.lead();
        return new CountedUnit(
                row.id(),
                row.receipt(),
                dates.knownOrFirst(row.facts()),
                standing(row),
                classification == null ? row.receipt().field() : classification.field(),
                classification == null ? row.receipt().level() : classification.level(),
                classification == null ? null : classification.committee(),
                agency,
                agency == null ? null : kinds.kindOf(agency),
                handedOver(row),
                answer != null,
                answer == null ? Outcome.NONE : answer.outcome(),
                answer == null ? Verdict.UNVERIFIED : Answer.verdict(dates.included(answer.reviews())),
                due,
                onTime(Dated.first(answers), due));
    }

    /** An answer that the council sent back does not count any more (R21). */
    private List<Answer> valid(PetitionRow row) {
        return dates.included(row.answers()).stream()
                .filter(answer -> !Answer.rejected(dates.included(answer.reviews())))
                .toList();
    }

    private static @Nullable LocalDate firstDue(List<Assignment> assignments) {
        Assignment first = Dated.first(assignments);
        return first == null ? null : first.dueOn();
    }

    private static boolean onTime(@Nullable Answer first, @Nullable LocalDate due) {
        return first != null && due != null && !first.on().isAfter(due);
    }

    private boolean forwarded(PetitionRow row) {
        return row.forwardings().stream().anyMatch(one -> dates.include(one) && !dates.include(one.withdrawn()));
    }

    private boolean handedOver(PetitionRow row) {
        return row.transfers().stream()
                .anyMatch(one -> one.recipientKind() == RecipientKind.PEOPLES_COMMITTEE
                        && dates.include(one)
                        && !dates.include(one.withdrawn()));
    }

    private Standing standing(PetitionRow row) {
        Aside aside = dates.included(row.asides()).stream()
                .filter(one -> !dates.include(one.undone()))
                .reduce((one, next) -> next)
                .orElse(null);
        return aside == null
                ? Standing.COUNTED
                : switch (aside.kind()) {
                    case MERGED -> Standing.WITH_ITS_LEAD;
                    case RETURNED -> Standing.RETURNED;
                    case ANSWERED_ON_THE_SPOT -> Standing.ANSWERED_ON_THE_SPOT;
                    case RECEIVED, CLASSIFIED, TRANSFERRED, FORWARDED, ASSIGNED, ANSWERED, VERIFIED, CLOSED, SPLIT ->
                        Standing.COUNTED;
                };
    }
}
