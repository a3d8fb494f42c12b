package vn.kiennghi.query.similar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Petitions of which people said which two mean the same, among many of the same fields and places that mean something else.
 *
 * @param pairs what is known and how it is said anew
 * @param others what else is known
 * @param fresh what is said for the first time
 */
record LabelledPetitions(List<Pair> pairs, List<Neighbour> others, List<Neighbour> fresh) {
    private static final List<String> HAMLETS = List.of(
            "Nà Cà",
            "Bản Cầu",
            "Khuổi Trà",
            "Lủng Vài",
            "Pác Ban",
            "Nà Đẩy",
            "Kéo Tôm",
            "Phiêng Kham",
            "Bản Tý",
            "Khau Lạ",
            "Nà Sang",
            "Khuân Bang",
            "Lủng Ca");
    /** In how many communes each further matter was said. */
    private static final int COMMUNES = 4;

    /** Returns the first sixty, of one province in the mountains. */
    static LabelledPetitions first() {
        return new LabelledPetitions(pairs("pairs.tsv"), neighbours("pairs.tsv"), List.of());
    }

    /** Returns sixty more, from all over the country, each with a near miss of the same place. */
    static LabelledPetitions second() {
        List<Neighbour> others = Stream.concat(
                        placed("second-near-misses.tsv").stream(), neighbours("second-pairs.tsv").stream())
                .toList();
        return new LabelledPetitions(pairs("second-pairs.tsv"), others, placed("second-new-matters.tsv"));
    }

    /** What the register holds and how voters say it anew. */
    record Pair(String place, String known, String asked) {}

    record Neighbour(String place, String content) {}

    private static List<Pair> pairs(String name) {
        return lines(name).stream()
                .map(line -> line.split("\t"))
                .map(cells -> new Pair(cells[0], cells[1], cells[2]))
                .toList();
    }

    private static List<Neighbour> placed(String name) {
        return lines(name).stream()
                .map(line -> line.split("\t"))
                .map(cells -> new Neighbour(cells[0], cells[1]))
                .toList();
    }

    private static List<Neighbour> neighbours(String name) {
        List<String> places = pairs(name).stream().map(Pair::place).distinct().toList();
        List<String> matters = lines("neighbours.txt");
        List<Neighbour> neighbours = new ArrayList<>();
        for (int i = 0; i < matters.size(); i++) {
            for (int j = 0; j < COMMUNES; j++) {
                String place = places.get((i * 3 + j) % places.size());
                String hamlet = HAMLETS.get((i + j * 5) % HAMLETS.size());
                neighbours.add(new Neighbour(place, MessageFormat.format(matters.get(i), inSentence(place), hamlet)));
            }
        }
        return neighbours;
    }

    /** Returns the known ones as said in other communes, too. */
    List<Neighbour> twins() {
        List<String> places = pairs.stream().map(Pair::place).distinct().toList();
        return pairs.stream()
                .flatMap(pair -> places.stream()
                        .filter(place -> !place.equals(pair.place()))
                        .limit(COMMUNES)
                        .map(place -> new Neighbour(
                                place, pair.known().replace(inSentence(pair.place()), inSentence(place)))))
                .toList();
    }

    private static String inSentence(String place) {
        return place.substring(0, 1).toLowerCase(Locale.ROOT) + place.substring(1);
    }

    /** Returns the known ones, that of pair n under the id n, and others as an index of one term. */
    TermIndex index(Gists gists, List<Neighbour> others) {
        TermIndex index = new TermIndex();
        IntStream.range(0, pairs.size())
                .forEach(i -> index.put(
                        Integer.toString(i),
                        gists.of(pairs.get(i).known(), null, pairs.get(i).place())));
        IntStream.range(0, others.size())
                .forEach(i -> index.put(
                        "other-" + i,
                        gists.of(others.get(i).content(), null, others.get(i).place())));
        index.refresh();
        return index;
    }

    private static List<String> lines(String name) {
        try (InputStream file =
                Objects.requireNonNull(LabelledPetitions.class.getResourceAsStream("/similar/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
