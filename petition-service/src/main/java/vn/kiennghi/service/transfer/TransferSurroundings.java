package vn.kiennghi.service.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.service.council.Catalogue;
import vn.kiennghi.service.petition.PetitionOrigins;
import vn.kiennghi.service.petition.RecordedPetitions;

/** Looks up the circumstances of a decision at the moment it is taken. */
@Component
class TransferSurroundings {
    private final Clock clock;
    private final Catalogue catalogue;
    private final PetitionOrigins origins;
    private final RecordedPetitions petitions;

    TransferSurroundings(Clock clock, Catalogue catalogue, PetitionOrigins origins, RecordedPetitions petitions) {
        this.clock = clock;
        this.catalogue = catalogue;
        this.origins = origins;
        this.petitions = petitions;
    }

    /** Returns the circumstances now; the clock's zone is Asia/Ho_Chi_Minh. */
    TransferRules.Circumstances now() {
        return new TransferRules.Circumstances(
                LocalDate.now(clock),
                catalogue,
                this::sessions,
                petitions::inWork);
    }

    private Map<PetitionId, String> sessions(Collection<PetitionId> ids) {
        return origins.find(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().sessionId()));
    }
}
