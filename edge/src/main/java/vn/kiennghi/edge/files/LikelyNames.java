package vn.kiennghi.edge.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Guesses which of several names a word of a file means: by an abbreviation in it (Sở GTVT: Sở Giao thông vận tải), or because most of the
 * words are the same, or because all of the file's words stand together in one name alone (Y tế: Văn hóa - xã hội - giáo dục - y tế). A guess is proposed to a person and never taken by itself.
 */
final class LikelyNames {
    /** More than so much of word and name together must be the same. */
    private static final double LEAST = 0.5;

    /** What abbreviations leave out: Văn hóa, Thể thao và Du lịch is VHTTDL. */
    private static final String AND = "va";

    private LikelyNames() {}

    /**
     * Returns what the text most likely means; nothing where no name is like it, or two are equally so.
     *
     * @param names by id
     */
    static Optional<String> likely(String text, Map<String, String> names) {
        List<String> said = words(text);
        String best = null;
        double most = 0;
        boolean another = false;
        for (Map.Entry<String, String> name : names.entrySet()) {
            double likeness = likeness(said, words(name.getValue()));
            another = likeness == most && likeness > 0 || another && likeness <= most;
            if (likeness > most) {
                most = likeness;
                best = name.getKey();
            }
        }
        return most > LEAST && !another ? Optional.ofNullable(best) : theOnlyOneThatHolds(said, names);
    }

    private static Optional<String> theOnlyOneThatHolds(List<String> said, Map<String, String> names) {
        String phrase = phrase(said);
        List<String> holding = names.entrySet().stream()
                .filter(name -> !said.getFirst().isEmpty()
                        && phrase(words(name.getValue())).contains(phrase))
                .map(Map.Entry::getKey)
                .toList();
        return holding.size() == 1 ? Optional.of(holding.getFirst()) : Optional.empty();
    }

    private static String phrase(List<String> words) {
        return " " + String.join(" ", words) + " ";
    }

    private static List<String> words(String text) {
        return List.of(Folding.fold(NamesInSteps.writtenOut(text)).split(" "));
    }

    /** Returns twice what both have in common, of all that both say: 0 to 1. */
    private static double likeness(List<String> said, List<String> name) {
        List<String> open =
                new ArrayList<>(name.stream().filter(word -> !word.equals(AND)).toList());
        int size = open.size();
        int common = 0;
        int weight = 0;
        for (String word : said) {
            if (word.equals(AND)) {
                continue;
            }
            int covered = open.remove(word) ? 1 : writtenOut(word, open);
            common += covered;
            weight += Math.max(1, covered);
        }
        return 2.0 * common / (weight + size);
    }

    /** Takes the words whose first letters, one after the other, are the abbreviation, and returns how many they are. */
    private static int writtenOut(String abbreviation, List<String> open) {
        int letters = abbreviation.length();
        for (int first = 0; letters > 1 && first + letters <= open.size(); first++) {
            List<String> words = open.subList(first, first + letters);
            StringBuilder initials = new StringBuilder();
            words.forEach(word -> initials.append(word.charAt(0)));
            if (initials.toString().equals(abbreviation)) {
                words.clear();
                return letters;
            }
        }
        return 0;
    }
}
