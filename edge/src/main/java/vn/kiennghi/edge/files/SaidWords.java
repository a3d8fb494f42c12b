package vn.kiennghi.edge.files;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.kiennghi.api.text.Spelling;

/**
 * The words of a text without case, diacritics, punctuation and order.
 *
 * @param words those without digits
 * @param numbers those with digits, in one form: 05 is 5, 10.000 is 10000
 * @param names those written with a capital where no sentence begins: they say where and who
 */
record SaidWords(Set<String> words, List<String> numbers, Set<String> names) {
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[.,](?=\\d{3}(?!\\d))");
    private static final Pattern ZEROS = Pattern.compile("^0+(?=\\d)");
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Pattern NAME = Pattern.compile("(?<![.:;!?\\n]\\s{0,3})(?<=\\s)\\p{Lu}\\p{Ll}+");

    static SaidWords of(String text) {
        Set<String> words = new TreeSet<>();
        Set<String> numbers = new TreeSet<>();
        BLANK.splitAsStream(Folding.fold(THOUSANDS.matcher(Spelling.key(text)).replaceAll("")))
                .filter(word -> !word.isEmpty())
                .forEach(word -> {
                    if (word.chars().anyMatch(Character::isDigit)) {
                        numbers.add(ZEROS.matcher(word).replaceFirst(""));
                    } else {
                        words.add(word);
                    }
                });
        Set<String> names = NAME.matcher(Spelling.stored(text))
                .results()
                .map(name -> Folding.fold(name.group()))
                .collect(Collectors.toCollection(TreeSet::new));
        return new SaidWords(words, List.copyOf(numbers), names);
    }
}
