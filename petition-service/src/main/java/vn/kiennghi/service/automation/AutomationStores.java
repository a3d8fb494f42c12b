package vn.kiennghi.service.automation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.kiennghi.messaging.deadletter.RecordedLetters;

/** What each automation keeps under its name. */
@Component
public class AutomationStores {
    private final TokenStore tokens;
    private final StoredLetters stored;
    private final ObjectProvider<EventStore> eventStore;
    private final Map<String, SequencedDeadLetterQueue<EventMessage<?>>> letters = new ConcurrentHashMap<>();

    /** @param eventStore asked for late: it is made from the very configuration that asks for the letters */
    public AutomationStores(
            @Qualifier("automationTokenStore") TokenStore tokens,
            StoredLetters stored,
            ObjectProvider<EventStore> eventStore) {
        this.tokens = tokens;
        this.stored = stored;
        this.eventStore = eventStore;
    }

    /** Returns where the tokens of all automations lie. */
    TokenStore tokens() {
        return tokens;
    }

    /** Returns the claim of the automation of that name. */
    public AutomationClaim claim(String automation) {
        return new AutomationClaim(tokens, automation);
    }

    /** Returns the dead letters of the automation of that name; their store is looked at when they are first used. */
    public SequencedDeadLetterQueue<EventMessage<?>> letters(String automation) {
        return letters.computeIfAbsent(
                automation,
                name -> new RecordedLetters(SingletonSupplier.of(() -> stored.of(name))::obtain, this::recorded));
    }

    private Optional<? extends DomainEventMessage<?>> recorded(DomainEventMessage<?> event) {
        return eventStore
                .getObject()
                .readEvents(event.getAggregateIdentifier(), event.getSequenceNumber())
                .asStream()
                .filter(one -> one.getSequenceNumber() == event.getSequenceNumber())
                .findFirst();
    }
}
