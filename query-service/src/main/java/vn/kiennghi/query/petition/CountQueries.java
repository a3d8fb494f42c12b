package vn.kiennghi.query.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionCounts;
import vn.kiennghi.api.petition.PetitionQuery.CountPetitions;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;

/** Counts lists of the register with the filter that makes the lists, so that number and list agree. */
@Component
class CountQueries {
    private static final String EVERY_TERM = "";

    private final TermRows rows;
    private final Clock clock;

    CountQueries(TermRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Returns one number for each list; lists of one term are counted from the same rows, term after term. */
    @QueryHandler
    PetitionCounts counts(CountPetitions query) {
        LocalDate today = LocalDate.now(clock);
        MattersOfTerms matters = new MattersOfTerms(rows);
        List<Counted> lists = query.lists().stream()
                .map(list -> new Counted(list, new RegisterFilter(list, today, matters)))
                .toList();
        lists.stream()
                .collect(Collectors.groupingBy(Counted::term, LinkedHashMap::new, Collectors.toList()))
                .forEach((term, ofTerm) -> rowsOf(term).forEach(row -> ofTerm.forEach(list -> list.take(row))));
        return new PetitionCounts(lists.stream().map(list -> list.matching).toList());
    }

    private Stream<PetitionRow> rowsOf(String term) {
        return term.equals(EVERY_TERM) ? rows.all() : rows.ofTerm(term).stream();
    }

    private static final class Counted {
        private final FindPetitions list;
        private final RegisterFilter filter;
        private int matching;

        Counted(FindPetitions list, RegisterFilter filter) {
            this.list = list;
            this.filter = filter;
        }

        String term() {
            return Objects.requireNonNullElse(list.termId(), EVERY_TERM);
        }

        void take(PetitionRow row) {
            matching += filter.test(row) ? 1 : 0;
        }
    }
}
