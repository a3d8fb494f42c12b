package vn.kiennghi.api.council;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.identity.AllowedTo;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.identity.Scope;
import vn.kiennghi.api.identity.ScopedCommand;

/** Everything that can be asked of a council and its catalogue of fields. */
public sealed interface CouncilCommand extends ScopedCommand {
    CouncilId councilId();

    @Override
    default Scope scope() {
        return new Scope.OfCouncil(councilId().value());
    }

    /**
     * Establishes a council or changes what is known of it.
     *
     * @param parentId the council of the level above
     * @param validTo last day of the council
     * @param successorId the council that takes over its petitions (R24)
     */
    @AllowedTo(Role.ADMIN)
    record DefineCouncil(
            @TargetAggregateIdentifier CouncilId councilId,
            String name,
            Level level,
            @Nullable String parentId,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String successorId)
            implements CouncilCommand {}

    /**
     * Puts a field into the council's catalogue or changes it.
     *
     * @param committee the council committee that supervises the field
     */
    @AllowedTo(Role.ADMIN)
    record DefineField(
            @TargetAggregateIdentifier CouncilId councilId,
            String fieldId,
            String name,
            @Nullable String committee) implements CouncilCommand {}

    /** Decides what the council's agencies read of its petitions. */
    @AllowedTo(Role.ADMIN)
    record DecideAgencyReading(@TargetAggregateIdentifier CouncilId councilId, AgencyReading reading)
            implements CouncilCommand {}
}
