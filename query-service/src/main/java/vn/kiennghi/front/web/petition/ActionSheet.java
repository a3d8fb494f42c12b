package vn.kiennghi.front.web.petition;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionView.FlagView;
import vn.kiennghi.front.web.form.FilledForm;

/**
 * An action with its form, to be unfolded in the page.
 *
 * @param title key of what it is called
 * @param open whether it is shown unfolded
 * @param flag the flag that it concerns; null for every other action
 */
record ActionSheet(
        PetitionAction action,
        String title,
        FilledForm form,
        boolean open,
        @Nullable FlagView flag) {

    /** Returns the numbers of the rows of items, from 0. */
    public List<Integer> rows() {
        return IntStream.range(0, SplitRows.count(form)).boxed().toList();
    }

    ActionSheet triedAs(FilledForm tried) {
        return new ActionSheet(action, title, tried, true, flag);
    }
}
