package vn.kiennghi.edge.api.petition;

import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Condition;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.PetitionQuery;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.edge.body.Parameters;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** The register's filters as query parameters. */
final class PetitionFilters {
    private static final int DEFAULT_LIMIT = 50;
    private static final String[] ORDERS = {
        "position", "-position", "reference", "-reference", "receivedOn", "-receivedOn"
    };

    private PetitionFilters() {}

    /**
     * Returns what to ask the read side.
     *
     * @throws ProblemException (400) if a parameter is wrong
     */
    static FindPetitions read(Parameters parameters, SignedIn user) {
        Integer limit = parameters.number("limit", ProblemCode.LIMIT_OUT_OF_RANGE, 1, PetitionQuery.LARGEST_PAGE);
        FindPetitions query = new FindPetitions(
                user.readableCouncils(),
                parameters.text("termId"),
                parameters.text("sessionId"),
                parameters.constant("stage", Stage.class),
                parameters.constant("outcome", Outcome.class),
                parameters.constant("verdict", Verdict.class),
                parameters.constant("kind", PetitionKind.class),
                parameters.text("field"),
                parameters.text("agency"),
                parameters.constant("level", Level.class),
                parameters.bool("flagged"),
                parameters.bool("overdue"),
                parameters.text("committee"),
                parameters.constant("round", Round.class),
                parameters.date("dueBy"),
                parameters.constants("condition", Condition.class),
                parameters.text("q"),
                parameters.oneOf("sort", ORDERS),
                limit == null ? DEFAULT_LIMIT : limit,
                parameters.text("cursor"));
        parameters.check();
        return query;
    }
}
