package vn.kiennghi.edge.administration.setup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** Collects what is wrong with a form. */
final class Faults {
    private final List<Fault> all = new ArrayList<>();

    void add(Fault fault) {
        all.add(fault);
    }

    void needs(@Nullable Object value, String entry, String expected) {
        if (value == null) {
            add(Fault.of(RefusalCode.FIELD_MISSING, entry, expected, null));
        }
    }

    void endsNotBeforeItStarts(@Nullable LocalDate start, @Nullable LocalDate end, String entry) {
        if (start != null && end != null && end.isBefore(start)) {
            add(Fault.of(RefusalCode.ENDS_BEFORE_START, entry, ">= " + start, end));
        }
    }

    /** Says that the row's entry repeats what another row says. */
    void saidTwice(String entry, Object value) {
        add(Fault.of(ProblemCode.SAID_TWICE, entry, null, value));
    }

    /**
     * Ends the collecting.
     *
     * @throws ProblemException if something is wrong, naming all of it
     */
    void check() {
        if (!all.isEmpty()) {
            throw Problem.of(all).asException();
        }
    }
}
