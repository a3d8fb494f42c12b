package vn.kiennghi.edge.desk.petition.sheet;

import java.util.List;
import org.springframework.ui.Model;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.edge.page.form.FilledForm;

/**
 * What happened to a petition between the moment at which its page was shown and the moment at which a form of it was sent. A page
 * that shows a form again tells it, and takes the present version for the next try.
 */
final class Meanwhile {
    /** Name of the form's entry that holds the version which the page showed. */
    static final String VERSION = "version";

    private Meanwhile() {}

    /** Puts what happened since the form's version into the model of a page that {@link SheetModel} has filled already. */
    static void add(Model model, FilledForm form, PetitionView petition) {
        String seen = form.value(VERSION);
        if (seen.matches("[0-9]{1,18}") && model.getAttribute("timeline") instanceof List<?> timeline) {
            int from = (int) Math.min(Long.parseLong(seen) + 1, timeline.size());
            if (petition.version() >= from) {
                model.addAttribute("meanwhile", timeline.subList(from, timeline.size()));
            }
        }
    }
}
