package vn.kiennghi.edge.desk.worklist;

import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** The petitions that somebody chose in a list and sent. */
public final class PostedPetitions {
    private PostedPetitions() {}

    /**
     * Returns what the text names. What is no id at all was not chosen in the list, so it is told instead of passed over.
     *
     * @throws ProblemException (422) if it cannot be the id of a petition
     */
    public static PetitionId id(String text) {
        return PetitionId.parse(text)
                .orElseThrow(() -> Problem.of(Fault.of(RefusalCode.UNKNOWN_PETITION, "petitionIds", null, text))
                        .asException());
    }
}
