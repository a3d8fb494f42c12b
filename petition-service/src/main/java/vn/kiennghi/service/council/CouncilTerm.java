package vn.kiennghi.service.council;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import vn.kiennghi.api.council.CouncilTermCommand;
import vn.kiennghi.api.council.CouncilTermCommand.DefineSession;
import vn.kiennghi.api.council.CouncilTermCommand.DefineTerm;
import vn.kiennghi.api.council.CouncilTermEvent;
import vn.kiennghi.api.council.TermId;

/** Axon's view of a term: routes commands to {@link CouncilTermRules}, holds no rule. */
@Aggregate
class CouncilTerm {
    @AggregateIdentifier
    private String identifier;

    private CouncilTermState state = new CouncilTermState.NotEstablished();

    CouncilTerm() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DefineTerm command, Catalogue catalogue) {
        decide(command, catalogue);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DefineSession command, Catalogue catalogue) {
        decide(command, catalogue);
    }

    @EventSourcingHandler
    void evolve(CouncilTermEvent event) {
        identifier = new TermId(event.termId()).toString();
        state = state.evolve(event);
    }

    private void decide(CouncilTermCommand command, Catalogue catalogue) {
        CouncilTermRules.decide(state, command, catalogue).forEach(event -> apply(event));
    }
}
