package vn.kiennghi.edge.files;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;

/** The values that a cell can choose from, by their names in the contract or as councils write them. */
final class Choices<E extends Enum<E>> {
    static final Choices<PetitionKind> KINDS = new Choices<>(Map.of(
            PetitionKind.KIEN_NGHI, List.of("Kiến nghị", "KN"),
            PetitionKind.Y_KIEN, List.of("Ý kiến", "YK", "Phản ánh")));

    static final Choices<Round> ROUNDS = new Choices<>(Map.of(
            Round.BEFORE, List.of("Trước kỳ họp", "Trước"),
            Round.AFTER, List.of("Sau kỳ họp", "Sau"),
            Round.CANDIDATE_MEETING, List.of("Tiếp xúc với người ứng cử", "Người ứng cử", "Vận động bầu cử"),
            Round.OTHER, List.of("Khác")));

    private static final Map<Level, List<String>> LEVELS = Map.of(
            Level.CENTRAL, List.of("Trung ương", "TW", "T.Ư", "TƯ", "Cấp Trung ương"),
            Level.PROVINCE, List.of("Tỉnh", "Cấp tỉnh", "Thành phố", "Tỉnh/Thành phố", "Cấp tỉnh/thành phố"),
            Level.DISTRICT, List.of("Huyện", "Cấp huyện", "Quận", "Thị xã"),
            Level.COMMUNE, List.of("Xã", "Cấp xã", "Phường", "Xã/Phường", "Đặc khu", "Xã, phường"));

    /** What an agency can claim; that it claims nothing yet is no answer. */
    static final Choices<Outcome> OUTCOMES = new Choices<>(Map.of(
            Outcome.RESOLVED,
                    List.of("Đã giải quyết xong", "Đã giải quyết", "Giải quyết xong", "Đã giải quyết dứt điểm"),
            Outcome.IN_PROGRESS, List.of("Đang giải quyết"),
            Outcome.WILL_RESOLVE, List.of("Sẽ giải quyết", "Sẽ giải quyết, xem xét", "Tiếp thu, sẽ giải quyết"),
            Outcome.EXPLAINED, List.of("Giải trình", "Giải trình, thông tin", "Giải trình, cung cấp thông tin"),
            Outcome.NOT_RESOLVED, List.of("Chưa giải quyết"),
            Outcome.REFUSED, List.of("Không giải quyết")));

    private final Map<String, E> byLabel = new HashMap<>();
    private final List<String> labels;
    private final String expected;

    private Choices(Map<E, List<String>> labels) {
        this(labels, value -> true);
    }

    /**
     * @param offered which values are named to people; all can be written
     */
    private Choices(Map<E, List<String>> labels, Predicate<E> offered) {
        labels.forEach((value, names) -> {
            byLabel.put(Folding.fold(value.name()), value);
            names.forEach(name -> byLabel.put(Folding.fold(name), value));
        });
        this.labels = labels.entrySet().stream()
                .filter(entry -> offered.test(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue().getFirst())
                .toList();
        expected = labels.entrySet().stream()
                .filter(entry -> offered.test(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey().name() + " (" + entry.getValue().getFirst() + ")")
                .collect(Collectors.joining(", "));
    }

    /** Returns the levels, of which those that there were on that day are named to people. */
    static Choices<Level> levels(LocalDate day) {
        return new Choices<>(LEVELS, level -> level.existedOn(day));
    }

    Optional<E> named(String text) {
        return Optional.ofNullable(byLabel.get(Folding.fold(text)));
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
