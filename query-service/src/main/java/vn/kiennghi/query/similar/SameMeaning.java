package vn.kiennghi.query.similar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/** Which expressions of voters mean the same, and which say nothing, from the two lists beside the program. */
final class SameMeaning {
    /** Stands for expressions that every petition uses. */
    static final String NOTHING = "0";

    private SameMeaning() {}

    /** Returns what the lists say. */
    static SynonymMap read() {
        Map<String, String> becomes = new HashMap<>();
        lines("same-meaning.txt").forEach(line -> {
            List<String> expressions = List.of(line.split("\\s*,\\s*"));
            expressions.forEach(one -> becomes.put(one, expressions.getFirst()));
        });
        lines("says-nothing.txt").forEach(line -> becomes.put(line, NOTHING));
        try {
            return map(becomes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SynonymMap map(Map<String, String> becomes) throws IOException {
        SynonymMap.Builder builder = new SynonymMap.Builder(true);
        try (Analyzer plain = new PetitionAnalyzer(new SynonymMap.Builder(true).build())) {
            for (Map.Entry<String, String> one : becomes.entrySet()) {
                List<String> words = WordsOfText.of(one.getKey(), plain);
                String meaning = one.getValue().equals(NOTHING)
                        ? NOTHING
                        : String.join("", WordsOfText.of(one.getValue(), plain));
                if (words.size() > 1 || !words.getFirst().equals(meaning)) {
                    builder.add(
                            SynonymMap.Builder.join(words.toArray(String[]::new), new CharsRefBuilder()),
                            new CharsRef(meaning),
                            false);
                }
            }
        }
        return builder.build();
    }

    private static List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        try (InputStream file =
                        Objects.requireNonNull(SameMeaning.class.getResourceAsStream("/similar/" + name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
