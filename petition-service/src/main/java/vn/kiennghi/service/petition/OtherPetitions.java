package vn.kiennghi.service.petition;

import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;

/** Looks up the other petition to which a command relates one. */
final class OtherPetitions {
    private OtherPetitions() {}

    /**
     * Returns another petition of the same council.
     *
     * @throws Refused with SAME_PETITION, or UNKNOWN_PETITION also for one of another council: who has no role there is not to
     *     learn that it exists
     */
    static PetitionState.Recorded another(
            PetitionState.Recorded petition, PetitionId id, String field, Circumstances circumstances) {
        if (id.value().equals(petition.receipt().petitionId())) {
            throw new Refused(
                    RefusalCode.SAME_PETITION,
                    "another petition",
                    petition.receipt().reference(),
                    field);
        }
        PetitionState.Recorded other = circumstances
                .others()
                .apply(id)
                .orElseThrow(() -> new Refused(RefusalCode.UNKNOWN_PETITION, "a recorded petition", id.value(), field));
        if (!other.receipt().councilId().equals(petition.receipt().councilId())) {
            throw new Refused(RefusalCode.UNKNOWN_PETITION, "a recorded petition", id.value(), field);
        }
        return other;
    }
}
