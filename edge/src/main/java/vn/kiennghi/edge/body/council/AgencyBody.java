package vn.kiennghi.edge.body.council;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.AgencyCommand.DefineAgency;
import vn.kiennghi.api.council.AgencyId;
import vn.kiennghi.api.council.AgencyKind;
import vn.kiennghi.edge.body.JsonBody;

/**
 * What is said of an agency of a council's catalogue.
 *
 * @param validFrom first day on which petitions can be assigned to it
 * @param validTo last such day (R25)
 */
@JsonBody
public record AgencyBody(
        String name,
        AgencyKind kind,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Returns the command that records it. */
    public DefineAgency command(AgencyId id) {
        return new DefineAgency(id, name, kind, validFrom, validTo);
    }
}
