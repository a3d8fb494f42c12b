package vn.kiennghi.service.automation;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** Where the dead letters of automations lie: beside their tokens, since neither can be made from the record. */
@FunctionalInterface
public interface StoredLetters {
    /**
     * Returns the letters of one automation.
     *
     * @param automation name of its processor
     * @throws RuntimeException if the store does not answer
     */
    SequencedDeadLetterQueue<EventMessage<?>> of(String automation);
}
