package vn.kiennghi.query.resolution;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers for the names of fields, committees and agencies, counted from 0. A name keeps its number. */
final class NumberedNames {
    /** Instead of a name that is missing. */
    static final int NONE = -1;

    private static final int BYTES_OF_NAME = 80;

    private final Map<String, Integer> numbers = new HashMap<>();
    private String[] names = new String[64];

    int numberOf(@Nullable String name) {
        if (name == null) {
            return NONE;
        }
        Integer known = numbers.get(name);
        return known == null ? add(name) : known;
    }

    private int add(String name) {
        int number = numbers.size();
        if (number == names.length) {
            names = Arrays.copyOf(names, 2 * number);
        }
        names[number] = name;
        numbers.put(name, number);
        return number;
    }

    /** Returns the names by their numbers, as many as there are now; what is behind them may still change. */
    String[] now() {
        return names;
    }

    long bytes() {
        return (long) BYTES_OF_NAME * numbers.size();
    }
}
