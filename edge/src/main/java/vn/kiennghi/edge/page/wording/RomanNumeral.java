package vn.kiennghi.edge.page.wording;

import java.util.Optional;
import java.util.regex.Pattern;

/** The numerals that councils count their terms with: I, IV, XVII. */
final class RomanNumeral {
    private static final Pattern WELL_FORMED = Pattern.compile("(?=.)(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})");

    private RomanNumeral() {}

    /** Returns the number below 100 that is written so; nothing for any other text. */
    static Optional<Integer> valueOf(String written) {
        String numeral = written.strip();
        if (!WELL_FORMED.matcher(numeral).matches()) {
            return Optional.empty();
        }
        int sum = 0;
        for (int i = 0; i < numeral.length(); i++) {
            int value = valueOf(numeral.charAt(i));
            boolean taken = i + 1 < numeral.length() && value < valueOf(numeral.charAt(i + 1));
            sum += taken ? -value : value;
        }
        return Optional.of(sum);
    }

    private static int valueOf(char digit) {
        return switch (digit) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            case 'L' -> 50;
            default -> 100;
        };
    }
}
