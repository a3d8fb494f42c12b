package vn.kiennghi.service.petition;

import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionEvent.AssignedToAgency;
import vn.kiennghi.api.petition.PetitionEvent.AssignmentRefused;

/** An assignment; it stands until a refusal that is recorded after it, so that none before that comes into force again. */
record Charge(AssignedToAgency assigned, @Nullable AssignmentRefused refusal) {
    boolean stands() {
        return refusal == null;
    }

    Charge endedBy(AssignmentRefused refused) {
        return stands() ? new Charge(assigned, refused) : this;
    }
}
