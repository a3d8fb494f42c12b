package vn.kiennghi.edge.desk.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.TermView.SessionView;

/**
 * The desk of one council and term.
 *
 * @param name council and term
 * @param empty whether the register of the term has no petition yet
 * @param receives whether the reader enters petitions
 * @param definesSessions whether the reader enters sessions
 */
record DeskSection(
        String termId,
        String name,
        List<SessionNow> sessions,
        boolean empty,
        boolean receives,
        boolean transfers,
        boolean definesSessions,
        List<DeskBlock> blocks) {

    /**
     * A session that counts today.
     *
     * @param when running, next or last
     * @param cutOff day by which petitions for it are compiled; null: none is set
     */
    record SessionNow(
            SessionView session,
            String when,
            String name,
            String opens,
            String closes,
            @Nullable String cutOff) {}
}
