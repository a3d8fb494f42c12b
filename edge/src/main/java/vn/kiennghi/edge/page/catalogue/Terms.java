package vn.kiennghi.edge.page.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.platform.CatalogueReader;
import vn.kiennghi.edge.platform.QueryDispatch;

/** Finds councils and their terms for a user. */
@Component
public class Terms extends CatalogueReader {
    Terms(QueryDispatch queries) {
        super(queries);
    }

    /** Returns the terms that may be read, council by council, the latest first. */
    public List<TermOfCouncil> readableBy(SignedIn user) {
        return councils().stream()
                .filter(council -> user.mayRead(council.id()))
                .flatMap(council -> termsOf(council).stream())
                .toList();
    }

    /**
     * Returns the term.
     *
     * @throws PageRefused if there is none or it may not be read
     */
    public TermOfCouncil require(String termId, SignedIn user) {
        TermView term = term(termId).orElseThrow(PageRefused::notFound);
        PageRefused.unlessReadable(user, term.councilId());
        return new TermOfCouncil(known(term.councilId()), term);
    }

    /** Returns the names in use in the council. */
    public FieldsAndAgencies catalogue(String councilId) {
        return new FieldsAndAgencies(known(councilId), agencies(councilId));
    }

    /** Returns the term that is running on that day, else the latest that began before, else the first to come. */
    public static Optional<TermOfCouncil> mostFitting(List<TermOfCouncil> terms, LocalDate today) {
        Comparator<TermOfCouncil> byStart =
                Comparator.comparing(entry -> entry.term().startsOn());
        return terms.stream()
                .filter(entry -> !entry.term().startsOn().isAfter(today))
                .max(byStart)
                .or(() -> terms.stream().min(byStart));
    }

    private List<TermOfCouncil> termsOf(CouncilView council) {
        return terms(council.id()).reversed().stream()
                .map(term -> new TermOfCouncil(council, term))
                .toList();
    }

    private CouncilView known(String councilId) {
        return council(councilId).orElseThrow(PageRefused::notFound);
    }
}
