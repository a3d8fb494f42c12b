package vn.kiennghi.query.petition;

import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.api.petition.KnownReferences;
import vn.kiennghi.api.petition.PetitionQuery.FindKnownReferences;

/** Tells which petitions the references of a session mean, from the rows in memory, which are as new as the record. */
@Component
class ReferenceQueries {
    private final TermRows rows;
    private final ReadablePetitions readable;

    ReferenceQueries(TermRows rows, ReadablePetitions readable) {
        this.rows = rows;
        this.readable = readable;
    }

    @QueryHandler
    KnownReferences references(FindKnownReferences query, Reader reader) {
        readable.requireCouncilOf(query.session().termId().value(), reader);
        Map<String, String> ids =
                rows.read(query.session().termId().value(), term -> term.formerReferences(query.session()));
        return new KnownReferences(query.session(), ids);
    }
}
