package vn.kiennghi.edge.desk.petition.actions;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.edge.body.petition.PetitionAction;
import vn.kiennghi.edge.page.form.FilledForm;

/**
 * An action with its form, to be unfolded in the page.
 *
 * @param title key of what it is called
 * @param open whether it is shown unfolded
 * @param about what it is about, such as the flag to be cleared; null where that is the petition itself
 */
record ActionSheet(
        PetitionAction action,
        String title,
        FilledForm form,
        boolean open,
        @Nullable String about) {

    /** Returns the numbers of the rows of items, from 0. */
    public List<Integer> rows() {
        return IntStream.range(0, SplitRows.count(form)).boxed().toList();
    }

    /** Returns whether the form needs an entry that it would not need at an earlier step or without more to do. */
    public boolean needs(String entry) {
        return title.endsWith("." + entry) || form.wrong(entry) != null;
    }

    /** Returns whether what the form records stays for good, so that the form says so before. */
    public boolean isFinal() {
        return Reversal.of(action) == Reversal.NONE;
    }

    /** Returns whether an entry of the form bears the star of what has to be filled in, so that the form explains it. */
    public boolean hasStar() {
        return switch (action) {
            case FLAGS, FLAG_CLEARING, TOLD_APART, UNMERGE -> false;
            case CLOSING -> needs("exception");
            default -> true;
        };
    }

    ActionSheet triedAs(FilledForm tried) {
        return new ActionSheet(action, title, tried, true, about);
    }

    ActionSheet opened(boolean unfolded) {
        return new ActionSheet(action, title, form, unfolded, about);
    }
}
