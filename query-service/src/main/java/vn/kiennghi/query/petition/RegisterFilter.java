package vn.kiennghi.query.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;

/** Decides which rows a query of the register asks for. */
final class RegisterFilter implements Predicate<PetitionRow> {
    private final FindPetitions query;
    private final List<String> words;
    private final LocalDate today;
    private final Conditions conditions;

    /** @param today the day as of which a petition is overdue or not */
    RegisterFilter(FindPetitions query, LocalDate today, MattersOfTerms matters) {
        this.query = query;
        this.conditions = new Conditions(today, matters);
        this.words = query.q() == null ? List.of() : FoldedText.words(query.q());
        this.today = today;
    }

    @Override
    public boolean test(PetitionRow row) {
        return (query.councils() == null
                        || query.councils().contains(row.receipt().councilId()))
                && wanted(query.termId(), row.receipt().termId())
                && wanted(query.sessionId(), row.receipt().sessionId())
                && wanted(query.stage(), row.stage())
                && wanted(query.outcome(), row.outcome())
                && wanted(query.verdict(), row.verdict())
                && wanted(query.kind(), row.fact().kind())
                && wanted(query.field(), row.field())
                && wanted(query.level(), row.level())
                && wanted(query.committee(), row.committee())
                && wanted(query.round(), row.fact().round())
                && concerns(query.agency(), row)
                && (query.flagged() == null
                        || query.flagged() == !row.openFlags().isEmpty())
                && (query.overdue() == null || query.overdue() == row.overdue(today))
                && (query.dueBy() == null || row.dueBy(query.dueBy()))
                && words.stream().allMatch(row.searchText()::contains)
                && query.conditions().stream()
                        .allMatch(condition -> conditions.holds(condition, row, query.sessionId() != null));
    }

    private static boolean wanted(@Nullable Object filter, @Nullable Object value) {
        return filter == null || filter.equals(value);
    }

    private static boolean concerns(@Nullable String agency, PetitionRow row) {
        PetitionRow.Assignment assignment = row.assignment();
        return agency == null
                || (assignment != null
                        && (agency.equals(assignment.lead())
                                || assignment.coordinating().contains(agency)));
    }
}
