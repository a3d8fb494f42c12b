package vn.kiennghi.query.petition;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionHistory;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionQuery.FindHistory;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.EventLog;

/** Answers questions about one petition: its page from the read model, its history from the record itself. */
@Component
class PetitionQueries {
    private final Documents<PetitionDocument> petitions;
    private final EventLog log;

    PetitionQueries(Documents<PetitionDocument> petitions, EventLog log) {
        this.petitions = petitions;
        this.log = log;
    }

    /** Returns the petition; null if there is none of that id. */
    @QueryHandler
    @Nullable PetitionView petition(FindPetition query) {
        PetitionDocument document = petitions.stored(query.petitionId());
        return document == null ? null : PetitionViews.of(document);
    }

    /** Returns the petition's events; null if there is none of that id. */
    @QueryHandler
    @Nullable PetitionHistory history(FindHistory query) {
        return HistoryFold.of(log.eventsOf(PetitionId.PREFIX + query.petitionId()));
    }
}
