package vn.kiennghi.edge.body.council;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.CouncilCommand.DefineCouncil;
import vn.kiennghi.api.council.CouncilId;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.edge.body.GivenId;
import vn.kiennghi.edge.body.JsonBody;

/**
 * What is said of a council.
 *
 * @param parentId the council of the level above
 * @param validTo last day of the council
 * @param successorId the council that takes over its petitions (R24)
 */
@JsonBody
public record CouncilBody(
        String name,
        Level level,
        @GivenId @Nullable String parentId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @GivenId @Nullable String successorId) {

    /** Returns the command that records it. */
    public DefineCouncil command(CouncilId id) {
        return new DefineCouncil(id, name, level, parentId, validFrom, validTo, successorId);
    }
}
