package vn.kiennghi.edge.desk.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionQuery.FindPetitions;

/**
 * A list of petitions that wait for somebody, before it is counted.
 *
 * @param name its texts' keys end with it
 * @param petitions what is in it; null: exactly what is in its parts
 * @param parts lists within it, each of which one turns to separately
 * @param late whether it should not be there at all
 * @param note whether it only tells how many there are, and nothing is left to do
 * @param place where one works it off; null: in the register
 */
record Waiting(
        String name,
        @Nullable FindPetitions petitions,
        List<Part> parts,
        boolean late,
        boolean note,
        @Nullable String place) {

    /**
     * A part of a list.
     *
     * @param label what tells it from the other parts
     * @param place where one works it off; null: in the register
     */
    record Part(
            String label, FindPetitions petitions, @Nullable String place) {}

    static Waiting of(String name, FindPetitions petitions) {
        return new Waiting(name, petitions, List.of(), false, false, null);
    }

    static Waiting inParts(String name, List<Part> parts) {
        return new Waiting(name, null, parts, false, false, null);
    }

    Waiting with(List<Part> more) {
        return new Waiting(name, petitions, more, late, note, place);
    }

    Waiting asLate() {
        return new Waiting(name, petitions, parts, true, note, place);
    }

    Waiting asNote() {
        return new Waiting(name, petitions, parts, late, true, place);
    }

    Waiting at(String address) {
        return new Waiting(name, petitions, parts, late, note, address);
    }
}
