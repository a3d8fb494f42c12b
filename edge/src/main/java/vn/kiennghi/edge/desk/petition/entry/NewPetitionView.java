package vn.kiennghi.edge.desk.petition.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.edge.desk.similar.SimilarLine;
import vn.kiennghi.edge.page.catalogue.Choice;

/**
 * All that the page for a new petition shows beside its form.
 *
 * @param meetings the session's voter meetings; empty where none is recorded
 * @param saved the petition that was received just before; null at the first
 */
record NewPetitionView(
        String council,
        String session,
        String sessionId,
        List<Choice> kinds,
        List<Choice> rounds,
        List<Choice> fields,
        List<Choice> levels,
        List<Choice> meetings,
        @Nullable Saved saved) {

    /**
     * A petition that was received.
     *
     * @param similar petitions of the term that are like it
     */
    record Saved(String id, String reference, List<SimilarLine> similar) {}
}
