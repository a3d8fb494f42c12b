package vn.kiennghi.edge.desk.petition.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.edge.body.petition.PetitionAction;
import vn.kiennghi.edge.page.form.FilledForm;

/**
 * What the page offers to do.
 *
 * @param next what is expected next, and from whom
 * @param nextAddress where the reader can do it, if not on this page
 * @param sheets the actions, the most likely one first
 * @param undoing what cannot be undone here, why, and what can be done instead
 */
public record PetitionActions(
        String next,
        @Nullable String nextAddress,
        List<ActionSheet> sheets,
        ActionChoices choices,
        List<UndoNote> undoing) {

    /**
     * Returns the same with the forms of one action open and all others closed; as it was if the action is not offered.
     *
     * @param filled gives the form with what is known already
     */
    public PetitionActions asked(PetitionAction action, UnaryOperator<FilledForm> filled) {
        if (sheets.stream().noneMatch(sheet -> sheet.action() == action)) {
            return this;
        }
        List<ActionSheet> all = sheets.stream()
                .map(sheet ->
                        sheet.action() == action ? sheet.triedAs(filled.apply(sheet.form())) : sheet.opened(false))
                .toList();
        return new PetitionActions(next, nextAddress, all, choices, undoing);
    }

    /** Returns the same with a form as it was sent, its sheet open: also where the petition has gone on meanwhile. */
    public PetitionActions tried(PetitionAction action, FilledForm form) {
        List<ActionSheet> all = new ArrayList<>();
        boolean offered = false;
        for (ActionSheet sheet : sheets) {
            boolean same = sheet.form().name().equals(form.name());
            offered |= same;
            all.add(same ? sheet.triedAs(form) : sheet.opened(false));
        }
        if (!offered) {
            all.addFirst(new ActionSheet(action, "action.title." + action.path(), form, true, null));
        }
        return new PetitionActions(next, nextAddress, List.copyOf(all), choices, undoing);
    }
}
