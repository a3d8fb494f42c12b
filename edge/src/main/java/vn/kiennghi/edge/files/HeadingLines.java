package vn.kiennghi.edge.files;

import java.util.Optional;
import java.util.stream.IntStream;
import vn.kiennghi.edge.files.sheet.SheetRow;

/**
 * A heading of two lines: groups of columns above, columns below, such as "Cơ quan" over "Chủ trì" and "Phối hợp". A column that
 * stands in the upper line alone spans both.
 */
record HeadingLines(SheetRow upper, SheetRow lower) {
    private static final int LONGEST_HEADING = 80;

    int firstRow() {
        return upper.number();
    }

    int width() {
        return Math.max(upper.cells().size(), lower.cells().size());
    }

    /** Returns whether the lower row is part of the heading and not the first row below it. */
    boolean isHeading(TableForm form) {
        boolean namesColumn = false;
        for (int place = 0; place < width(); place++) {
            if (isUnderNothing(place)) {
                continue;
            }
            String below = lower.cell(place);
            Optional<Column> combined = combined(form, place);
            if (below.length() > LONGEST_HEADING) {
                return false;
            }
            boolean standsAlone = form.named(upper.cell(place)).isPresent();
            if (standsAlone && combined.isEmpty() && !beginsGroup(place)) {
                return false;
            }
            namesColumn |= combined.isPresent() || form.named(below).isPresent();
        }
        return namesColumn && referenceSpansBoth(form);
    }

    private boolean referenceSpansBoth(TableForm form) {
        return IntStream.range(0, upper.cells().size())
                .filter(place -> form.named(upper.cell(place))
                        .filter(column -> column.name().equals("reference"))
                        .isPresent())
                .mapToObj(this::isUnderNothing)
                .reduce(Boolean::logicalAnd)
                .orElse(false);
    }

    /** Returns the column that the place means. */
    Optional<Column> named(TableForm form, int place) {
        if (isUnderNothing(place)) {
            return form.named(upper.cell(place));
        }
        return combined(form, place)
                .or(() -> form.named(lower.cell(place)))
                .or(() -> beginsGroup(place) ? Optional.empty() : form.named(upper.cell(place)));
    }

    private Optional<Column> combined(TableForm form, int place) {
        String above = group(place);
        String below = lower.cell(place);
        // Dots, dashes and errors say nothing that a heading could be made of: such a row is one of the table's.
        return above.isEmpty() || Folding.fold(below).isEmpty()
                ? Optional.empty()
                : form.named(above + " " + below).or(() -> form.named(below + " " + above));
    }

    /** Returns what is written above the place, both lines together. */
    String label(int place) {
        if (isUnderNothing(place)) {
            return upper.cell(place);
        }
        String above = group(place);
        return above.isEmpty() ? lower.cell(place) : above + " / " + lower.cell(place);
    }

    /** Returns the upper line's text above the place; a group's stands above the first of its columns. */
    private String group(int place) {
        int first = place;
        while (first > 0 && upper.isBlank(first) && !isUnderNothing(first - 1)) {
            first--;
        }
        return upper.cell(first);
    }

    private boolean beginsGroup(int place) {
        return upper.isBlank(place + 1) && !isUnderNothing(place + 1);
    }

    /** Cells merged downwards repeat what stands above. */
    private boolean isUnderNothing(int place) {
        return lower.isBlank(place) || lower.cell(place).equals(upper.cell(place));
    }
}
