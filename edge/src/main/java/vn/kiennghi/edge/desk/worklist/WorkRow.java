package vn.kiennghi.edge.desk.worklist;

import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.edge.page.catalogue.FieldsAndAgencies;
import vn.kiennghi.edge.page.catalogue.Sessions;
import vn.kiennghi.edge.page.wording.Excerpt;
import vn.kiennghi.edge.page.wording.Words;

/**
 * One petition as a line of a worklist.
 *
 * @param session its session in words
 * @param lead name of the lead agency; null before any is assigned
 */
public record WorkRow(
        PetitionPage.Item petition,
        String session,
        Excerpt content,
        @Nullable String field,
        @Nullable String lead) {

    /** Returns the line for a petition. */
    public static WorkRow of(PetitionPage.Item petition, FieldsAndAgencies catalogue, Words words) {
        return new WorkRow(
                petition,
                Sessions.named(petition.sessionId(), words),
                Excerpt.of(petition.content()),
                catalogue.field(petition.field()),
                catalogue.agency(petition.agency()));
    }
}
