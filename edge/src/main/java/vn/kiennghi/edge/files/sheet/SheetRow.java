package vn.kiennghi.edge.files.sheet;

import java.util.List;
import java.util.Map;
import vn.kiennghi.edge.platform.text.Texts;

/**
 * One row of a file.
 *
 * @param number as a spreadsheet shows it, the file's first row being 1
 * @param cells what its cells say, by their place; days in ISO form; empty texts where there is nothing
 * @param errors cells that have no value, by their place: where they stand and what they show, such as {@code D7: #REF!}
 * @param hidden whether a reader of the spreadsheet does not see it
 * @param spanning whether its first cell is merged with others to its right
 */
public record SheetRow(int number, List<String> cells, Map<Integer, String> errors, boolean hidden, boolean spanning) {
    /** Returns a row of plain texts. */
    static SheetRow ofTexts(int number, List<String> cells) {
        return new SheetRow(number, cells, Map.of(), false, false);
    }

    /** Returns what the cell says; an empty text where there is none. */
    public String cell(int place) {
        return place >= 0 && place < cells.size() ? cells.get(place) : "";
    }

    /** Returns whether there is nothing to be seen at the place. */
    public boolean isBlank(int place) {
        return Texts.normalised(cell(place)) == null && !errors.containsKey(place);
    }

    /** Returns whether there is nothing to be seen in it. */
    public boolean isBlank() {
        return errors.isEmpty() && cells.stream().allMatch(cell -> Texts.normalised(cell) == null);
    }
}
