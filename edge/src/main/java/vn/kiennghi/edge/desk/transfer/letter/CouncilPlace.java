package vn.kiennghi.edge.desk.transfer.letter;

import java.util.List;
import java.util.Locale;
import vn.kiennghi.api.council.CouncilView;

/**
 * The unit of government that a council stands for, taken from the council's name.
 *
 * @param unit such as "tỉnh Bắc Kạn"; empty where the name does not tell
 */
public record CouncilPlace(String unit) {
    private static final List<String> COUNCIL = List.of("hội đồng nhân dân", "hđnd");
    private static final List<String> KINDS =
            List.of("thành phố", "thị xã", "thị trấn", "đặc khu", "tỉnh", "quận", "huyện", "phường", "xã");
    /** Named after a person or an event: the name is never written without the kind of unit. */
    private static final String NAMED_AFTER_PERSON = "Hồ Chí Minh";

    /** Returns the place of "HĐND tỉnh Bắc Kạn" or "Hội đồng nhân dân tỉnh Bắc Kạn". */
    public static CouncilPlace of(CouncilView council) {
        return of(council.name());
    }

    /** Returns the place in the name of a council. */
    static CouncilPlace of(String council) {
        String name = council.strip();
        String lower = name.toLowerCase(Locale.ROOT);
        return COUNCIL.stream()
                .filter(lower::startsWith)
                .findFirst()
                .map(prefix -> new CouncilPlace(name.substring(prefix.length()).strip()))
                .orElse(new CouncilPlace(""));
    }

    /** Returns whether the council's name told the place. */
    public boolean isKnown() {
        return !unit.isEmpty();
    }

    /** Returns the body's name with the place behind it; without it where the place is not known. */
    public String with(String body) {
        return isKnown() ? body + " " + unit : body;
    }

    /** Returns the kind of unit, such as "tỉnh"; empty where the name does not tell. */
    public String kind() {
        String lower = unit.toLowerCase(Locale.ROOT);
        return KINDS.stream()
                .filter(kind -> lower.startsWith(kind + " "))
                .findFirst()
                .orElse("");
    }

    /**
     * Returns the place as it stands before a letter's date: the unit's own name, with the kind of unit only where the name is a
     * number or that of a person.
     */
    public String beforeTheDate() {
        String name = unit.substring(kind().length()).strip();
        boolean bare = !name.isEmpty() && !Character.isDigit(name.charAt(0)) && !name.equals(NAMED_AFTER_PERSON);
        return bare || unit.isEmpty() ? name : capitalised(unit);
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
