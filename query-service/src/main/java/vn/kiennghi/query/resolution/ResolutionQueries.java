package vn.kiennghi.query.resolution;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.AgencyKind;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.api.resolution.FindCounted;
import vn.kiennghi.api.resolution.FindResolution;
import vn.kiennghi.api.resolution.Resolution;
import vn.kiennghi.query.council.CouncilCatalogue;
import vn.kiennghi.query.petition.RegisterPages;
import vn.kiennghi.query.petition.RowsOfTerm;
import vn.kiennghi.query.petition.TermRows;

/** Answers questions for the figures of a term and for the petitions behind each number. */
@Component
class ResolutionQueries {
    private final TermRows rows;
    private final CouncilCatalogue catalogue;
    private final RegisterPages pages;

    ResolutionQueries(TermRows rows, CouncilCatalogue catalogue, RegisterPages pages) {
        this.rows = rows;
        this.pages = pages;
        this.catalogue = catalogue;
    }

    /** Returns the figures; null if the term is unknown. */
    @QueryHandler
    @Nullable Resolution resolution(FindResolution query, Reader reader) {
        return council(query, reader)
                .map(council -> ResolutionFold.of(query, council, kinds(query, council.id()), columns(query.termId())))
                .orElse(null);
    }

    /**
     * Returns a page of the petitions that one number counts and the reader may read; null if the term is unknown.
     *
     * @throws org.axonframework.queryhandling.QueryExecutionException with a {@link
     *     vn.kiennghi.api.petition.BadParameter} for a cursor or an order that cannot be read
     */
    @QueryHandler
    @Nullable PetitionPage counted(FindCounted query, Reader reader) {
        FindResolution figures = query.cell().figures();
        return council(figures, reader)
                .map(council -> pages.page(
                        query.among(),
                        figures.termId(),
                        rows.read(figures.termId(), ofTerm -> counted(query, council, ofTerm)),
                        reader))
                .orElse(null);
    }

    private TermColumns columns(String termId) {
        return rows.read(termId, ResolutionQueries::columns);
    }

    private static TermColumns columns(RowsOfTerm ofTerm) {
        return ofTerm.follower(FigureColumns.class, FigureColumns::new).now();
    }

    private Set<String> counted(FindCounted query, ResolutionFold.Council council, RowsOfTerm ofTerm) {
        AgencyKinds kinds = kinds(query.cell().figures(), council.id());
        BitSet counted = ResolutionFold.counted(query.cell(), council, kinds, columns(ofTerm));
        Set<String> ids = HashSet.newHashSet(counted.cardinality());
        ofTerm.forEach((row, ordinal) -> {
            if (counted.get(ordinal)) {
                ids.add(row.id());
            }
        });
        return ids;
    }

    private Optional<ResolutionFold.Council> council(FindResolution query, Reader reader) {
        Optional<String> ofTerm = catalogue.councilOf(query.termId());
        ofTerm.ifPresent(reader::require);
        return ofTerm.flatMap(councilId -> catalogue.council(councilId, query.knownAt()))
                .map(defined -> new ResolutionFold.Council(defined.councilId(), defined.name(), defined.level()));
    }

    private AgencyKinds kinds(FindResolution query, String councilId) {
        if (!query.groupBy().contains(Dimension.AGENCY_KIND)) {
            return AgencyKinds.NOT_ASKED;
        }
        Map<String, Optional<String>> known = new HashMap<>();
        return agencyId -> known.computeIfAbsent(agencyId, id -> {
                    AgencyKind kind = catalogue.agencyKind(councilId, id, query.knownAt());
                    return Optional.ofNullable(kind).map(AgencyKind::name);
                })
                .orElse(null);
    }
}
