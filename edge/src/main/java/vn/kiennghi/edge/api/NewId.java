package vn.kiennghi.edge.api;

import vn.kiennghi.api.council.Identifier;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** Ids that a client gives in the path of a PUT. */
public final class NewId {
    private NewId() {}

    /**
     * Returns the id.
     *
     * @throws ProblemException (400) if it has not the form of an id
     */
    public static String require(String text, String field) {
        if (!Identifier.isValid(text)) {
            throw invalid(field, Identifier.FORM, text);
        }
        return text;
    }

    /** Returns what to throw for an id of another form. */
    public static ProblemException invalid(String field, String form, String text) {
        return Problem.of(Fault.of(ProblemCode.INVALID_ID, field, form, text)).asException();
    }
}
