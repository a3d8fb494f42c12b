package vn.kiennghi.edge.page.catalogue;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.edge.page.wording.Words;

/** One entry of a pick list. */
public record Choice(String value, String label, boolean chosen) {

    /** Returns the entries of a pick list; a chosen value that is not among them is added, so that it is seen. */
    public static <T> List<Choice> among(
            List<T> entries, Function<T, String> value, Function<T, String> label, @Nullable String chosen) {
        List<Choice> known = entries.stream()
                .map(entry -> new Choice(
                        value.apply(entry),
                        label.apply(entry),
                        value.apply(entry).equals(chosen)))
                .toList();
        return chosen == null || known.stream().anyMatch(Choice::chosen)
                ? known
                : Stream.concat(known.stream(), Stream.of(new Choice(chosen, chosen, true)))
                        .toList();
    }

    /** Returns the constants of an enum with their labels. */
    public static <E extends Enum<E>> List<Choice> of(Class<E> type, String group, @Nullable E chosen, Words words) {
        return among(
                List.of(type.getEnumConstants()),
                Enum::name,
                constant -> words.label(group, constant),
                chosen == null ? null : chosen.name());
    }

    /** Returns these constants in their order, none chosen; their labels begin with the group. */
    public static <E extends Enum<E>> List<Choice> of(List<E> constants, String group, Words words) {
        return among(constants, Enum::name, constant -> words.label(group, constant), null);
    }
}
