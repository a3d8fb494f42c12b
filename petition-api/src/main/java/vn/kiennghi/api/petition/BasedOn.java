package vn.kiennghi.api.petition;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keys of a command's metadata by which its sender says which state of a petition he had before him. Never stored. */
public final class BasedOn {
    /** Number of the last event that the sender had seen, see {@link PetitionView#version()}; absent: whatever it is. */
    public static final String VERSION = "basedOnVersion";

    /** The same for each petition of a {@link PetitionBatch}, as {@link #written} puts it; of one left out: whatever it is. */
    public static final String VERSIONS = "basedOnVersions";

    /** Version for a sender who saw none of what was decided: any change is news to him. */
    public static final long NOTHING_SEEN = -1;

    private static final Pattern ONE = Pattern.compile("([a-z0-9]{1,64}):(-1|[0-9]{1,18})");

    private BasedOn() {}

    /** Returns versions by petition id as one text. */
    public static String written(Map<String, Long> versions) {
        return new TreeMap<>(versions)
                .entrySet().stream()
                        .map(one -> one.getKey() + ":" + one.getValue())
                        .collect(Collectors.joining(" "));
    }

    /** Returns the versions by petition id that a text says; what is none is passed over, of two for one petition the older one counts. */
    public static Map<String, Long> read(String text) {
        Map<String, Long> versions = new HashMap<>();
        for (String word : text.strip().split("\\s+")) {
            Matcher one = ONE.matcher(word);
            if (one.matches()) {
                versions.merge(one.group(1), Long.valueOf(one.group(2)), Math::min);
            }
        }
        return versions;
    }
}
