package vn.kiennghi.query.petition;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.query.platform.EventLog;
import vn.kiennghi.query.platform.StoppedSequences;
import vn.kiennghi.query.platform.UntoldEvents;

/**
 * Reads petitions from their own streams in the record, so that what was recorded a moment ago is seen, however far the projections
 * have come. A petition with an event that cannot be handled stands still here as it does in the register.
 */
@Component
public class PetitionDossiers {
    private final EventLog log;
    private final Function<String, UntoldEvents> untold;

    @Autowired
    PetitionDossiers(EventLog log, StoppedSequences stopped) {
        this(log, stopped::untoldOf);
    }

    /** @param untold which events of a sequence are not told */
    PetitionDossiers(EventLog log, Function<String, UntoldEvents> untold) {
        this.log = log;
        this.untold = untold;
    }

    /** Returns what the petition's page shows now; nothing if there is no petition of that id. */
    public Optional<PetitionDossier> find(String petitionId) {
        String sequence = PetitionId.PREFIX + petitionId;
        @Nullable PetitionDossier dossier = DossierFold.of(log.eventsOf(sequence), untold.apply(sequence));
        return Optional.ofNullable(dossier);
    }

    /** Returns the petitions of those ids by id; of what is none nothing is said. */
    public Map<String, PetitionDossier> findAll(Collection<String> petitionIds) {
        Map<String, PetitionDossier> found = HashMap.newHashMap(petitionIds.size());
        petitionIds.forEach(id -> find(id).ifPresent(dossier -> found.put(id, dossier)));
        return found;
    }
}
