package vn.kiennghi.edge.api;

import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** What may be read: petitions, transfers and figures by whoever holds a role in their council. */
public final class Reading {
    private Reading() {}

    /**
     * Lets the user pass who may read what belongs to the council.
     *
     * @throws ProblemException (403) otherwise
     */
    public static void require(SignedIn user, String councilId) {
        if (!user.mayRead(councilId)) {
            throw Problem.of(Fault.of(RefusalCode.NOT_ALLOWED, null, "@" + councilId, user.name()))
                    .asException();
        }
    }
}
