package vn.kiennghi.service.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.ActorMetaData;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.service.council.Catalogue;

/** Looks up the circumstances of a decision at the moment it is taken. */
@Component
class PetitionSurroundings {
    private final Clock clock;
    private final Catalogue catalogue;
    private final PetitionOrigins origins;
    private final RecordedPetitions petitions;
    private final WithdrawnTransfers withdrawn;

    PetitionSurroundings(
            Clock clock,
            Catalogue catalogue,
            PetitionOrigins origins,
            RecordedPetitions petitions,
            WithdrawnTransfers withdrawn) {
        this.clock = clock;
        this.catalogue = catalogue;
        this.origins = origins;
        this.petitions = petitions;
        this.withdrawn = withdrawn;
    }

    /**
     * Returns the circumstances now; the clock's zone is Asia/Ho_Chi_Minh.
     *
     * @param metaData of the command, from which follows who sends it, see {@link ActorMetaData}
     */
    Circumstances now(MetaData metaData) {
        Map<String, Boolean> known = new HashMap<>();
        String role = String.valueOf(metaData.get(ActorMetaData.ROLE));
        return new Circumstances(
                LocalDate.now(clock),
                catalogue,
                origins::content,
                petitions::find,
                transfer -> known.computeIfAbsent(transfer, withdrawn::isWithdrawn),
                new Sender(
                        String.valueOf(metaData.get(ActorMetaData.USER)),
                        Role.AGENCY.name().equals(role),
                        Role.ADMIN.name().equals(role)),
                List.of());
    }
}
