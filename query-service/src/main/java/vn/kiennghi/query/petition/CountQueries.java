package vn.kiennghi.query.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
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

    /** Returns one number for each list; lists of one term are counted at one moment, term after term. */
    @QueryHandler
    PetitionCounts counts(CountPetitions query) {
        LocalDate today = LocalDate.now(clock);
        List<Counted> lists = query.lists().stream()
                .map(list -> new Counted(list, new RegisterFilter(list, today)))
                .toList();
        lists.stream()
                .collect(Collectors.groupingBy(Counted::term, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::count);
        return new PetitionCounts(lists.stream().map(list -> list.matching).toList());
    }

    private void count(String term, List<Counted> lists) {
        if (!term.equals(EVERY_TERM)) {
            rows.read(term, present -> take(lists, present));
            return;
        }
        for (String one : rows.termsOf(councils(lists))) {
            rows.readInPassing(one, present -> take(lists, present));
        }
    }

    private static boolean take(List<Counted> lists, RowsOfTerm term) {
        lists.forEach(list -> list.matching += list.filter.matching(term).getCardinality());
        return true;
    }

    /** Null: at least one list is of all councils. */
    private static @Nullable Set<String> councils(List<Counted> lists) {
        return lists.stream().anyMatch(list -> list.list.councils() == null)
                ? null
                : lists.stream()
                        .map(list -> Objects.requireNonNull(list.list.councils()))
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet());
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
