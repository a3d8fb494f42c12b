package vn.kiennghi.query.petition;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Text in the form in which it is searched: without case and Vietnamese diacritics, one blank between words. */
public final class FoldedText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

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

    // đ is a letter of its own, not a d with a mark, so that decomposing leaves it as it is.
    private static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        String bare = MARKS.matcher(decomposed)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
        return BLANKS.matcher(bare).replaceAll(" ").strip();
    }
}
