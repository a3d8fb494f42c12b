package vn.kiennghi.api.council;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.identity.AllowedTo;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.identity.Scope;
import vn.kiennghi.api.identity.ScopedCommand;

/** Everything that can be asked of a council's term (khóa) and its sessions. */
public sealed interface CouncilTermCommand extends ScopedCommand {
    TermId termId();

    /**
     * Establishes a term or changes its dates.
     *
     * @param ordinal the khóa, as the council writes it
     */
    @AllowedTo(Role.ADMIN)
    record DefineTerm(
            @TargetAggregateIdentifier TermId termId,
            String councilId,
            String ordinal,
            LocalDate startsOn,
            LocalDate endsOn)
            implements CouncilTermCommand {
        @Override
        public Scope scope() {
            return new Scope.OfCouncil(councilId);
        }
    }

    /**
     * Plans a session or changes its dates.
     *
     * @param cutOffOn last day on which compilations are taken for this session
     */
    @AllowedTo({Role.ADMIN, Role.CLERK})
    record DefineSession(
            @TargetAggregateIdentifier TermId termId,
            int number,
            SessionKind kind,
            LocalDate opensOn,
            LocalDate closesOn,
            @Nullable LocalDate cutOffOn)
            implements CouncilTermCommand {
        @Override
        public Scope scope() {
            return new Scope.OfTerm(termId);
        }
    }
}
