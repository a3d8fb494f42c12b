package vn.kiennghi.edge.body.council;

import java.time.LocalDate;
import vn.kiennghi.api.council.CouncilTermCommand.DefineTerm;
import vn.kiennghi.api.council.TermId;
import vn.kiennghi.edge.body.GivenId;
import vn.kiennghi.edge.body.JsonBody;

/**
 * What is said of a council's term.
 *
 * @param ordinal the khóa, as the council writes it
 */
@JsonBody
public record TermBody(@GivenId String councilId, String ordinal, LocalDate startsOn, LocalDate endsOn) {

    /** Returns the command that records it. */
    public DefineTerm command(TermId id) {
        return new DefineTerm(id, councilId, ordinal, startsOn, endsOn);
    }
}
