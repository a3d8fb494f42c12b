package vn.kiennghi.query.petition;

import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;

/** Answers questions for a page of the register, from the rows in memory. */
@Component
class RegisterQueries {
    private final TermRows rows;
    private final RegisterPages pages;

    RegisterQueries(TermRows rows, RegisterPages pages) {
        this.rows = rows;
        this.pages = pages;
    }

    /**
     * Returns a page of the register.
     *
     * @throws org.axonframework.queryhandling.QueryExecutionException with a {@link BadParameter} for a cursor or an order
     *     that cannot be read
     */
    @QueryHandler
    PetitionPage page(FindPetitions query) {
        return pages.page(query, candidates(query));
    }

    private Stream<PetitionRow> candidates(FindPetitions query) {
        if (query.termId() != null) {
            return rows.ofTerm(query.termId()).stream();
        }
        if (query.sessionId() != null) {
            return SessionId.parse(query.sessionId())
                    .map(session -> rows.ofTerm(session.termId().value()).stream())
                    .orElseGet(Stream::empty);
        }
        return rows.all();
    }
}
