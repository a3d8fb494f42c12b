package vn.kiennghi.api.text;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/**
 * The order in which people look for names and numbers: the Vietnamese alphabet (a ă â b c d đ e ê …), then tones, then small letters
 * before capitals; numbers within a text count as numbers, so that KN-2 comes before KN-10. Blanks and signs come before digits, and
 * those before letters. Two texts are equal in it only if they are the same.
 */
public final class VietnameseOrder implements Comparator<String> {
    /** The only one: it keeps nothing. */
    public static final VietnameseOrder NATURAL = new VietnameseOrder();

    private static final String ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    /** Huyền, hỏi, ngã, sắc, nặng; no tone comes before them, any other mark after them. */
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

    private static final String MARKS_OF_LETTERS = "\u0306\u0302\u031b";

    /** What is compared first, second and third. */
    private static final int BY_LETTER = 0;

    private static final int BY_TONE = 1;
    private static final int BY_CASE = 2;

    private static final int DIGIT = 20_000;
    private static final int FIRST_LETTER = 30_000;
    private static final int OTHER_LETTER = 40_000;
    private static final int OTHER_MARK = 9;
    private static final int NOTHING = -1;

    /** Latin letters with all that Vietnamese puts on them, and punctuation, lie before it. */
    private static final char AFTER_USUAL = '\u2190';

    private static final int[][] WEIGHTS = weights();

    private VietnameseOrder() {}

    @Override
    public int compare(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        for (int level = BY_LETTER; level <= BY_CASE; level++) {
            int difference = compare(one, other, level);
            if (difference != 0) {
                return difference;
            }
        }
        return one.compareTo(other);
    }

    private static int compare(String one, String other, int level) {
        int at = next(one, 0);
        int atOther = next(other, 0);
        while (at < one.length() && atOther < other.length()) {
            int end = end(one, at);
            int endOther = end(other, atOther);
            int difference = isDigit(one.charAt(at)) && isDigit(other.charAt(atOther))
                    ? numbers(one, at, end, other, atOther, endOther, level)
                    : Integer.compare(weight(one.charAt(at), level), weight(other.charAt(atOther), level));
            if (difference != 0) {
                return difference;
            }
            at = next(one, end);
            atOther = next(other, endOther);
        }
        return Boolean.compare(at < one.length(), atOther < other.length());
    }

    /** 7 and 07 are one number; the shorter comes first all the same. */
    private static int numbers(String one, int at, int end, String other, int atOther, int endOther, int level) {
        if (level != BY_LETTER) {
            return level == BY_CASE ? Integer.compare(end - at, endOther - atOther) : 0;
        }
        int digit = withoutZeros(one, at, end);
        int digitOther = withoutZeros(other, atOther, endOther);
        int difference = Integer.compare(end - digit, endOther - digitOther);
        while (difference == 0 && digit < end) {
            difference = Character.compare(one.charAt(digit++), other.charAt(digitOther++));
        }
        return difference;
    }

    private static int withoutZeros(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }

    /** Returns where what stands at a place ends: a number, or one letter. */
    private static int end(String text, int from) {
        int end = from + 1;
        if (isDigit(text.charAt(from))) {
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private static int next(String text, int from) {
        int at = from;
        while (at < text.length() && weight(text.charAt(at), BY_LETTER) == NOTHING) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static int weight(char letter, int level) {
        if (letter < AFTER_USUAL) {
            return WEIGHTS[level][letter];
        }
        return level == BY_LETTER ? OTHER_LETTER + letter : 0;
    }

    private static int[][] weights() {
        int[][] weights = new int[BY_CASE + 1][AFTER_USUAL];
        for (char letter = 0; letter < AFTER_USUAL; letter++) {
            // What looks alike has one place, and what cannot be seen none.
            String between = Spelling.key("a" + letter + "a");
            String key = between.substring(1, between.length() - 1);
            boolean mark = Character.getType(letter) == Character.NON_SPACING_MARK;
            weights[BY_LETTER][letter] = key.isEmpty() || mark ? NOTHING : letterWeight(key);
            weights[BY_TONE][letter] = toneWeight(key);
            weights[BY_CASE][letter] = key.equals(key.toLowerCase(Locale.ROOT)) ? 0 : 1;
        }
        return weights;
    }

    private static int letterWeight(String key) {
        StringBuilder bare = new StringBuilder();
        Normalizer.normalize(key, Normalizer.Form.NFD)
                .chars()
                .filter(part ->
                        Character.getType(part) != Character.NON_SPACING_MARK || MARKS_OF_LETTERS.indexOf(part) >= 0)
                .forEach(part -> bare.append((char) part));
        String letter = Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        char first = letter.charAt(0);
        int place = ALPHABET.indexOf(first);
        if (place < 0) {
            place = ALPHABET.indexOf(
                    Normalizer.normalize(letter, Normalizer.Form.NFD).charAt(0));
        }
        return place >= 0
                ? FIRST_LETTER + place
                : isDigit(first) ? DIGIT : Character.isLetterOrDigit(first) ? OTHER_LETTER + first : first;
    }

    private static int toneWeight(String key) {
        return Normalizer.normalize(key, Normalizer.Form.NFD)
                .chars()
                .filter(part -> Character.getType(part) == Character.NON_SPACING_MARK)
                .filter(part -> MARKS_OF_LETTERS.indexOf(part) < 0)
                .map(part -> TONES.indexOf(part) < 0 ? OTHER_MARK : TONES.indexOf(part) + 1)
                .max()
                .orElse(0);
    }
}
