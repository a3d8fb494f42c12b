package vn.kiennghi.edge.desk.petition.actions;

import java.util.List;
import vn.kiennghi.api.petition.EscalationStep;
import vn.kiennghi.api.petition.PetitionView.EscalationView;

/** The ladder of measures (R28). */
final class Ladder {
    private Ladder() {}

    /** Returns the step above the last one taken, the lowest where none was; on top of the ladder the highest again. */
    static EscalationStep next(List<EscalationView> taken) {
        EscalationStep[] steps = EscalationStep.values();
        int above = taken.isEmpty() ? 0 : taken.getLast().step().ordinal() + 1;
        return steps[Math.min(above, steps.length - 1)];
    }
}
