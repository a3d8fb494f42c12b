package vn.kiennghi.edge.body;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** Tells of query parameters that a call does not have: a filter that is misspelt must not show everything. */
public final class UnknownParameters {
    /** Nobody reads more. */
    private static final int MOST_FAULTS = 100;

    private UnknownParameters() {}

    /**
     * Lets a request pass whose query has no other parameters than these.
     *
     * @throws ProblemException (400) otherwise, naming them
     */
    public static void refuse(HttpServletRequest request, Set<String> known) {
        List<Fault> faults = told(request.getParameterMap().keySet(), known);
        if (!faults.isEmpty()) {
            throw Problem.of(faults).asException();
        }
    }

    static List<Fault> told(Collection<String> given, Set<String> known) {
        return given.stream()
                .filter(name -> !known.contains(name))
                .limit(MOST_FAULTS)
                .map(name -> Fault.of(ProblemCode.UNKNOWN_PARAMETER, name, NearestName.hint(name, known), name))
                .toList();
    }
}
