package vn.kiennghi.query.petition;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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

    PetitionQueries(PetitionDossiers dossiers, EventLog log) {
        this.dossiers = dossiers;
        this.log = log;
    }

    /** Returns the petition; null if there is none of that id. */
    @QueryHandler
    @Nullable PetitionView petition(FindPetition query) {
        return dossiers.find(query.petitionId()).map(PetitionViews::of).orElse(null);
    }

    /** Returns the petition's events; null if there is none of that id. */
    @QueryHandler
    @Nullable PetitionHistory history(FindHistory query) {
        return HistoryFold.of(log.eventsOf(PetitionId.PREFIX + query.petitionId()));
    }
}
