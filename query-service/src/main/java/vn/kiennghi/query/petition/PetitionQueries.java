package vn.kiennghi.query.petition;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.api.petition.PetitionHistory;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionQuery.FindHistory;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.query.platform.EventLog;

/** Answers questions about one petition, its page and its history, from its own stream in the record. */
@Component
class PetitionQueries {
    private final PetitionDossiers dossiers;
    private final EventLog log;
    private final ReadablePetitions readable;

    PetitionQueries(PetitionDossiers dossiers, EventLog log, ReadablePetitions readable) {
        this.dossiers = dossiers;
        this.log = log;
        this.readable = readable;
    }

    /** Returns the petition; null if there is none of that id. */
    @QueryHandler
    @Nullable PetitionView petition(FindPetition query, Reader reader) {
        PetitionDossier dossier = find(query.petitionId(), reader);
        return dossier == null ? null : PetitionViews.of(dossier);
    }

    /** Returns the petition's events; null if there is none of that id. */
    @QueryHandler
    @Nullable PetitionHistory history(FindHistory query, Reader reader) {
        return find(query.petitionId(), reader) == null
                ? null
                : HistoryFold.of(log.eventsOf(PetitionId.PREFIX + query.petitionId()));
    }

    private @Nullable PetitionDossier find(String petitionId, Reader reader) {
        PetitionDossier dossier = dossiers.find(petitionId).orElse(null);
        if (dossier != null) {
            readable.require(dossier.row(), reader);
        }
        return dossier;
    }
}
