package vn.kiennghi.api.petition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The petitions to which one belongs.
 *
 * @param parent the compound petition of which it is an item (R9)
 * @param items what it was split into
 * @param lead the petition with which it is followed (R10)
 * @param merged those that are followed with it
 * @param raised every time its matter was brought in the term, itself among them, the first first (R11); empty: only this once
 * @param timesAnswered how often it was answered then, a split petition where all its items were
 * @param timesResolved how often it was resolved then, as far as the council does not dispute it (R4)
 */
public record PetitionFamily(
        @Nullable PetitionView parent,
        List<PetitionView> items,
        @Nullable PetitionView lead,
        List<PetitionView> merged,
        List<PetitionView> raised,
        int timesAnswered,
        int timesResolved) {

    /** A family of which no petition was split, so that each one's own outcome tells. */
    public PetitionFamily(
            @Nullable PetitionView parent,
            List<PetitionView> items,
            @Nullable PetitionView lead,
            List<PetitionView> merged,
            List<PetitionView> raised) {
        this(
                parent,
                items,
                lead,
                merged,
                raised,
                (int) raised.stream()
                        .filter(petition -> petition.outcome().isClaimed())
                        .count(),
                (int) raised.stream()
                        .filter(petition -> petition.outcome().resolves(petition.verdict()))
                        .count());
    }
}
