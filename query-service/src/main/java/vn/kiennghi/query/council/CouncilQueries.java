package vn.kiennghi.query.council;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilQuery.FindAgencies;
import vn.kiennghi.api.council.CouncilQuery.FindCouncil;
import vn.kiennghi.api.council.CouncilQuery.FindCouncils;
import vn.kiennghi.api.council.CouncilQuery.FindTerm;
import vn.kiennghi.api.council.CouncilQuery.FindTerms;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.api.text.VietnameseOrder;
import vn.kiennghi.query.platform.Documents;

/** Answers questions about councils, agencies and terms. */
@Component
class CouncilQueries {
    private final Documents<CouncilDocument> councils;
    private final Documents<AgencyDocument> agencies;
    private final Documents<TermDocument> terms;

    CouncilQueries(
            Documents<CouncilDocument> councils, Documents<AgencyDocument> agencies, Documents<TermDocument> terms) {
        this.councils = councils;
        this.agencies = agencies;
        this.terms = terms;
    }

    /** Returns all councils in the order of the Vietnamese alphabet. */
    @QueryHandler
    List<CouncilView> councils(FindCouncils query) {
        return councils.all().stream()
                .map(CouncilDocument::view)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(CouncilView::name, VietnameseOrder.NATURAL)
                        .thenComparing(CouncilView::id))
                .toList();
    }

    /** Returns the council; null if there is none of that id. */
    @QueryHandler
    @Nullable CouncilView council(FindCouncil query) {
        CouncilDocument council = councils.stored(query.councilId());
        return council == null ? null : council.view();
    }

    /** Returns a council's agencies in the order of the Vietnamese alphabet. */
    @QueryHandler
    List<AgencyView> agencies(FindAgencies query) {
        return agencies.where(CouncilCollections.COUNCIL, query.councilId()).stream()
                .map(AgencyDocument::view)
                .sorted(Comparator.comparing(AgencyView::name, VietnameseOrder.NATURAL)
                        .thenComparing(AgencyView::id))
                .toList();
    }

    /** Returns a council's terms, oldest first. */
    @QueryHandler
    List<TermView> terms(FindTerms query) {
        return terms.where(CouncilCollections.COUNCIL, query.councilId()).stream()
                .map(TermDocument::view)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(TermView::startsOn).thenComparing(TermView::id))
                .toList();
    }

    /** Returns the term; null if there is none of that id. */
    @QueryHandler
    @Nullable TermView term(FindTerm query) {
        TermDocument term = terms.stored(query.termId());
        return term == null ? null : term.view();
    }
}
