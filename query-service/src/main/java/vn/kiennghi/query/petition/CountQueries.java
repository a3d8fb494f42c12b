package vn.kiennghi.query.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Returns one number for each list; lists of one term are counted from the same rows. */
    @QueryHandler
    PetitionCounts counts(CountPetitions query) {
        LocalDate today = LocalDate.now(clock);
        Map<String, List<PetitionRow>> terms = new HashMap<>();
        MattersOfTerms matters = new MattersOfTerms(rows);
        return new PetitionCounts(query.lists().stream()
                .map(list -> count(
                        new RegisterFilter(list, today, matters), terms.computeIfAbsent(term(list), this::rowsOf)))
                .toList());
    }

    private static int count(RegisterFilter list, List<PetitionRow> among) {
        return (int) among.stream().filter(list).count();
    }

    private static String term(FindPetitions list) {
        return Objects.requireNonNullElse(list.termId(), EVERY_TERM);
    }

    private List<PetitionRow> rowsOf(String term) {
        return term.equals(EVERY_TERM) ? rows.all().toList() : rows.ofTerm(term);
    }
}
