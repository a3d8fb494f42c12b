package vn.kiennghi.query.petition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.Condition;
import vn.kiennghi.api.petition.PetitionFilter;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.query.petition.RowValues.By;
import vn.kiennghi.query.reading.ReadingRight;

/** Finds the rows of a term that a query of the register asks for; only what it asks for is looked at. */
final class RegisterFilter {
    private final FindPetitions query;
    private final LocalDate today;
    private final ReadingRight right;

    /**
     * @param today the day as of which a petition is overdue or not
     * @param right what the reader may read; nothing else passes
     */
    RegisterFilter(FindPetitions query, LocalDate today, ReadingRight right) {
        this.query = query;
        this.today = today;
        this.right = right;
    }

    /** Returns the one term of which petitions are asked for; null: of any. It may be one that does not exist. */
    static @Nullable String term(FindPetitions query) {
        String termId = query.text(PetitionFilter.TERM);
        String sessionId = query.text(PetitionFilter.SESSION);
        return termId == null && sessionId != null
                ? SessionId.parse(sessionId)
                        .map(session -> session.termId().value())
                        .orElse(sessionId)
                : termId;
    }

    /** Returns the numbers of the rows that pass; not to be changed. */
    RoaringBitmap matching(RowsOfTerm term) {
        return matching(term, term.present());
    }

    /**
     * Returns the numbers of those among some rows that pass; not to be changed.
     *
     * @param among rows that are there
     */
    RoaringBitmap matching(RowsOfTerm term, RoaringBitmap among) {
        List<RoaringBitmap> all = new ArrayList<>();
        all.add(among);
        all.add(ReadablePetitions.among(term, right));
        if (query.councils() != null) {
            all.add(ofCouncils(term));
        }
        query.filters()
                .forEach((filter, written) ->
                        all.addAll(wanted(filter, filter.value().read(written), term)));
        RoaringBitmap found = inAll(all);
        return query.conditions().contains(Condition.UNRESOLVED_MATTER) ? Conditions.unresolved(found, term) : found;
    }

    /** Returns the rows that a filter lets pass: those that are in all of these. */
    private List<RoaringBitmap> wanted(PetitionFilter filter, Object value, RowsOfTerm term) {
        RowValues values = term.values();
        return switch (filter) {
            case TERM -> List.of(value.equals(term.termId()) ? term.present() : new RoaringBitmap());
            case SESSION -> List.of(ofSession((String) value, term));
            case STAGE -> List.of(values.having(By.STAGE, value));
            case OUTCOME -> List.of(values.having(By.OUTCOME, value));
            case VERDICT -> List.of(values.having(By.VERDICT, value));
            case KIND -> List.of(values.having(By.KIND, value));
            case FIELD -> List.of(values.having(By.FIELD, value));
            case AGENCY -> List.of(values.having(By.AGENCY, value));
            case LEVEL -> List.of(values.having(By.LEVEL, value));
            case COMMITTEE -> List.of(values.having(By.COMMITTEE, value));
            case ROUND -> List.of(values.having(By.ROUND, value));
            case FLAGGED -> List.of(either((Boolean) value, values.having(By.FLAGGED, true), term));
            case OVERDUE -> List.of(either((Boolean) value, values.before(By.LATE_AFTER, today), term));
            case DUE_BY -> List.of(values.upTo(By.DUE_ON, (LocalDate) value));
            case CONDITIONS -> {
                boolean ofOneSession = query.text(PetitionFilter.SESSION) != null;
                yield query.conditions().stream()
                        .map(condition -> Conditions.holding(condition, term, today, ofOneSession))
                        .toList();
            }
            case WORDS ->
                FoldedText.words((String) value).stream()
                        .map(word -> term.texts().containing(word))
                        .toList();
        };
    }

    private static RoaringBitmap either(Boolean wanted, RoaringBitmap having, RowsOfTerm term) {
        return wanted ? having : RoaringBitmap.andNot(term.present(), having);
    }

    private static RoaringBitmap ofSession(String sessionId, RowsOfTerm term) {
        return SessionId.parse(sessionId)
                .filter(session -> session.termId().value().equals(term.termId()))
                .map(session -> term.values().having(By.SESSION, session.number()))
                .orElseGet(RoaringBitmap::new);
    }

    // A term belongs to one council, so that this is the whole term or nothing of it.
    private RoaringBitmap ofCouncils(RowsOfTerm term) {
        RoaringBitmap some = new RoaringBitmap();
        if (query.councils() != null) {
            query.councils().forEach(council -> some.or(term.values().having(By.COUNCIL, council)));
        }
        return some;
    }

    /** The fewest first, so that what follows is soon done. */
    private static RoaringBitmap inAll(List<RoaringBitmap> all) {
        all.sort(Comparator.comparingInt(RoaringBitmap::getCardinality));
        RoaringBitmap found = all.getFirst();
        for (RoaringBitmap next : all.subList(1, all.size())) {
            if (found.isEmpty()) {
                break;
            }
            found = RoaringBitmap.and(found, next);
        }
        return found;
    }

    /** Returns the key behind which the walk through the register begins at the earliest; null: at the order's end. */
    @Nullable RegisterKey begin(RegisterOrder order, RowsOfTerm term) {
        String sessionId = query.text(PetitionFilter.SESSION);
        if (sessionId == null || !order.bySession()) {
            return null;
        }
        return SessionId.parse(sessionId)
                .map(session -> new RegisterKey(
                        term.termId(),
                        order.descending() ? session.number() + 1 : session.number(),
                        Integer.MIN_VALUE,
                        "",
                        LocalDate.MIN,
                        ""))
                .orElse(null);
    }
}
