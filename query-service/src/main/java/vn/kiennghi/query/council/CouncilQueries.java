package vn.kiennghi.query.council;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilName;
import vn.kiennghi.api.council.CouncilQuery.FindAgencies;
import vn.kiennghi.api.council.CouncilQuery.FindCouncil;
import vn.kiennghi.api.council.CouncilQuery.FindCouncilName;
import vn.kiennghi.api.council.CouncilQuery.FindCouncils;
import vn.kiennghi.api.council.CouncilQuery.FindTerm;
import vn.kiennghi.api.council.CouncilQuery.FindTerms;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.api.identity.Reader;
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

    /** Returns the councils in which the reader holds a role, in the order of the Vietnamese alphabet. */
    @QueryHandler
    List<CouncilView> councils(FindCouncils query, Reader reader) {
        return councils.all().stream()
                .map(CouncilDocument::view)
                .filter(Objects::nonNull)
                .filter(council -> reader.isOf(council.id()))
                .sorted(Comparator.comparing(CouncilView::name, VietnameseOrder.NATURAL)
                        .thenComparing(CouncilView::id))
                .toList();
    }

    /** Returns the council; null if there is none of that id. */
    @QueryHandler
    @Nullable CouncilView council(FindCouncil query, Reader reader) {
        CouncilDocument council = councils.stored(query.councilId());
        if (council != null) {
            reader.require(council.id());
        }
        return council == null ? null : council.view();
    }

    /** Returns what the council is called; null if there is none of that id. */
    @QueryHandler
    @Nullable CouncilName name(FindCouncilName query, Reader reader) {
        reader.requireAnyRole();
        CouncilDocument document = councils.stored(query.councilId());
        CouncilView council = document == null ? null : document.view();
        return council == null
                ? null
                : new CouncilName(council.id(), council.name(), council.level(), council.parentId());
    }

    /** Returns a council's agencies in the order of the Vietnamese alphabet. */
    @QueryHandler
    List<AgencyView> agencies(FindAgencies query, Reader reader) {
        reader.require(query.councilId());
        return agencies.where(CouncilCollections.COUNCIL, query.councilId()).stream()
                .map(AgencyDocument::view)
                .sorted(Comparator.comparing(AgencyView::name, VietnameseOrder.NATURAL)
                        .thenComparing(AgencyView::id))
                .toList();
    }

    /** Returns a council's terms, oldest first. */
    @QueryHandler
    List<TermView> terms(FindTerms query, Reader reader) {
        reader.require(query.councilId());
        return terms.where(CouncilCollections.COUNCIL, query.councilId()).stream()
                .map(TermDocument::view)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(TermView::startsOn).thenComparing(TermView::id))
                .toList();
    }

    /** Returns the term; null if there is none of that id. */
    @QueryHandler
    @Nullable TermView term(FindTerm query, Reader reader) {
        TermDocument document = terms.stored(query.termId());
        TermView term = document == null ? null : document.view();
        if (term != null) {
            reader.require(term.councilId());
        }
        return term;
    }
}
