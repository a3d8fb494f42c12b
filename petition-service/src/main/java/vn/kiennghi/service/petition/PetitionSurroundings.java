package vn.kiennghi.service.petition;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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

    PetitionSurroundings(Clock clock, Catalogue catalogue, PetitionOrigins origins) {
        this.clock = clock;
        this.catalogue = catalogue;
        this.origins = origins;
    }

    /**
     * Returns the circumstances now; the clock's zone is Asia/Ho_Chi_Minh.
     *
     * @param role the role by which the command was allowed, see {@link ActorMetaData#ROLE}
     */
    Circumstances now(@Nullable String role) {
        return new Circumstances(
                LocalDate.now(clock),
                catalogue,
                id -> origins.find(id).map(PetitionOrigins.Origin::content),
                Role.AGENCY.name().equals(role));
    }
}
