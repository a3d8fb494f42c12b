package vn.kiennghi.service.vocabulary;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import vn.kiennghi.api.vocabulary.VocabularyCommand;
import vn.kiennghi.api.vocabulary.VocabularyCommand.ChooseMeanings;
import vn.kiennghi.api.vocabulary.VocabularyCommand.ForgetWords;
import vn.kiennghi.api.vocabulary.VocabularyEvent;
import vn.kiennghi.api.vocabulary.VocabularyId;
import vn.kiennghi.service.council.Catalogue;

/** Axon's view of a council's vocabulary: routes commands to {@link VocabularyRules}, holds no rule. */
@Aggregate
class Vocabulary {
    @AggregateIdentifier
    private String identifier;

    private VocabularyState state = VocabularyState.EMPTY;

    Vocabulary() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChooseMeanings command, Catalogue catalogue) {
        decide(command, catalogue);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ForgetWords command, Catalogue catalogue) {
        decide(command, catalogue);
    }

    @EventSourcingHandler
    void evolve(VocabularyEvent event) {
        identifier = new VocabularyId(event.councilId()).toString();
        state = state.evolve(event);
    }

    private void decide(VocabularyCommand command, Catalogue catalogue) {
        VocabularyRules.decide(state, command, catalogue).forEach(event -> apply(event));
    }
}
