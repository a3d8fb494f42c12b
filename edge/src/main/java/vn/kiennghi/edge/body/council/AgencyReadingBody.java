package vn.kiennghi.edge.body.council;

import vn.kiennghi.api.council.AgencyReading;
import vn.kiennghi.api.council.CouncilCommand.DecideAgencyReading;
import vn.kiennghi.api.council.CouncilId;
import vn.kiennghi.edge.body.JsonBody;

/** What a council decides that its agencies read. */
@JsonBody
public record AgencyReadingBody(AgencyReading reading) {

    /** Returns the command that records it. */
    public DecideAgencyReading command(CouncilId council) {
        return new DecideAgencyReading(council, reading);
    }
}
