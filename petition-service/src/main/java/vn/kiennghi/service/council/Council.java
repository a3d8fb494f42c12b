package vn.kiennghi.service.council;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import vn.kiennghi.api.council.CouncilCommand;
import vn.kiennghi.api.council.CouncilCommand.DecideAgencyReading;
import vn.kiennghi.api.council.CouncilCommand.DefineCouncil;
import vn.kiennghi.api.council.CouncilCommand.DefineField;
import vn.kiennghi.api.council.CouncilEvent;
import vn.kiennghi.api.council.CouncilId;

/** Axon's view of a council: routes commands to {@link CouncilRules}, holds no rule. */
@Aggregate
class Council {
    @AggregateIdentifier
    private String identifier;

    private CouncilState state = new CouncilState.NotEstablished();

    Council() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DefineCouncil command, Catalogue catalogue) {
        decide(command, catalogue);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DefineField command, Catalogue catalogue) {
        decide(command, catalogue);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DecideAgencyReading command, Catalogue catalogue) {
        decide(command, catalogue);
    }

    @EventSourcingHandler
    void evolve(CouncilEvent event) {
        identifier = new CouncilId(event.councilId()).toString();
        state = state.evolve(event);
    }

    private void decide(CouncilCommand command, Catalogue catalogue) {
        CouncilRules.decide(state, command, catalogue).forEach(event -> apply(event));
    }
}
