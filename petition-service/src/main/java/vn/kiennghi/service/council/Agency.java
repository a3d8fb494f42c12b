package vn.kiennghi.service.council;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.AgencyCommand.DefineAgency;
import vn.kiennghi.api.council.AgencyEvent;
import vn.kiennghi.api.council.AgencyEvent.AgencyDefined;
import vn.kiennghi.api.council.AgencyId;

/** Axon's view of an agency: routes commands to {@link AgencyRules}, holds no rule. */
@Aggregate
class Agency {
    @AggregateIdentifier
    private String identifier;

    private @Nullable AgencyDefined definition;

    Agency() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DefineAgency command, Catalogue catalogue) {
        AgencyRules.decide(definition, command, catalogue).forEach(event -> apply(event));
    }

    @EventSourcingHandler
    void evolve(AgencyEvent event) {
        identifier = new AgencyId(event.councilId(), event.agencyId()).toString();
        definition = AgencyRules.evolve(event);
    }
}
