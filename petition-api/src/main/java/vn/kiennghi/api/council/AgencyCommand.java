package vn.kiennghi.api.council;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.identity.AllowedTo;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.identity.Scope;
import vn.kiennghi.api.identity.ScopedCommand;

/** Everything that can be asked of an agency's entry in a council's catalogue. */
public sealed interface AgencyCommand extends ScopedCommand {
    AgencyId agencyId();

    @Override
    default Scope scope() {
        return new Scope.OfCouncil(agencyId().councilId());
    }

    /**
     * Puts an agency into the catalogue or changes it.
     *
     * @param validFrom first day on which petitions can be assigned to it
     * @param validTo last such day (R25)
     */
    @AllowedTo(Role.ADMIN)
    record DefineAgency(
            @TargetAggregateIdentifier AgencyId agencyId,
            String name,
            AgencyKind kind,
            LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements AgencyCommand {}
}
