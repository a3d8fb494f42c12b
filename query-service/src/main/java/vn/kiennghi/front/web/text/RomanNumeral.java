package vn.kiennghi.front.web.text;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The numerals that councils count their terms with: I, IV, XVII. */
final class RomanNumeral {
    private static final Pattern WELL_FORMED = Pattern.compile("(?=.)(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})");
    private static final Map<Character, Integer> VALUES = Map.of('I', 1, 'V', 5, 'X', 10, 'L', 50, 'C', 100);

    private RomanNumeral() {}

    /** Returns the number below 100 that is written so; nothing for any other text. */
    static Optional<Integer> valueOf(String written) {
        String numeral = written.strip();
        if (!WELL_FORMED.matcher(numeral).matches()) {
            return Optional.empty();
        }
        int sum = 0;
        for (int i = 0; i < numeral.length(); i++) {
            int value = VALUES.get(numeral.charAt(i));
            boolean taken = i + 1 < numeral.length() && value < VALUES.get(numeral.charAt(i + 1));
            sum += taken ? -value : value;
        }
        return Optional.of(sum);
    }
}
