package vn.kiennghi.edge.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The words of many texts as numbers, the rarest word being 0: texts take little memory and are quickly compared. */
final class RankedWords {
    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final List<Integer> counts = new ArrayList<>();
    private final List<int[]> texts = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<Set<String>> names = new ArrayList<>();

    /** Takes a further text. */
    void add(String content) {
        SaidWords said = SaidWords.of(content);
        texts.add(said.words().stream().mapToInt(this::known).toArray());
        numbers.add(String.join(" ", said.numbers()));
        names.add(said.names());
    }

    private int known(String word) {
        int number = vocabulary.computeIfAbsent(word, added -> counts.size());
        if (number == counts.size()) {
            counts.add(0);
        }
        counts.set(number, counts.get(number) + 1);
        return number;
    }

    /** Ranks the words, when all texts are there. */
    void rank() {
        int[] byCount = IntStream.range(0, counts.size())
                .boxed()
                .sorted(Comparator.comparing(counts::get))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] ranks = new int[byCount.length];
        for (int rank = 0; rank < byCount.length; rank++) {
            ranks[byCount[rank]] = rank;
        }
        for (int[] text : texts) {
            Arrays.setAll(text, place -> ranks[text[place]]);
            Arrays.sort(text);
        }
    }

    /** Returns the words of the text at the place, each once, the rarest first. */
    int[] wordsOf(int place) {
        return texts.get(place);
    }

    /** Returns what in the text has digits. */
    String numbersOf(int place) {
        return numbers.get(place);
    }

    /** Returns the names that the text mentions. */
    Set<String> namesOf(int place) {
        return names.get(place);
    }
}
