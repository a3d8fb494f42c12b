package vn.kiennghi.edge.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.text.Spelling;

/**
 * Finds texts that nearly repeat others word for word: they share at least four of five of their words and have the same numbers,
 * for "thôn 3" is another place than "thôn 4"; and they were not said of different places.
 *
 * <p>This is narrower than what {@link SimilarSearch} finds, on purpose: a table is compiled by copying, and a row that was
 * copied twice is to be told from two rows about one matter. Rows of a table stand in no index, and need none: only texts that
 * share one of their rarest words are compared, since of n words, two texts that share four in five must share one of the
 * rarest n/5+1. So ten thousand rows take seconds.
 */
final class SimilarTexts {
    /** Shared words among all words of both, in hundredths. */
    private static final int ALIKE = 80;
    /** Tables of nothing but one pattern would be compared each with each. */
    private static final int MOST_COMPARED = 500;

    /** The texts by their numbers and one of their rarest words. */
    private final Map<String, Map<Integer, List<Said>>> index = new HashMap<>();

    private SimilarTexts() {}

    /** A text that repeats another one, which came before it. */
    record Pair(RowText later, RowText earlier) {}

    private static final class Said {
        private final RowText entry;
        private final int[] words;
        private final String numbers;
        private final Set<String> names;
        /** The text that this one was last compared with, so that it is not compared for each word they share. */
        private @Nullable Said comparedWith;

        Said(RowText entry, int[] words, String numbers, Set<String> names) {
            this.entry = entry;
            this.words = words;
            this.numbers = numbers;
            this.names = names;
        }

        /** One of very different length cannot share enough words. */
        boolean canBeLike(Said other) {
            int shorter = Math.min(words.length, other.words.length);
            return 100 * shorter >= ALIKE * Math.max(words.length, other.words.length);
        }

        int likeness(Said other) {
            int shared = 0;
            int i = 0;
            int j = 0;
            while (i < words.length && j < other.words.length) {
                int order = Integer.compare(words[i], other.words[j]);
                shared += order == 0 ? 1 : 0;
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }
            return 100 * shared / (words.length + other.words.length - shared);
        }

        /** Two communes may ask for the same in the same words, and each is to be answered. */
        boolean isOfAnotherPlaceThan(Said other) {
            String place = place(entry);
            String otherPlace = place(other.entry);
            return !place.isEmpty() && !otherPlace.isEmpty() && !place.equals(otherPlace)
                    || !names.containsAll(other.names) && !other.names.containsAll(names);
        }

        private static String place(RowText entry) {
            return entry.place() == null ? "" : Folding.fold(entry.place());
        }

        int[] rarest() {
            return Arrays.copyOf(words, words.length - (ALIKE * words.length + 99) / 100 + 1);
        }
    }

    /**
     * Returns for each of the rows that repeats another entry the one most like it, among those known and the rows before it. An
     * entry of the same reference is the same petition and no repetition.
     */
    static List<Pair> of(List<RowText> known, List<RowText> rows) {
        RankedWords words = new RankedWords();
        Stream.concat(known.stream(), rows.stream()).forEach(entry -> words.add(entry.content()));
        words.rank();
        SimilarTexts texts = new SimilarTexts();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < known.size() + rows.size(); i++) {
            boolean isRow = i >= known.size();
            Said said = new Said(
                    isRow ? rows.get(i - known.size()) : known.get(i),
                    words.wordsOf(i),
                    words.numbersOf(i),
                    words.namesOf(i));
            if (said.words.length == 0) {
                continue;
            }
            List<Said> alike = texts.alike(said);
            if (isRow) {
                alike.stream()
                        .filter(other -> !Spelling.same(other.entry.reference(), said.entry.reference()))
                        .max(Comparator.comparingInt(said::likeness))
                        .ifPresent(other -> pairs.add(new Pair(said.entry, other.entry)));
            }
            if (alike.stream().noneMatch(other -> Arrays.equals(other.words, said.words))) {
                texts.add(said);
            }
        }
        return pairs;
    }

    private List<Said> alike(Said said) {
        Map<Integer, List<Said>> sameNumbers = index.getOrDefault(said.numbers, Map.of());
        List<Said> alike = new ArrayList<>();
        int compared = 0;
        for (int word : said.rarest()) {
            for (Said other : sameNumbers.getOrDefault(word, List.of())) {
                if (other.comparedWith == said || !said.canBeLike(other)) {
                    continue;
                }
                other.comparedWith = said;
                if (said.likeness(other) >= ALIKE && !said.isOfAnotherPlaceThan(other)) {
                    alike.add(other);
                }
                compared++;
                if (compared == MOST_COMPARED) {
                    return alike;
                }
            }
        }
        return alike;
    }

    private void add(Said said) {
        Map<Integer, List<Said>> sameNumbers = index.computeIfAbsent(said.numbers, numbers -> new HashMap<>());
        for (int word : said.rarest()) {
            sameNumbers.computeIfAbsent(word, rank -> new ArrayList<>(1)).add(said);
        }
    }
}
