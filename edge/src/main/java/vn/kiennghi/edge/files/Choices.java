package vn.kiennghi.edge.files;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.vocabulary.WordMeaning;
import vn.kiennghi.api.vocabulary.WordUse;

/** The values that a cell can choose from, by their names in the contract or as councils write them. */
final class Choices<E extends Enum<E>> {
    static final Choices<PetitionKind> KINDS = new Choices<>(
            WordUse.KIND,
            Map.of(
                    PetitionKind.KIEN_NGHI, List.of("Kiến nghị", "KN"),
                    PetitionKind.Y_KIEN, List.of("Ý kiến", "YK", "Phản ánh")));

    static final Choices<Round> ROUNDS = new Choices<>(
            WordUse.ROUND,
            Map.of(
                    Round.BEFORE, List.of("Trước kỳ họp", "Trước"),
                    Round.AFTER, List.of("Sau kỳ họp", "Sau"),
                    Round.CANDIDATE_MEETING, List.of("Tiếp xúc với người ứng cử", "Người ứng cử", "Vận động bầu cử"),
                    Round.OTHER, List.of("Khác")));

    private static final Map<Level, List<String>> LEVELS = Map.of(
            Level.CENTRAL, List.of("Trung ương", "TW", "T.Ư", "TƯ", "Cấp Trung ương"),
            Level.PROVINCE, List.of("Tỉnh", "Cấp tỉnh", "Thành phố", "Tỉnh/Thành phố", "Cấp tỉnh/thành phố"),
            Level.DISTRICT, List.of("Huyện", "Cấp huyện", "Quận", "Thị xã"),
            Level.COMMUNE, List.of("Xã", "Cấp xã", "Phường", "Xã/Phường", "Đặc khu", "Xã, phường"));

    /** Whose name in the column of levels tells the level, for a person to decide. */
    private static final Map<String, Level> AUTHORITIES = Map.of(
            "chinh phu", Level.CENTRAL,
            "quoc hoi", Level.CENTRAL,
            "bo", Level.CENTRAL,
            "so", Level.PROVINCE);

    /** Words that turn what stands behind them into something else. */
    private static final Set<String> TURNING = Set.of("chua", "khong", "dang", "se");

    /** What an agency can claim; that it claims nothing yet is no answer. */
    static final Choices<Outcome> OUTCOMES = new Choices<>(
            WordUse.OUTCOME,
            Map.of(
                    Outcome.RESOLVED,
                            List.of("Đã giải quyết xong", "Đã giải quyết", "Giải quyết xong", "Đã giải quyết dứt điểm"),
                    Outcome.IN_PROGRESS, List.of("Đang giải quyết"),
                    Outcome.WILL_RESOLVE, List.of("Sẽ giải quyết", "Sẽ giải quyết, xem xét", "Tiếp thu, sẽ giải quyết"),
                    Outcome.EXPLAINED, List.of("Giải trình", "Giải trình, thông tin", "Giải trình, cung cấp thông tin"),
                    Outcome.NOT_RESOLVED, List.of("Chưa giải quyết"),
                    Outcome.REFUSED, List.of("Không giải quyết")));

    private final WordUse use;
    private final Map<String, E> byLabel;
    private final List<String> labels;
    private final String expected;
    private final Meanings meanings;

    private Choices(WordUse use, Map<E, List<String>> labels) {
        this(use, labels, value -> true);
    }

    /**
     * @param offered which values are named to people; all can be written
     */
    private Choices(WordUse use, Map<E, List<String>> labels, Predicate<E> offered) {
        Map<String, E> named = new HashMap<>();
        labels.forEach((value, names) -> {
            named.put(Folding.fold(value.name()), value);
            names.forEach(name -> named.put(Folding.fold(name), value));
        });
        this(
                use,
                Map.copyOf(named),
                labels.entrySet().stream()
                        .filter(entry -> offered.test(entry.getKey()))
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getValue().getFirst())
                        .toList(),
                labels.entrySet().stream()
                        .filter(entry -> offered.test(entry.getKey()))
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry ->
                                entry.getKey().name() + " (" + entry.getValue().getFirst() + ")")
                        .collect(Collectors.joining(", ")),
                Meanings.NONE);
    }

    private Choices(WordUse use, Map<String, E> byLabel, List<String> labels, String expected, Meanings meanings) {
        this.use = use;
        this.byLabel = byLabel;
        this.labels = labels;
        this.expected = expected;
        this.meanings = meanings;
    }

    /** Returns the levels, of which those that there were on that day are named to people. */
    static Choices<Level> levels(LocalDate day) {
        return new Choices<>(WordUse.LEVEL, LEVELS, level -> level.existedOn(day));
    }

    /** Returns the same values, which words can mean besides. */
    Choices<E> with(Meanings also) {
        return new Choices<>(use, byLabel, labels, expected, also);
    }

    /** Returns the value that the text names; labels come first, then what somebody chose. */
    Optional<E> named(String text) {
        return labelled(text)
                .or(() -> meanings.of(use, text).map(WordMeaning::means).flatMap(this::called));
    }

    /** Returns whether somebody chose that the text says nothing. */
    boolean saysNothing(String text) {
        return labelled(text).isEmpty() && meanings.sayNothing(use, text);
    }

    private Optional<E> called(String name) {
        return byLabel.values().stream()
                .filter(value -> value.name().equals(name))
                .findFirst();
    }

    private Optional<E> labelled(String text) {
        return Optional.ofNullable(byLabel.get(Folding.fold(text)));
    }

    /**
     * Returns the value whose label, the longest such, stands within the text, for a person to decide: UBND tỉnh speaks of the province.
     * A label before which the text says "not", "not yet" or "still" is not what it says.
     */
    Optional<E> likely(String text) {
        return within(text, byLabel);
    }

    /** Returns the level of which the text speaks, or whose authorities it names. */
    static Optional<Level> likelyLevel(String text) {
        return levels(LocalDate.MAX).likely(text).or(() -> within(text, AUTHORITIES));
    }

    private static <E> Optional<E> within(String text, Map<String, E> labels) {
        String said = " " + Folding.fold(text) + " ";
        Set<String> turning =
                TURNING.stream().filter(word -> said.contains(" " + word + " ")).collect(Collectors.toSet());
        List<String> standing = labels.keySet().stream()
                .filter(label -> said.contains(" " + label + " "))
                .filter(label -> turning.isEmpty() || turning.stream().anyMatch(word -> label.startsWith(word + " ")))
                .toList();
        int longest = standing.stream().mapToInt(String::length).max().orElse(0);
        Set<E> meant = standing.stream()
                .filter(label -> label.length() == longest)
                .map(labels::get)
                .collect(Collectors.toSet());
        return meant.size() == 1 ? Optional.of(meant.iterator().next()) : Optional.empty();
    }

    /** Returns the usual label of each value. */
    List<String> labels() {
        return labels;
    }

    /** Returns the values with their usual labels. */
    String expected() {
        return expected;
    }
}
