package vn.kiennghi.query.petition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.Condition;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.query.petition.RowValues.By;
import vn.kiennghi.query.reading.ReadingRight;

/** Finds the rows of a term that a query of the register asks for; only what it asks for is looked at. */
final class RegisterFilter {
    private final FindPetitions query;
    private final LocalDate today;
    private final ReadingRight right;
    private final List<String> words;

    /**
     * @param today the day as of which a petition is overdue or not
     * @param right what the reader may read; nothing else passes
     */
    RegisterFilter(FindPetitions query, LocalDate today, ReadingRight right) {
        this.query = query;
        this.today = today;
        this.right = right;
        this.words = query.q() == null ? List.of() : FoldedText.words(query.q());
    }

    /** Returns the one term of which petitions are asked for; null: of any. It may be one that does not exist. */
    static @Nullable String term(FindPetitions query) {
        String sessionId = query.sessionId();
        return query.termId() == null && sessionId != null
                ? SessionId.parse(sessionId)
                        .map(session -> session.termId().value())
                        .orElse(sessionId)
                : query.termId();
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
        if (query.termId() != null && !query.termId().equals(term.termId())) {
            return new RoaringBitmap();
        }
        List<RoaringBitmap> all = new ArrayList<>();
        all.add(among);
        all.add(ReadablePetitions.among(term, right));
        wanted(By.STAGE, query.stage(), term, all);
        wanted(By.OUTCOME, query.outcome(), term, all);
        wanted(By.VERDICT, query.verdict(), term, all);
        wanted(By.KIND, query.kind(), term, all);
        wanted(By.FIELD, query.field(), term, all);
        wanted(By.LEVEL, query.level(), term, all);
        wanted(By.COMMITTEE, query.committee(), term, all);
        wanted(By.ROUND, query.round(), term, all);
        wanted(By.AGENCY, query.agency(), term, all);
        if (query.sessionId() != null) {
            all.add(ofSession(query.sessionId(), term));
        }
        if (query.councils() != null) {
            all.add(ofCouncils(term));
        }
        if (query.dueBy() != null) {
            all.add(term.values().upTo(By.DUE_ON, query.dueBy()));
        }
        either(query.flagged(), () -> term.values().having(By.FLAGGED, true), term, all);
        either(query.overdue(), () -> term.values().before(By.LATE_AFTER, today), term, all);
        query.conditions()
                .forEach(condition -> all.add(Conditions.holding(condition, term, today, query.sessionId() != null)));
        words.forEach(word -> all.add(term.texts().containing(word)));
        RoaringBitmap found = inAll(all);
        return query.conditions().contains(Condition.UNRESOLVED_MATTER) ? Conditions.unresolved(found, term) : found;
    }

    private static void wanted(By by, @Nullable Object value, RowsOfTerm term, List<RoaringBitmap> all) {
        if (value != null) {
            all.add(term.values().having(by, value));
        }
    }

    private static void either(
            @Nullable Boolean wanted, Supplier<RoaringBitmap> having, RowsOfTerm term, List<RoaringBitmap> all) {
        if (wanted != null) {
            all.add(wanted ? having.get() : RoaringBitmap.andNot(term.present(), having.get()));
        }
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
        if (query.sessionId() == null || !order.bySession()) {
            return null;
        }
        return SessionId.parse(query.sessionId())
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
