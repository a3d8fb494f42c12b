package vn.kiennghi.service.transfer;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.kiennghi.service.council.Catalogue;
import vn.kiennghi.service.petition.PetitionOrigins;

/** Looks up the circumstances of a decision at the moment it is taken. */
@Component
class TransferSurroundings {
    private final Clock clock;
    private final Catalogue catalogue;
    private final PetitionOrigins origins;

    TransferSurroundings(Clock clock, Catalogue catalogue, PetitionOrigins origins) {
        this.clock = clock;
        this.catalogue = catalogue;
        this.origins = origins;
    }

    /** Returns the circumstances now; the clock's zone is Asia/Ho_Chi_Minh. */
    TransferRules.Circumstances now() {
        return new TransferRules.Circumstances(
                LocalDate.now(clock), catalogue, id -> origins.find(id).map(PetitionOrigins.Origin::sessionId));
    }
}
