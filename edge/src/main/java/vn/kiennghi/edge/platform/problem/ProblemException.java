package vn.kiennghi.edge.platform.problem;

/** Thrown where the edge turns a request away. It is an ordinary answer, so it carries no stack trace. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.fault().toString(), null, false, false);
        this.problem = problem;
    }

    /** Returns what to answer. */
    public Problem problem() {
        return problem;
    }
}
