package vn.kiennghi.query.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.api.petition.PetitionCounts;
import vn.kiennghi.api.petition.PetitionQuery.CountPetitions;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.query.reading.ReadingRight;

/** Counts lists of the register with the filter that makes the lists, so that number and list agree. */
@Component
class CountQueries {
    private static final String EVERY_TERM = "";

    private final TermRows rows;
    private final ReadablePetitions readable;
    private final Clock clock;

    CountQueries(TermRows rows, ReadablePetitions readable, Clock clock) {
        this.rows = rows;
        this.readable = readable;
        this.clock = clock;
    }

    /** Returns one number for each list; lists of one term are counted at one moment, term after term. */
    @QueryHandler
    PetitionCounts counts(CountPetitions query, Reader reader) {
        ReadingRight right = readable.of(reader);
        LocalDate today = LocalDate.now(clock);
        List<Counted> lists = query.lists().stream()
                .map(list -> new Counted(list, new RegisterFilter(list, today, right)))
                .toList();
        lists.stream()
                .collect(Collectors.groupingBy(Counted::term, LinkedHashMap::new, Collectors.toList()))
                .forEach((term, some) -> count(term, some, right));
        return new PetitionCounts(lists.stream().map(list -> list.matching).toList());
    }

    private void count(String term, List<Counted> lists, ReadingRight right) {
        if (!term.equals(EVERY_TERM)) {
            rows.read(term, present -> take(lists, present));
            return;
        }
        for (String one : rows.termsOf(right.councils())) {
            rows.readInPassing(one, present -> take(lists, present));
        }
    }

    private static boolean take(List<Counted> lists, RowsOfTerm term) {
        lists.forEach(list -> list.matching += list.filter.matching(term).getCardinality());
        return true;
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
            return Objects.requireNonNullElse(RegisterFilter.term(list), EVERY_TERM);
        }
    }
}
