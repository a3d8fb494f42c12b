package vn.kiennghi.query.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.Condition;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;

/** Decides row by row which a query of the register asks for: what the indexes are held against. */
final class PlainFilter implements Predicate<PetitionRow> {
    private final FindPetitions query;
    private final List<String> words;
    private final LocalDate today;
    private final PlainMatters matters;

    /** @param today the day as of which a petition is overdue or not */
    PlainFilter(FindPetitions query, LocalDate today, PlainMatters matters) {
        this.query = query;
        this.matters = matters;
        this.words = FoldedText.words(Objects.requireNonNullElse(query.text(PetitionFilter.WORDS), ""));
        this.today = today;
    }

    @Override
    public boolean test(PetitionRow row) {
        return (query.councils() == null
                        || query.councils().contains(row.receipt().councilId()))
                && wanted(PetitionFilter.TERM, row.receipt().termId())
                && wanted(PetitionFilter.SESSION, row.receipt().sessionId())
                && wanted(PetitionFilter.STAGE, row.stage())
                && wanted(PetitionFilter.OUTCOME, row.outcome())
                && wanted(PetitionFilter.VERDICT, row.verdict())
                && wanted(PetitionFilter.KIND, row.fact().kind())
                && wanted(PetitionFilter.FIELD, row.field())
                && wanted(PetitionFilter.LEVEL, row.level())
                && wanted(PetitionFilter.COMMITTEE, row.committee())
                && wanted(PetitionFilter.ROUND, row.fact().round())
                && wanted(PetitionFilter.FLAGGED, !row.openFlags().isEmpty())
                && wanted(PetitionFilter.OVERDUE, row.overdue(today))
                && concerns(query.text(PetitionFilter.AGENCY), row)
                && (!(query.value(PetitionFilter.DUE_BY) instanceof LocalDate day) || row.dueBy(day))
                && words.stream().allMatch(searchText(row)::contains)
                && query.conditions().stream()
                        .allMatch(condition -> holds(condition, row, query.text(PetitionFilter.SESSION) != null));
    }

    private boolean wanted(PetitionFilter filter, @Nullable Object value) {
        Object wanted = query.value(filter);
        return wanted == null || wanted.equals(value);
    }

    private static boolean concerns(@Nullable String agency, PetitionRow row) {
        PetitionRow.Assignment assignment = row.assignment();
        return agency == null
                || (assignment != null
                        && (agency.equals(assignment.lead())
                                || assignment.coordinating().contains(agency)));
    }

    private static String searchText(PetitionRow row) {
        return Stream.of(
                        row.receipt().reference(),
                        row.content(),
                        row.fact().group(),
                        row.fact().place())
                .map(FoldedText::of)
                .collect(Collectors.joining("\n"));
    }

    private boolean holds(Condition condition, PetitionRow row, boolean ofOneSession) {
        LocalDate promised = Conditions.promised(row);
        return switch (condition) {
            case PROMISE_PASSED -> promised != null && promised.isBefore(today);
            case LEADS_OTHERS -> !matters.mergedInto(row.id()).isEmpty();
            case REPEATED -> matters.repeated(row);
            case MATTER -> matters.standsForItsMatter(row, ofOneSession);
            case REPEATED_MATTER -> matters.repeated(row) && matters.standsForItsMatter(row, ofOneSession);
            case UNRESOLVED_MATTER ->
                matters.repeated(row) && !matters.resolved(row) && matters.standsForItsMatter(row, ofOneSession);
            default -> Conditions.holds(condition, row);
        };
    }
}
