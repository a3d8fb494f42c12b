package vn.kiennghi.api.council;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to an agency's entry in a council's catalogue. */
public sealed interface AgencyEvent {
    String councilId();

    String agencyId();

    /** The agency entered the catalogue or was changed; the event holds all that is known of it from then on. */
    @Revision("1")
    record AgencyDefined(
            String councilId,
            String agencyId,
            String name,
            AgencyKind kind,
            LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements AgencyEvent {}
}
