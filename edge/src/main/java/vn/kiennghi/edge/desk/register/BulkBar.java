package vn.kiennghi.edge.desk.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.CouncilView.FieldView;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.catalogue.FieldsAndAgencies;
import vn.kiennghi.edge.page.catalogue.LevelChoices;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.wording.Words;

/**
 * What can be done with chosen petitions of the register at once.
 *
 * @param form what stands in the entries
 * @param otherLevels levels to which the council can forward
 * @param back address of the register to return to
 * @param mayTransfer whether the chosen ones can be put into a transfer
 */
record BulkBar(
        FilledForm form,
        List<Choice> fields,
        List<Choice> levels,
        List<Choice> otherLevels,
        String back,
        boolean mayTransfer) {
    /** Name of the form, and of its element in the page. */
    static final String NAME = "bulk";

    /** The entries of its forms. */
    static final Set<String> ENTRIES = Set.of("field", "level", "reason", "to", "recipient", "documentNumber", "on");

    /**
     * Returns the bar.
     *
     * @param since first day of the term that is shown; null for all terms
     */
    static BulkBar of(
            FilledForm form,
            @Nullable FieldsAndAgencies catalogue,
            @Nullable LocalDate since,
            String back,
            boolean mayTransfer,
            Words words) {
        Level ours = catalogue == null ? null : catalogue.council().level();
        return new BulkBar(
                form,
                Choice.among(
                        catalogue == null ? List.of() : catalogue.council().fields(),
                        FieldView::id,
                        FieldView::name,
                        null),
                LevelChoices.since(since, null, words),
                LevelChoices.others(ours, since, null, words),
                back,
                mayTransfer);
    }
}
