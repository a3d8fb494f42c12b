package vn.kiennghi.edge.desk.petition.actions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.edge.body.petition.PetitionAction;
import vn.kiennghi.edge.page.form.FilledForm;

/** Puts what the forms of a petition's page send, in people's terms, into those of the bodies. */
@Component
class SentEntries {
    private final OtherPetition others;

    SentEntries(OtherPetition others) {
        this.others = others;
    }

    /**
     * Returns the entries as the action's body has them.
     *
     * @throws vn.kiennghi.edge.platform.problem.ProblemException if an entry names nothing or must not be empty
     */
    Map<String, List<String>> inTermsOfBody(
            PetitionAction action, PetitionView petition, Map<String, List<String>> sent) {
        return switch (action) {
            case SPLIT -> withoutEmptyRows(sent);
            case CORRECTION -> Correction.changed(petition, sent);
            case MERGE -> others.identified(petition, sent, OtherPetition.LEAD);
            case REPEAT -> others.identified(petition, sent, "of");
            default -> sent;
        };
    }

    private static Map<String, List<String>> withoutEmptyRows(Map<String, List<String>> sent) {
        Predicate<String> filledIn = SplitRows.filledIn(new FilledForm("", sent, List.of()));
        Map<String, List<String>> entries = new HashMap<>(sent);
        entries.keySet().removeIf(filledIn.negate());
        return entries;
    }
}
