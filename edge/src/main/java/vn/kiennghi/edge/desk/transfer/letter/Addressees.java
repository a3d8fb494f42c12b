package vn.kiennghi.edge.desk.transfer.letter;

import java.util.Set;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.transfer.RecipientKind;

/** Proposes to whom a letter is addressed; the clerk may write it otherwise. */
public final class Addressees {
    private Addressees() {}

    /**
     * Returns the addressee's name.
     *
     * @param province name of the council itself if it is of a province, else the province's council above it, else the council itself
     * @param levels levels of the petitions
     */
    public static String proposed(RecipientKind kind, CouncilView council, String province, Set<Level> levels) {
        CouncilPlace place = CouncilPlace.of(council);
        return switch (kind) {
            case PEOPLES_COMMITTEE -> place.isKnown() ? place.with("Ủy ban nhân dân") : "Ủy ban nhân dân cùng cấp";
            case NATIONAL_ASSEMBLY_DELEGATION -> CouncilPlace.of(province).with("Đoàn đại biểu Quốc hội");
            case LOWER_COMMITTEE -> {
                String bodies = levels.equals(Set.of(Level.COMMUNE))
                        ? "Ủy ban nhân dân các xã, phường"
                        : levels.equals(Set.of(Level.DISTRICT))
                                ? "Ủy ban nhân dân các huyện, thành phố"
                                : "Ủy ban nhân dân cấp huyện, cấp xã";
                yield place.isKnown() ? bodies + " thuộc " + place.unit() : bodies;
            }
        };
    }
}
