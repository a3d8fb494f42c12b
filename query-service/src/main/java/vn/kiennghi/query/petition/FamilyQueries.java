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
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.api.petition.PetitionFamily;
import vn.kiennghi.api.petition.PetitionQuery.CountVoices;
import vn.kiennghi.api.petition.PetitionQuery.FindFamily;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.VoiceCounts;
import vn.kiennghi.query.reading.ReadingRight;

/** Answers to which other petitions one belongs, and how many matters there are. */
@Component
class FamilyQueries {
    private final PetitionDossiers dossiers;
    private final TermRows rows;
    private final ReadablePetitions readable;

    FamilyQueries(PetitionDossiers dossiers, TermRows rows, ReadablePetitions readable) {
        this.dossiers = dossiers;
        this.rows = rows;
        this.readable = readable;
    }

    /** Returns what the reader may read of the petition's family; null if there is none of that id. */
    @QueryHandler
    @Nullable PetitionFamily family(FindFamily query, Reader reader) {
        PetitionRow row =
                dossiers.find(query.petitionId()).map(PetitionDossier::row).orElse(null);
        if (row == null) {
            return null;
        }
        readable.require(row, reader);
        Kin kin = rows.read(row.receipt().termId(), term -> Kin.of(row, term.matters()));
        List<String> items = row.split() == null ? List.of() : row.split().itemIds();
        List<String> merged = kin.merged();
        List<String> raised = kin.raised();
        String leadId = kin.lead();
        Map<String, PetitionView> views = views(
                Stream.of(
                                Stream.of(row.receipt().parentId(), leadId).filter(Objects::nonNull),
                                items.stream(),
                                merged.stream(),
                                raised.stream())
                        .flatMap(ids -> ids)
                        .collect(Collectors.toSet()),
                readable.of(reader));
        return new PetitionFamily(
                known(row.receipt().parentId(), views),
                known(items, views),
                known(leadId, views),
                known(merged, views),
                raised.size() > 1 ? known(raised, views) : List.of(),
                kin.answered(),
                kin.resolved());
    }

    /**
     * @param lead the petition with which it is followed; null: it stands for itself
     * @param merged those that are followed with it
     * @param raised those that brought its matter
     * @param answered how many of these were answered
     * @param resolved how many of these were resolved
     */
    private record Kin(@Nullable String lead, List<String> merged, List<String> raised, int answered, int resolved) {
        static Kin of(PetitionRow row, Matters matters) {
            PetitionRow lead = matters.lead(row);
            List<PetitionRow> raised = matters.raised(row.id());
            return new Kin(
                    lead == null ? null : lead.id(),
                    ids(matters.mergedInto(row.id())),
                    ids(raised),
                    (int) raised.stream().filter(matters::answeredOnce).count(),
                    (int) raised.stream().filter(matters::resolvedOnce).count());
        }
    }

    /** Returns the counts of the term, or of one session of it. */
    @QueryHandler
    VoiceCounts voices(CountVoices query, Reader reader) {
        readable.requireCouncilOf(query.termId(), reader);
        return rows.read(query.termId(), term -> term.matters().counts(query.session()));
    }

    private Map<String, PetitionView> views(Set<String> ids, ReadingRight right) {
        return dossiers.findAll(ids).entrySet().stream()
                .filter(one -> readable.allows(right, one.getValue().row()))
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
