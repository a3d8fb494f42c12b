package vn.kiennghi.edge.body;

import java.util.Collection;
import java.util.Locale;

/** Finds the name that somebody may have meant by one that nobody knows. */
final class NearestName {
    /** Longer ones are no slip of the pen. */
    private static final int LONGEST = 40;

    private NearestName() {}

    /** Returns the known name that is most like the given one, or all known ones where none is. */
    static String hint(String given, Collection<String> known) {
        String nearest = "";
        int least = mostSlips(given) + 1;
        for (String name : known) {
            int slips = given.length() > LONGEST ? least : slips(lower(given), lower(name));
            if (slips < least) {
                nearest = name;
                least = slips;
            }
        }
        return nearest.isEmpty() ? String.join(", ", known) : nearest;
    }

    /** A short name with two letters exchanged is another name. */
    private static int mostSlips(String given) {
        return given.length() <= 3 ? 1 : given.length() <= 7 ? 2 : 3;
    }

    /** Upper case, hyphens and underscores are a matter of taste. */
    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    /** Returns how many letters are to be added, taken away or replaced (Levenshtein). */
    private static int slips(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[before.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[other.length()];
    }
}
