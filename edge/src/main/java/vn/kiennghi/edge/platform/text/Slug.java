package vn.kiennghi.edge.platform.text;

import java.text.Normalizer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.kiennghi.api.text.Spelling;

/** Ids made from names, so that nobody has to think of one: {@code Sở Y tế} becomes {@code so-y-te}. */
public final class Slug {
    private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");
    private static final int LONGEST = 80;
    /** Room for a number that tells two of one name apart. */
    private static final int LONGEST_STEM = LONGEST - 5;
    /** What is called by signs alone. */
    private static final String NAMELESS = "khong-ten";

    private Slug() {}

    /** Returns the id for a name: without case, diacritics and signs, of the form of ids that people give. */
    public static String of(String name) {
        String bare = Spelling.bare(Normalizer.normalize(name, Normalizer.Form.NFKC));
        String joined = trimmed(GAPS.matcher(bare).replaceAll("-"));
        String cut = joined.length() <= LONGEST_STEM ? joined : trimmed(joined.substring(0, LONGEST_STEM));
        return cut.isEmpty() ? NAMELESS : cut;
    }

    /** Returns the id for a name, numbered where it is taken: {@code so-y-te-2}. */
    public static String free(String name, Predicate<String> taken) {
        String stem = of(name);
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? stem : stem + "-" + number)
                .filter(taken.negate())
                .findFirst()
                .orElseThrow();
    }

    private static String trimmed(String text) {
        return ENDS.matcher(text).replaceAll("");
    }
}
