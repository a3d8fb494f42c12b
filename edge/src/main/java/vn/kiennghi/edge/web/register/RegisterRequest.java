package vn.kiennghi.edge.web.register;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Condition;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.PetitionQuery;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.edge.web.reading.PageRefused;
import vn.kiennghi.edge.web.text.WrittenDay;

/** What the reader of the register filters by; an empty entry of the form filters nothing. */
record RegisterRequest(
        @Nullable String termId,
        @Nullable String sessionId,
        @Nullable Stage stage,
        @Nullable Outcome outcome,
        @Nullable Verdict verdict,
        @Nullable PetitionKind kind,
        @Nullable String field,
        @Nullable String agency,
        @Nullable Level level,
        @Nullable Boolean flagged,
        @Nullable Boolean overdue,
        @Nullable String committee,
        @Nullable Round round,
        @Nullable String dueBy,
        @Nullable Set<Condition> condition,
        @Nullable String q,
        @Nullable String sort,
        @Nullable Integer limit,
        @Nullable String cursor) {

    /** How many petitions stand on a page unless the reader chooses. */
    static final int ON_A_PAGE = 50;

    RegisterRequest {
        termId = given(termId);
        sessionId = withinTerm(given(sessionId), termId);
        field = given(field);
        agency = given(agency);
        committee = given(committee);
        q = given(q);
        sort = given(sort);
        cursor = given(cursor);
        condition = withoutBlanks(condition);
    }

    /**
     * Returns the question for the page.
     *
     * @param councils the councils whose petitions may be seen; null: all
     * @throws PageRefused if a page of that size is more than can be asked for, or the due day is no day
     */
    FindPetitions query(@Nullable Set<String> councils) {
        return new FindPetitions(
                councils,
                termId,
                sessionId,
                stage,
                outcome,
                verdict,
                kind,
                field,
                agency,
                level,
                flagged,
                overdue,
                committee,
                round,
                dueDay(),
                conditions(),
                q,
                sort,
                limitOrUsual(),
                cursor);
    }

    Set<Condition> conditions() {
        return condition == null ? Set.of() : condition;
    }

    int limitOrUsual() {
        if (limit != null && (limit < 1 || limit > PetitionQuery.LARGEST_PAGE)) {
            throw PageRefused.malformed();
        }
        return limit == null ? ON_A_PAGE : limit;
    }

    private @Nullable LocalDate dueDay() {
        WrittenDay day = WrittenDay.of(dueBy);
        if (day.isWrong()) {
            throw PageRefused.malformed();
        }
        return day.day();
    }

    /** Returns the address of the first page under the same filters. */
    RegisterLink link() {
        return filters().with("sort", sort).with("limit", limitOrUsual() == ON_A_PAGE ? null : limit);
    }

    /** Returns the address of all that passes the same filters. */
    RegisterLink filters() {
        return RegisterLink.of(query(null));
    }

    /** Returns whether the first page is asked for of what holds a text, in a term or a session at most, whatever else is the case. */
    boolean searchesAlone() {
        RegisterLink search = RegisterLink.everything()
                .with("termId", termId)
                .with("sessionId", sessionId)
                .with("q", q);
        return cursor == null && q != null && filters().address().equals(search.address());
    }

    /** Returns a request for the number of all petitions of the term, whatever else is filtered by. */
    RegisterRequest unfiltered() {
        return new RegisterRequest(
                termId, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                1, null);
    }

    /** What stands between two commas without anything there is bound as null. */
    private static @Nullable Set<Condition> withoutBlanks(@Nullable Set<Condition> sent) {
        return sent == null
                ? null
                : sent.stream().filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Whoever picks another term in the form still sends the session picked before. */
    private static @Nullable String withinTerm(@Nullable String session, @Nullable String term) {
        return session == null || term == null || session.startsWith(term + ".") ? session : null;
    }
}
