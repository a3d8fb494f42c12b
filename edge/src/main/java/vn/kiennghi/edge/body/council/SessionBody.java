package vn.kiennghi.edge.body.council;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.CouncilTermCommand.DefineSession;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.council.SessionKind;
import vn.kiennghi.edge.body.JsonBody;

/**
 * What is said of a session of a term.
 *
 * @param cutOffOn last day on which compilations are taken for this session
 */
@JsonBody
public record SessionBody(
        SessionKind kind,
        LocalDate opensOn,
        LocalDate closesOn,
        @Nullable LocalDate cutOffOn) {

    /** Returns the command that records it. */
    public DefineSession command(SessionId id) {
        return new DefineSession(id.termId(), id.number(), kind, opensOn, closesOn, cutOffOn);
    }
}
