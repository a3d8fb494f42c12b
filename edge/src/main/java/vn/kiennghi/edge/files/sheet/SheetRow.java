package vn.kiennghi.edge.files.sheet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.edge.files.letters.Letters;
import vn.kiennghi.edge.platform.text.Texts;

/**
 * One row of a file.
 *
 * @param number as a spreadsheet shows it, the file's first row being 1
 * @param cells what its cells say, by their place; days in ISO form; empty texts where there is nothing
 * @param errors cells that have no value, by their place: where they stand and what they show, such as {@code D7: #REF!}
 * @param perhapsConverted places of cells that a spreadsheet program may have made out of something else that was typed
 * @param wide places of cells that are merged with others to their right, with the last place of those
 * @param hidden whether a reader of the spreadsheet does not see it
 * @param coding an older one in which letters of it were written; null where none were
 */
public record SheetRow(
        int number,
        List<String> cells,
        Map<Integer, String> errors,
        Set<Integer> perhapsConverted,
        Map<Integer, Integer> wide,
        boolean hidden,
        @Nullable String coding) {
    /** Returns a row of plain texts. */
    static SheetRow ofTexts(int number, List<String> cells) {
        return new SheetRow(number, cells, Map.of(), Set.of(), Map.of(), false, null);
    }

    /** Returns the row with its texts in Unicode, if some of them stand in an older coding. */
    public SheetRow inUnicode() {
        return Letters.restored(cells)
                .map(restored -> new SheetRow(
                        number, restored.cells(), errors, perhapsConverted, wide, hidden, restored.coding()))
                .orElse(this);
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

    /** Returns whether its first cell is merged with others to its right. */
    public boolean spanning() {
        return IntStream.range(0, cells.size())
                .filter(place -> !cells.get(place).isEmpty())
                .limit(1)
                .anyMatch(wide::containsKey);
    }
}
