package vn.kiennghi.query.resolution;

import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.Verdict;

/**
 * A split petition counted once: as the one recorded, with its own field and level and what its items have come to (R9). Its items are
 * all to be answered, so it falls due on the last of their first due days and is on time when each item was. Items that are counted
 * elsewhere are left out; where all are, so is the petition.
 */
final class PetitionRollUp {
    private static final int NOT_SEEN = -2;

    private Standing standing = Standing.COUNTED;
    private boolean any;
    private int counted;
    private int confirmed;
    private boolean disputed;
    private boolean handedOver;
    private boolean allAnswered;
    private boolean inTime;
    private Outcome outcome = Outcome.NONE;
    private int due;
    private int agency;
    private int agencyKind;

    /** Forgets the petition before. */
    void begin() {
        standing = Standing.COUNTED;
        any = false;
        counted = 0;
        confirmed = 0;
        disputed = false;
        handedOver = false;
        allAnswered = true;
        inTime = true;
        outcome = Outcome.NONE;
        due = Axes.NO_DAY;
        agency = NOT_SEEN;
        agencyKind = NOT_SEEN;
    }

    /** Takes one of those that it was split into, at the end of all splits. */
    void add(CountedUnit item) {
        // Nothing of it may be left to be followed here: then what is said of one of its items is said of it.
        standing = any && standing.compareTo(item.standing) < 0 ? standing : item.standing;
        any = true;
        if (item.standing != Standing.COUNTED) {
            return;
        }
        outcome = counted > 0 && outcome.compareTo(item.outcome) < 0 ? outcome : item.outcome;
        counted++;
        confirmed += item.verdict == Verdict.CONFIRMED ? 1 : 0;
        disputed |= item.verdict == Verdict.DISPUTED;
        handedOver |= item.handedOver;
        allAnswered &= item.answered;
        inTime &= item.due == Axes.NO_DAY || item.onTime;
        due = Math.max(due, item.due);
        agency = common(agency, item.agency);
        agencyKind = common(agencyKind, item.agencyKind);
    }

    private static int common(int before, int item) {
        return before == NOT_SEEN || before == item ? item : NumberedNames.NONE;
    }

    /** Writes what the items came to into the petition taken for itself. */
    void into(CountedUnit own) {
        own.standing = standing;
        own.agency = Math.max(agency, NumberedNames.NONE);
        own.agencyKind = Math.max(agencyKind, NumberedNames.NONE);
        own.handedOver = handedOver;
        own.answered = counted > 0 && allAnswered;
        own.outcome = outcome;
        own.verdict = disputed
                ? Verdict.DISPUTED
                : counted > 0 && confirmed == counted ? Verdict.CONFIRMED : Verdict.UNVERIFIED;
        own.due = due;
        own.onTime = own.answered && due != Axes.NO_DAY && inTime;
    }
}
