package vn.kiennghi.edge.body.petition;

import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;

/** Another petition that a body names. */
final class GivenPetition {
    private GivenPetition() {}

    /**
     * Returns its id.
     *
     * @throws vn.kiennghi.edge.platform.problem.ProblemException (422) if the text has no petition's id
     */
    static PetitionId of(String text, String field) {
        return PetitionId.parse(text)
                .orElseThrow(() -> Problem.of(Fault.of(RefusalCode.UNKNOWN_PETITION, field, null, text))
                        .asException());
    }
}
