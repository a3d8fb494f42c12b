package vn.kiennghi.edge.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.kiennghi.api.text.Spelling;

/**
 * Names of things and what they stand for. Names that differ in a tone are two names: Tân Hòa and Tân Hoá. A text means what is called
 * exactly so but for case; else what is called so but for punctuation, usual abbreviations and the way of setting tones; else, so that names
 * typed without marks are understood, what is called so without marks.
 */
final class NamesInSteps {
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** What offices shorten in names. */
    private static final Map<String, String> SHORTENED = Map.of(
                    "bhyt", "bảo hiểm y tế",
                    "bhxh", "bảo hiểm xã hội",
                    "pccc", "phòng cháy chữa cháy",
                    "gpmb", "giải phóng mặt bằng",
                    "ubnd", "ủy ban nhân dân",
                    "hđnd", "hội đồng nhân dân",
                    "hdnd", "hội đồng nhân dân")
            .entrySet()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, full -> Spelling.name(full.getValue())));

    private final Map<String, List<String>> exactly = new HashMap<>();
    private final Map<String, List<String>> alike = new HashMap<>();
    private final Map<String, List<String>> bare = new HashMap<>();

    /** Takes a name of the thing with that id. */
    void add(String id, String name) {
        add(exactly, exact(name), id);
        add(alike, writtenOut(name), id);
        add(bare, Spelling.bare(writtenOut(name)), id);
    }

    /** Returns the ids of what is called exactly so but for case. */
    List<String> exactly(String text) {
        return exactly.getOrDefault(exact(text), List.of());
    }

    /** Returns the ids that the text can mean: one, several of the same name, or none. */
    List<String> meant(String text) {
        List<String> found = exactly.getOrDefault(exact(text), List.of());
        if (found.isEmpty()) {
            found = alike.getOrDefault(writtenOut(text), List.of());
        }
        return found.isEmpty() ? bare.getOrDefault(Spelling.bare(writtenOut(text)), List.of()) : found;
    }

    private static void add(Map<String, List<String>> names, String name, String id) {
        List<String> ids = names.computeIfAbsent(name, none -> new ArrayList<>());
        if (!ids.contains(id)) {
            ids.add(id);
        }
    }

    private static String exact(String name) {
        return Spelling.key(name).toLowerCase(Locale.ROOT);
    }

    /** Returns the name with usual abbreviations written out and without punctuation. */
    static String writtenOut(String name) {
        return GAPS.splitAsStream(Spelling.name(name))
                .filter(word -> !word.isEmpty())
                .map(word -> SHORTENED.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }
}
