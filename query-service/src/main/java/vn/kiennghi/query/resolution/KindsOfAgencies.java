package vn.kiennghi.query.resolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds of a term's agencies as numbers: each agency is asked for once in a report, not once for each petition. */
final class KindsOfAgencies {
    private static final int NOT_ASKED = -2;

    private final AgencyKinds kinds;
    private final TermColumns columns;
    private final List<String> names = new ArrayList<>();
    private int[] numbers = {};

    KindsOfAgencies(AgencyKinds kinds, TermColumns columns) {
        this.kinds = kinds;
        this.columns = columns;
    }

    /** Returns the number of the agency's kind; {@link NumberedNames#NONE} where it is not known. */
    int of(int agency) {
        if (agency == NumberedNames.NONE) {
            return NumberedNames.NONE;
        }
        if (agency >= numbers.length) {
            int asked = numbers.length;
            numbers = Arrays.copyOf(numbers, columns.names().length);
            Arrays.fill(numbers, asked, numbers.length, NOT_ASKED);
        }
        if (numbers[agency] == NOT_ASKED) {
            numbers[agency] = numberOf(kinds.kindOf(columns.names()[agency]));
        }
        return numbers[agency];
    }

    private int numberOf(@Nullable String kind) {
        if (kind == null) {
            return NumberedNames.NONE;
        }
        int known = names.indexOf(kind);
        if (known >= 0) {
            return known;
        }
        names.add(kind);
        return names.size() - 1;
    }

    /** Returns the kind of that number; null for {@link NumberedNames#NONE}. */
    @Nullable String name(int number) {
        return number == NumberedNames.NONE ? null : names.get(number);
    }
}
