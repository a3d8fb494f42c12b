package vn.kiennghi.edge.files.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells texts whose letters are lost or stand in an older coding, by whether their words are Vietnamese syllables. */
public final class Letters {
    private static final int NO_LETTER = '\ufffd';
    /** A question mark within a word, before a small letter: what a coding without the letter puts in its place. */
    private static final Pattern HOLE = Pattern.compile("\\?+\\p{Ll}");

    private static final Pattern ADDRESS = Pattern.compile("\\S*(?:://|www\\.|=|@)\\S*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** Beginnings of Vietnamese letters in UTF-8, as they look in Western Europe. */
    private static final Pattern UTF_8_TAKEN_APART = Pattern.compile(
            "[\u00c3\u00c2][\\x{80}-\\x{bf}\u0192\u2020-\u2026]|\u00c4[\u2018\u0192\u00a9\u00a8\\x{90}]|\u00e1[\u00ba\u00bb]|\u00c6[\u00b0\u00a1]");

    private static final int SHORT = 4;
    private static final int LEAST = 2;
    private static final int ONE_OF = 8;
    /** Of the words at most this part may be syllables before. */
    private static final double HALF = 0.6;
    /** Of the words at least this part must be syllables once restored. */
    private static final double MOST = 0.8;

    private static final int LAST_OF_ENGLISH = 0x7f;
    private static final int LAST_OF_WESTERN_EUROPE = 0xff;
    private static final int FIRST_MARK = 0x300;
    private static final int LAST_MARK = 0x36f;
    private static final int FIRST_WITH_TWO_MARKS = 0x1ea0;
    private static final int LAST_WITH_TWO_MARKS = 0x1ef9;
    /** Vietnamese letters that no coding of Western Europe has, besides those of two marks. */
    private static final String UNICODE_ALONE = "ĂăĐđĨĩŨũƠơƯư";

    private Letters() {}

    /**
     * What a row says once its letters are restored.
     *
     * @param coding in which it was written
     * @param cells all of its cells
     */
    public record Restored(String coding, List<String> cells) {}

    /** Returns whether letters of a text are lost for good: it shows signs in their place that nobody wrote. */
    public static boolean areLost(String text) {
        return text.indexOf(NO_LETTER) >= 0
                || hasHoles(text)
                || UTF_8_TAKEN_APART.matcher(text).results().limit(LEAST).count() == LEAST;
    }

    private static boolean hasHoles(String text) {
        if (text.indexOf('?') < 0 || text.chars().anyMatch(Letters::isOfUnicodeAlone)) {
            return false;
        }
        List<String> words = BLANKS.splitAsStream(text)
                .filter(word -> !ADDRESS.matcher(word).matches())
                .toList();
        long holes = words.stream().filter(word -> HOLE.matcher(word).find()).count();
        return holes >= LEAST ? holes * ONE_OF >= words.size() : holes == 1 && words.size() <= SHORT;
    }

    /** A text that has such a letter came through whatever coding it went. */
    private static boolean isOfUnicodeAlone(int letter) {
        return letter > LAST_OF_WESTERN_EUROPE
                && ((letter >= FIRST_WITH_TWO_MARKS && letter <= LAST_WITH_TWO_MARKS)
                        || UNICODE_ALONE.indexOf(letter) >= 0);
    }

    /** Returns the cells of a row in Unicode, if some of them are Vietnamese in an older coding. */
    public static Optional<Restored> restored(List<String> cells) {
        List<Integer> doubtful = new ArrayList<>();
        for (int place = 0; place < cells.size(); place++) {
            if (isDoubtful(cells.get(place))) {
                doubtful.add(place);
            }
        }
        if (doubtful.isEmpty()) {
            return Optional.empty();
        }
        Share now = Share.of(doubtful.stream().map(cells::get));
        if (now.words < LEAST || now.part() > HALF) {
            return Optional.empty();
        }
        @Nullable OldCoding best = null;
        Share most = now;
        for (OldCoding coding : OldCoding.values()) {
            Share then = Share.of(doubtful.stream().map(place -> restored(coding, cells.get(place))));
            if (then.part() >= MOST && then.syllables > most.syllables) {
                best = coding;
                most = then;
            }
        }
        return best == null ? Optional.empty() : restored(best, cells, doubtful);
    }

    private static Optional<Restored> restored(OldCoding coding, List<String> cells, List<Integer> doubtful) {
        boolean all =
                doubtful.size() == cells.stream().filter(Letters::isTelling).count();
        List<String> restored = new ArrayList<>(cells);
        boolean changed = false;
        for (int place : doubtful) {
            String before = cells.get(place);
            String after = restored(coding, before);
            Share now = Share.of(Stream.of(before));
            Share then = Share.of(Stream.of(after));
            if (then.part() > now.part() || (all && then.words > 0 && then.part() == now.part())) {
                restored.set(place, after);
                changed = true;
            }
        }
        return changed ? Optional.of(new Restored(coding.label(), List.copyOf(restored))) : Optional.empty();
    }

    private static String restored(OldCoding coding, String text) {
        return coding.restored(text).orElse(text);
    }

    /** How many words there are that tell the coding, and how many of them are syllables. */
    private record Share(int words, long syllables) {
        static Share of(Stream<String> texts) {
            List<String> words =
                    texts.flatMap(text -> Syllables.telling(text).stream()).toList();
            return new Share(words.size(), Syllables.among(words));
        }

        double part() {
            return words == 0 ? 0 : (double) syllables / words;
        }
    }

    private static boolean isTelling(String cell) {
        return cell.chars().anyMatch(letter -> letter > LAST_OF_ENGLISH);
    }

    /** Returns whether a cell has letters beyond those of English, and none that only Unicode has. */
    private static boolean isDoubtful(String cell) {
        boolean telling = false;
        for (int i = 0; i < cell.length(); i++) {
            char letter = cell.charAt(i);
            telling |= letter > LAST_OF_ENGLISH;
            if (isOfUnicodeAlone(letter) || (letter >= FIRST_MARK && letter <= LAST_MARK)) {
                return false;
            }
        }
        return telling;
    }
}
