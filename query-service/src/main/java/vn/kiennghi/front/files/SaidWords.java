package vn.kiennghi.front.files;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The words of a text without case, diacritics, punctuation and order.
 *
 * @param words those without digits
 * @param numbers those with digits, in one form: 05 is 5, 10.000 is 10000
 */
record SaidWords(Set<String> words, List<String> numbers) {
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[.,](?=\\d{3}(?!\\d))");
    private static final Pattern ZEROS = Pattern.compile("^0+(?=\\d)");
    private static final Pattern BLANK = Pattern.compile(" ");

    static SaidWords of(String text) {
        Set<String> words = new TreeSet<>();
        Set<String> numbers = new TreeSet<>();
        BLANK.splitAsStream(Folding.fold(THOUSANDS.matcher(text).replaceAll("")))
                .filter(word -> !word.isEmpty())
                .forEach(word -> {
                    if (word.chars().anyMatch(Character::isDigit)) {
                        numbers.add(ZEROS.matcher(word).replaceFirst(""));
                    } else {
                        words.add(word);
                    }
                });
        return new SaidWords(words, List.copyOf(numbers));
    }
}
