package vn.kiennghi.service.petition;

import java.util.List;
import java.util.stream.Stream;

/** Lists of a petition's state, which never change but are replaced. */
final class Lists {
    private Lists() {}

    static <T> List<T> plus(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    static <T> List<T> without(List<T> list, T gone) {
        return list.stream().filter(one -> !one.equals(gone)).toList();
    }
}
