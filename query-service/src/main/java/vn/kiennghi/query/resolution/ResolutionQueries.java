package vn.kiennghi.query.resolution;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.AgencyKind;
import vn.kiennghi.api.council.CouncilEvent.CouncilDefined;
import vn.kiennghi.api.resolution.Dimension;
import vn.kiennghi.api.resolution.FindResolution;
import vn.kiennghi.api.resolution.Resolution;
import vn.kiennghi.query.council.CouncilCatalogue;
import vn.kiennghi.query.petition.TermRows;

/** Answers questions for the figures of a term. */
@Component
class ResolutionQueries {
    private final TermRows rows;
    private final CouncilCatalogue catalogue;

    ResolutionQueries(TermRows rows, CouncilCatalogue catalogue) {
        this.rows = rows;
        this.catalogue = catalogue;
    }

    /** Returns the figures; null if the term is unknown. */
    @QueryHandler
    @Nullable Resolution resolution(FindResolution query) {
        Optional<CouncilDefined> council =
                catalogue.councilOf(query.termId()).flatMap(councilId -> catalogue.council(councilId, query.knownAt()));
        return council.map(defined -> ResolutionFold.of(
                        query,
                        new ResolutionFold.Council(defined.councilId(), defined.name(), defined.level()),
                        kinds(query, defined.councilId()),
                        rows.ofTerm(query.termId())))
                .orElse(null);
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
