package vn.kiennghi.query.petition;

import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.KnownReferences;
import vn.kiennghi.api.petition.PetitionQuery.FindKnownReferences;

/** Tells which petitions the references of a session mean, from the rows in memory, which are as new as the record. */
@Component
class ReferenceQueries {
    private final TermRows rows;

    ReferenceQueries(TermRows rows) {
        this.rows = rows;
    }

    @QueryHandler
    KnownReferences references(FindKnownReferences query) {
        Map<String, String> ids =
                rows.read(query.session().termId().value(), term -> term.formerReferences(query.session()));
        return new KnownReferences(query.session(), ids);
    }
}
