package vn.kiennghi.query.resolution;

import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.petition.Verdict;

/**
 * One thing that is counted, an item or a petition, as it stood on both dates of a report. A pass over the columns reads one unit after
 * the other into the same object; names are the numbers of {@link NumberedNames}, days those of {@link Axes}.
 */
final class CountedUnit {
    /** Whether the record knew of its receipt, and the day of receipt. */
    boolean known;

    int receivedOn;
    int session;
    PetitionKind kind = PetitionKind.KIEN_NGHI;
    Round round = Round.BEFORE;
    /** Whether it is counted in the total, beside it, or with another one. */
    Standing standing = Standing.COUNTED;

    int field;
    /** The place of the level among all; {@link NumberedNames#NONE} where none is known. */
    int level;

    int committee;
    int agency;
    int agencyKind;
    /** The number of its items where it had been split; else {@link NumberedNames#NONE}. */
    int family;
    /** Whether a transfer gave it to the People's Committee. */
    boolean handedOver;
    /** Whether there is an answer that counts as ours (R1) and was not sent back (R21). */
    boolean answered;

    Outcome outcome = Outcome.NONE;
    Verdict verdict = Verdict.UNVERIFIED;
    /** The first due day; {@link Axes#NO_DAY} where none was set. */
    int due;
    /** Whether it was answered by then. */
    boolean onTime;

    /** Forgets the unit before, for one of which nothing but its receipt is known. */
    void begin(int ofSession, int fieldAtReceipt, int levelAtReceipt) {
        known = false;
        receivedOn = Axes.NEVER;
        session = ofSession;
        standing = Standing.COUNTED;
        field = fieldAtReceipt;
        level = levelAtReceipt;
        committee = NumberedNames.NONE;
        agency = NumberedNames.NONE;
        agencyKind = NumberedNames.NONE;
        family = NumberedNames.NONE;
        handedOver = false;
        answered = false;
        outcome = Outcome.NONE;
        verdict = Verdict.UNVERIFIED;
        due = Axes.NO_DAY;
        onTime = false;
    }

    boolean wasSplit() {
        return family != NumberedNames.NONE;
    }
}
