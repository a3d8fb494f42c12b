package vn.kiennghi.edge.files.sheet;

import org.apache.poi.openxml4j.opc.OPCPackage;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** Says why a file could not be read as a workbook, and lets go of it. */
final class Unreadable {
    private static final String EXPECTED = "XLSX, CSV UTF-8";

    /** How POI names the rule that a package lists its parts' types; other archives do not. */
    private static final String NO_TYPES = "[M1.13]";

    private Unreadable() {}

    /** Returns that it is another kind of file. */
    static ProblemException otherKind(String found, @Nullable OPCPackage opened) {
        return told(
                Problem.of(Fault.of(ProblemCode.SPREADSHEET_NOT_SUPPORTED, "file", EXPECTED, found))
                        .asException(),
                opened);
    }

    /** Returns that it is too large, another kind of archive or damaged, whichever the failure comes from. */
    static ProblemException of(Throwable failure, @Nullable OPCPackage opened) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains(NO_TYPES)) {
                return otherKind("zip", opened);
            }
            boolean bomb = String.valueOf(cause.getMessage()).startsWith("Zip bomb detected");
            if (bomb || cause instanceof MeteredStream.TooLarge) {
                return told(
                        Problem.of(Fault.of(ProblemCode.SPREADSHEET_TOO_LARGE, "file", null, null))
                                .asException(),
                        opened);
            }
        }
        return told(
                Problem.of(Fault.of(ProblemCode.SPREADSHEET_DAMAGED, "file", EXPECTED, null))
                        .asException(),
                opened);
    }

    static ProblemException told(ProblemException problem, @Nullable OPCPackage opened) {
        if (opened != null) {
            opened.revert();
        }
        return problem;
    }
}
