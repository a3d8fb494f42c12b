package vn.kiennghi.query.resolution;

import java.time.Instant;
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

    private final KnownMoments moments;

    ResolutionQueries(TermRows rows, CouncilCatalogue catalogue, RegisterPages pages, KnownMoments moments) {
        this.rows = rows;
        this.pages = pages;
        this.catalogue = catalogue;
        this.moments = moments;
    }

    /** Returns the figures; null if the term is unknown. */
    @QueryHandler
    @Nullable Resolution resolution(FindResolution query, Reader reader) {
        return councilOf(query, reader)
                .flatMap(councilId -> moments.answered(query.knownAt(), upTo -> {
                    // Counted afterwards, so that nobody waits for a report.
                    State state = rows.read(query.termId(), State::of);
                    Known known = upTo.apply(state.knownAt());
                    return council(councilId, known)
                            .map(council -> ResolutionFold.of(
                                    query, known, council, kinds(query, councilId, known), state.columns()));
                }))
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
        return councilOf(figures, reader)
                .flatMap(councilId -> moments.answered(
                        figures.knownAt(),
                        upTo -> rows.read(figures.termId(), ofTerm -> {
                            Known known = upTo.apply(ofTerm.knownAt());
                            return council(councilId, known).map(council -> counted(query, known, council, ofTerm));
                        })))
                .map(counted -> pages.page(query.among(), figures.termId(), counted, reader))
                .orElse(null);
    }

    /**
     * The columns of a term.
     *
     * @param knownAt every event that the record took up until then is in them; later ones may be, too
     */
    private record State(TermColumns columns, Instant knownAt) {
        static State of(RowsOfTerm ofTerm) {
            return new State(ResolutionQueries.columns(ofTerm), ofTerm.knownAt());
        }
    }

    private static TermColumns columns(RowsOfTerm ofTerm) {
        return ofTerm.follower(FigureColumns.class, FigureColumns::new).now();
    }

    private Set<String> counted(FindCounted query, Known known, ResolutionFold.Council council, RowsOfTerm ofTerm) {
        AgencyKinds kinds = kinds(query.cell().figures(), council.id(), known);
        BitSet counted = ResolutionFold.counted(query.cell(), known, council, kinds, columns(ofTerm));
        Set<String> ids = HashSet.newHashSet(counted.cardinality());
        ofTerm.forEach((row, ordinal) -> {
            if (counted.get(ordinal)) {
                ids.add(row.id());
            }
        });
        return ids;
    }

    private Optional<String> councilOf(FindResolution query, Reader reader) {
        Optional<String> ofTerm = catalogue.councilOf(query.termId());
        ofTerm.ifPresent(reader::require);
        return ofTerm;
    }

    private Optional<ResolutionFold.Council> council(String councilId, Known known) {
        return catalogue
                .council(councilId, known.until())
                .map(defined -> new ResolutionFold.Council(defined.councilId(), defined.name(), defined.level()));
    }

    private AgencyKinds kinds(FindResolution query, String councilId, Known known) {
        if (!query.groupBy().contains(Dimension.AGENCY_KIND)) {
            return AgencyKinds.NOT_ASKED;
        }
        Map<String, Optional<String>> kinds = new HashMap<>();
        return agencyId -> kinds.computeIfAbsent(agencyId, id -> {
                    AgencyKind kind = catalogue.agencyKind(councilId, id, known.until());
                    return Optional.ofNullable(kind).map(AgencyKind::name);
                })
                .orElse(null);
    }
}
