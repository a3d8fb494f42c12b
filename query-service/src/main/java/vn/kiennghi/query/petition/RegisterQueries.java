package vn.kiennghi.query.petition;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.api.petition.BadParameter;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;

/** Answers questions for a page of the register, from the rows in memory. */
@Component
class RegisterQueries {
    private final RegisterPages pages;

    RegisterQueries(RegisterPages pages) {
        this.pages = pages;
    }

    /**
     * Returns a page of what the reader may read of the register.
     *
     * @throws org.axonframework.queryhandling.QueryExecutionException with a {@link BadParameter} for a cursor or an order
     *     that cannot be read
     */
    @QueryHandler
    PetitionPage page(FindPetitions query, Reader reader) {
        return pages.page(query, reader);
    }
}
