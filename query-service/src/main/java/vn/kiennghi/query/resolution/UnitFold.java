package vn.kiennghi.query.resolution;

import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.Verdict;

/** How one petition, taken for itself, stood on the dates of a report: read step by step, without making anything. For one thread. */
final class UnitFold {
    private static final PetitionKind[] KINDS = PetitionKind.values();
    private static final Round[] ROUNDS = Round.values();
    private static final Outcome[] OUTCOMES = Outcome.values();
    private static final Verdict[] VERDICTS = Verdict.values();
    private static final Standing[] STANDINGS = Standing.values();

    private final ReportDates dates;
    private final KindsOfAgencies kinds;

    // Where the reading is, and what it found of the row so far.
    private int[] what = {};
    private int[] on = {};
    private int[] more = {};
    private long[] at = {};
    private int end;
    private boolean forwarded;
    private int firstAssigned;
    private int latestAssigned;
    private int latestInferred;
    private int inferred;
    private int firstAnswer;
    private int latestAnswer;

    UnitFold(ReportDates dates, KindsOfAgencies kinds) {
        this.dates = dates;
        this.kinds = kinds;
    }

    /** Reads the row of that slot into the unit. */
    void read(ColumnChunk from, int slot, CountedUnit unit) {
        what = from.what;
        on = from.on;
        more = from.more;
        at = from.at;
        end = from.first[slot + 1];
        forwarded = false;
        firstAssigned = Axes.NEVER;
        latestAssigned = Axes.NO_DAY;
        latestInferred = Axes.NO_DAY;
        inferred = NumberedNames.NONE;
        firstAnswer = Axes.NEVER;
        latestAnswer = Axes.NO_DAY;
        unit.begin(from.session[slot], from.field[slot], from.level[slot]);
        int first = from.first[slot];
        for (int step = first; step < end; step++) {
            read(step, step == first, unit);
        }
        if (unit.agency == NumberedNames.NONE) {
            unit.agency = inferred;
        }
        unit.agencyKind = kinds.of(unit.agency);
        unit.onTime = unit.answered && unit.due != Axes.NO_DAY && firstAnswer <= unit.due;
    }

    private void read(int step, boolean first, CountedUnit unit) {
        int one = what[step];
        switch (StepKind.of(one)) {
            case FACTS -> facts(step, first, StepKind.code(one), unit);
            case CLASSIFIED -> {
                // A classification says what the petition always was about, whatever day it bears.
                if (known(step)) {
                    unit.field = StepsOfRow.fieldIn(StepKind.code(one));
                    unit.level = StepsOfRow.levelIn(StepKind.code(one));
                    unit.committee = more[step];
                }
            }
            case SPLIT -> unit.family = included(step) ? more[step] : NumberedNames.NONE;
            case HANDED_OVER -> unit.handedOver |= stands(step);
            case FORWARDED -> forwarded |= stands(step);
            case ASSIGNED -> {
                firstDue(step, unit);
                if (on[step] >= latestAssigned && stands(step)) {
                    latestAssigned = on[step];
                    unit.agency = StepKind.code(one);
                }
            }
            case INFERRED -> {
                firstDue(step, unit);
                if (on[step] >= latestInferred && stands(step)) {
                    latestInferred = on[step];
                    inferred = StepKind.code(one);
                }
            }
            case ANSWERED -> answer(step, OUTCOMES[StepKind.code(one)], unit);
            case ASIDE -> {
                if (stands(step)) {
                    unit.standing = STANDINGS[StepKind.code(one)];
                }
            }
            // Read with the step that they belong to.
            case WEIGHED, FOUND, ENDED -> {}
        }
    }

    /** The last that the record knew counts (R18); where it knew none yet, the first. */
    private void facts(int step, boolean first, int code, CountedUnit unit) {
        boolean known = known(step);
        if (first || known) {
            unit.known |= known;
            unit.receivedOn = on[step];
            unit.kind = KINDS[StepsOfRow.kindIn(code)];
            unit.round = ROUNDS[StepsOfRow.roundIn(code)];
        }
    }

    /** The due day is that of the first assignment by its day, whatever came of it. */
    private void firstDue(int step, CountedUnit unit) {
        if (on[step] < firstAssigned && included(step)) {
            firstAssigned = on[step];
            unit.due = more[step];
        }
    }

    /**
     * An answer that the council sent back does not count any more (R21). Forwarded petitions never count as answered by us, even when
     * the other body's reply is recorded (R1).
     */
    private void answer(int step, Outcome outcome, CountedUnit unit) {
        if (forwarded || !included(step)) {
            return;
        }
        boolean rejected = false;
        Verdict verdict = Verdict.UNVERIFIED;
        for (int review = step + 1; review < end; review++) {
            int one = what[review];
            StepKind kind = StepKind.of(one);
            if (kind != StepKind.WEIGHED && kind != StepKind.FOUND) {
                break;
            }
            if (included(review)) {
                if (kind == StepKind.WEIGHED) {
                    rejected = StepKind.code(one) == 0;
                } else {
                    verdict = VERDICTS[StepKind.code(one)];
                }
            }
        }
        if (rejected) {
            return;
        }
        unit.answered = true;
        firstAnswer = Math.min(firstAnswer, on[step]);
        if (on[step] >= latestAnswer) {
            latestAnswer = on[step];
            unit.outcome = outcome;
            unit.verdict = verdict;
        }
    }

    private boolean known(int step) {
        return at[step] <= dates.knownAt();
    }

    private boolean included(int step) {
        return on[step] <= dates.asOf() && known(step);
    }

    /** Returns whether it had happened and had not come to its end. */
    private boolean stands(int step) {
        int next = step + 1;
        return included(step) && !(next < end && StepKind.of(what[next]) == StepKind.ENDED && included(next));
    }
}
