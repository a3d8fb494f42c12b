package vn.kiennghi.edge.administration.defaults;

import java.util.List;
import java.util.Locale;
import vn.kiennghi.api.council.Level;

/** What sort of unit a council is of, as its name says: tỉnh, thành phố, xã, phường, đặc khu. */
final class Unit {
    private static final List<String> OF_A_PROVINCE = List.of("tỉnh", "thành phố");
    private static final List<String> OF_A_COMMUNE = List.of("xã", "phường", "đặc khu");

    private Unit() {}

    /** Returns the sort of unit that the name names first; the usual one of the level where it names none. */
    static String of(Level level, String councilName) {
        List<String> all = level == Level.COMMUNE ? OF_A_COMMUNE : OF_A_PROVINCE;
        String words = " " + councilName.toLowerCase(Locale.ROOT) + " ";
        return all.stream()
                .filter(unit -> words.contains(" " + unit + " "))
                .min((one, other) -> Integer.compare(words.indexOf(" " + one + " "), words.indexOf(" " + other + " ")))
                .orElse(all.getFirst());
    }
}
