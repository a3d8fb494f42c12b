package vn.kiennghi.query.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.queryhandling.QueryExecutionException;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.query.council.CouncilCatalogue;

/**
 * Finds what a reader may read: everything of a council in which he holds a role; only what concerns his agencies where that role is an
 * agency's and the council has not opened everything to its agencies.
 */
@Component
public class ReadingRights {
    private final CouncilCatalogue catalogue;

    public ReadingRights(CouncilCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Returns what the reader may read, as the councils have decided by now. */
    public ReadingRight of(Reader reader) {
        Map<String, Set<String>> ownOnly = new HashMap<>();
        for (Grant grant : reader.grants()) {
            String council = grant.councilId();
            if (grant.role() == Role.AGENCY
                    && council != null
                    && !ownOnly.containsKey(council)
                    && !reader.isMoreThanAgencyOf(council)
                    && !catalogue.agenciesReadEverything(council)) {
                ownOnly.put(council, reader.agenciesOf(council));
            }
        }
        return new ReadingRight(reader, ownOnly);
    }

    /**
     * Lets pass who holds a role in the council whose term it is, and everybody where there is no such term.
     *
     * @throws QueryExecutionException with a refusal otherwise
     */
    public void requireCouncilOf(String termId, Reader reader) {
        catalogue.councilOf(termId).ifPresent(reader::require);
    }
}
