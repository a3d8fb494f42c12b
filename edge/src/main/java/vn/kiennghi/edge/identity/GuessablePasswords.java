package vn.kiennghi.edge.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.text.Spelling;

/**
 * Knows passwords that somebody guesses who knows what people like to take: those of leaked lists, keyboard rows, repetitions and
 * dates, words of Vietnamese offices, and the names around the account. Capitals, diacritics and look-alike signs hide none of them.
 */
@Component
public class GuessablePasswords {
    /** Fewer guesses than these lead to the password, if nobody slows the guesser down. */
    private static final double FEW_GUESSES = 1e7;

    /** So few guesses mean: one known word, with no more than a number or a year behind it. */
    private static final double ONE_WORD = 3e4;

    /** What comes after that many characters makes no password weaker, and looking at it takes long. */
    private static final int LOOKED_AT = 64;

    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_WORD = 3;

    private final List<String> words;

    /** Reads the words of offices; the lists of others come with each question. */
    public GuessablePasswords() {
        this.words = read(new ClassPathResource("guessable-words.txt"));
    }

    private static List<String> read(ClassPathResource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list is part of the program", e);
        }
    }

    /**
     * Returns whether the password is easily guessed. The lists are read for each question and not kept: passwords are rarely set,
     * and the lists take some megabytes.
     *
     * @param names what somebody would try who knows whose password it is: the user's names, the council's
     */
    public boolean contain(String password, Collection<String> names) {
        String folded = folded(password);
        String begin = folded.substring(0, Math.min(LOOKED_AT, folded.length()));
        List<String> known = new ArrayList<>(forms(names));
        known.addAll(words);
        Zxcvbn estimate = new Zxcvbn();
        return estimate.measure(begin, known).getGuesses() < FEW_GUESSES
                || estimate.measure(GAPS.matcher(begin).replaceAll(""), known).getGuesses() < ONE_WORD;
    }

    /** A name, its words, and what is left of it without gaps. */
    private static Set<String> forms(Collection<String> names) {
        Set<String> forms = new LinkedHashSet<>();
        for (String name : names) {
            List<String> parts = GAPS.splitAsStream(folded(name))
                    .filter(part -> !part.isEmpty())
                    .toList();
            for (int from = 0; from < parts.size(); from++) {
                forms.add(String.join("", parts.subList(from, parts.size())));
                forms.add(parts.get(from));
            }
        }
        forms.removeIf(form -> form.length() < SHORTEST_WORD);
        return forms;
    }

    private static String folded(String text) {
        return Spelling.bare(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }
}
