package vn.kiennghi.query.petition;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.text.Spelling;

/** Text in the form in which it is searched: bare as {@link Spelling#bare} has it, so that signs that look alike are one. */
public final class FoldedText {
    private static final char MARK = '\uffff';
    private static final char UNUSUAL = '\ufffe';
    private static final char GREEK = '\u0370';
    private static final char AFTER_GREEK = '\u0400';
    /** Latin letters with all that Vietnamese puts on them, and punctuation, lie before it. */
    private static final char AFTER_USUAL = '\u2190';

    private static final char[] BARE = bareLetters();

    private FoldedText() {}

    /** Returns the texts folded and joined by blanks; absent ones are left out. */
    public static String of(@Nullable String... texts) {
        return Arrays.stream(texts)
                .flatMap(Stream::ofNullable)
                .map(FoldedText::fold)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Returns the words of what somebody searches for, folded. */
    static List<String> words(String query) {
        return Stream.of(fold(query).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            char bare = letter < BARE.length ? BARE[letter] : UNUSUAL;
            if (bare == UNUSUAL) {
                return Spelling.bare(text);
            }
            boolean again = bare == ' ' && !folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ';
            if (bare != MARK && !again) {
                folded.append(bare);
            }
        }
        return folded.toString().strip();
    }

    /** A term's texts are folded together, and nearly all of their letters fold alone in the same way as with others. */
    private static char[] bareLetters() {
        char[] letters = new char[AFTER_USUAL];
        for (char letter = 0; letter < AFTER_USUAL; letter++) {
            String between = Spelling.bare("a" + letter + "a");
            String bare = between.substring(1, between.length() - 1);
            boolean greek = letter >= GREEK && letter < AFTER_GREEK;
            // A Greek sigma depends on what stands beside it.
            letters[letter] = bare.isEmpty() ? MARK : greek || bare.length() > 1 ? UNUSUAL : bare.charAt(0);
        }
        return letters;
    }
}
