package vn.kiennghi.query.petition;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionFamily;
import vn.kiennghi.api.petition.PetitionQuery.CountVoices;
import vn.kiennghi.api.petition.PetitionQuery.FindFamily;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.VoiceCounts;

/** Answers to which other petitions one belongs, and how many matters there are. */
@Component
class FamilyQueries {
    private final PetitionDossiers dossiers;
    private final TermRows rows;

    FamilyQueries(PetitionDossiers dossiers, TermRows rows) {
        this.dossiers = dossiers;
        this.rows = rows;
    }

    /** Returns the petition's family; null if there is none of that id. */
    @QueryHandler
    @Nullable PetitionFamily family(FindFamily query) {
        PetitionRow row =
                dossiers.find(query.petitionId()).map(PetitionDossier::row).orElse(null);
        if (row == null) {
            return null;
        }
        Matters matters = new Matters(rows.ofTerm(row.receipt().termId()));
        List<String> items = row.split() == null ? List.of() : row.split().itemIds();
        List<String> merged = ids(matters.mergedInto(row.id()));
        List<PetitionRow> raisings = matters.raised(row.id());
        List<String> raised = ids(raisings);
        PetitionRow lead = matters.lead(row);
        String leadId = lead == null ? null : lead.id();
        Map<String, PetitionView> views = views(Stream.of(
                        Stream.of(row.receipt().parentId(), leadId).filter(Objects::nonNull),
                        items.stream(),
                        merged.stream(),
                        raised.stream())
                .flatMap(ids -> ids)
                .collect(Collectors.toSet()));
        return new PetitionFamily(
                known(row.receipt().parentId(), views),
                known(items, views),
                known(leadId, views),
                known(merged, views),
                raised.size() > 1 ? known(raised, views) : List.of(),
                (int) raisings.stream().filter(matters::answeredOnce).count(),
                (int) raisings.stream().filter(matters::resolvedOnce).count());
    }

    /** Returns the counts of the term, or of one session of it. */
    @QueryHandler
    VoiceCounts voices(CountVoices query) {
        List<PetitionRow> term = rows.ofTerm(query.termId());
        Set<Integer> sessions = query.session() == null
                ? term.stream().map(row -> row.receipt().session()).collect(Collectors.toSet())
                : Set.of(query.session());
        return new Matters(term).counts(sessions);
    }

    private Map<String, PetitionView> views(Set<String> ids) {
        return dossiers.findAll(ids).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> PetitionViews.of(one.getValue())));
    }

    private static @Nullable PetitionView known(@Nullable String id, Map<String, PetitionView> views) {
        return id == null ? null : views.get(id);
    }

    private static List<PetitionView> known(List<String> ids, Map<String, PetitionView> views) {
        return ids.stream().map(views::get).filter(Objects::nonNull).toList();
    }

    private static List<String> ids(List<PetitionRow> of) {
        return of.stream().map(PetitionRow::id).toList();
    }
}
