package vn.kiennghi.api.petition;

import java.util.List;

/**
 * How many petitions lists of the register hold.
 *
 * @param matching one number for each list that was asked for, in that order
 */
public record PetitionCounts(List<Integer> matching) {
    public PetitionCounts {
        matching = List.copyOf(matching);
    }
}
