package vn.kiennghi.service.petition;

import java.util.List;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;

/**
 * How much is recorded of one petition. Everything of it is read for each further step and shown on one page, so it has a bound,
 * which is far above what happens to a petition in an office: tens of steps, some thousand letters each.
 *
 * @param steps number of its events
 * @param letters how much they say, all of their members together
 */
public record Extent(int steps, long letters) {
    /** More steps than this are not recorded of one petition. */
    public static final int MOST_STEPS = 2_000;

    /** More letters than this are not recorded of one petition: 200 answers with summary and reason of full length. */
    public static final long MOST_LETTERS = 8_000_000;

    /** Of what is not recorded yet. */
    public static final Extent NONE = new Extent(0, 0);

    /** Returns the extent after the event. Its text form has every member, so that none is forgotten here. */
    public Extent after(PetitionEvent event) {
        return new Extent(steps + 1, letters + event.toString().length());
    }

    /**
     * A petition's record has an end. What is recorded already stands, whatever its extent, and saying it again is no step.
     *
     * @throws Refused if the events would pass it
     */
    void recordHasRoomFor(List<PetitionEvent> events, String petitionId) {
        Extent grown = this;
        for (PetitionEvent event : events) {
            if (event.petitionId().equals(petitionId)) {
                grown = grown.after(event);
            }
        }
        if (!grown.equals(this) && !grown.isAllowed()) {
            throw new Refused(
                    RefusalCode.PETITION_FULL,
                    MOST_STEPS + " / " + MOST_LETTERS,
                    grown.steps + " / " + grown.letters,
                    null);
        }
    }

    /** Returns whether a petition may have that much. */
    public boolean isAllowed() {
        return steps <= MOST_STEPS && letters <= MOST_LETTERS;
    }
}
