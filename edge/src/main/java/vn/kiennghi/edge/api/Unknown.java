package vn.kiennghi.edge.api;

import java.util.function.Supplier;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** Tells that an id names nothing. */
public final class Unknown {
    private Unknown() {}

    /** Returns what to throw for an id in the path: 404. */
    public static Supplier<ProblemException> inPath(RefusalCode code, Object id) {
        return () -> Problem.of(Fault.of(code, null, null, id)).asException();
    }

    /** Returns what to throw for an id in a body: 422. */
    public static Supplier<ProblemException> inBody(RefusalCode code, String field, Object id) {
        return () -> Problem.of(Fault.of(code, field, null, id)).asException();
    }
}
