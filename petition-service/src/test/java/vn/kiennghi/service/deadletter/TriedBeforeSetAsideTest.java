package vn.kiennghi.service.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.kiennghi.messaging.deadletter.RetriedLetter;

/** When an event of which an automation can make nothing is set aside. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TriedBeforeSetAsideTest {
    private final TriedBeforeSetAside policy = new TriedBeforeSetAside(3);
    private final GenericDeadLetter<EventMessage<?>> letter = letter("transfer:1");

    private static GenericDeadLetter<EventMessage<?>> letter(String transfer) {
        return new GenericDeadLetter<>(transfer, new GenericDomainEventMessage<>("Transfer", transfer, 1, "issued"));
    }

    private static RuntimeException notCarriedOut(Throwable cause) {
        return new IllegalStateException("transfer 1 is not carried out yet", cause);
    }

    @Test
    void what_failed_at_the_handler_of_a_command_is_tried_several_times_and_then_set_aside() {
        RuntimeException failure = notCarriedOut(new CommandExecutionException("a mistake", null));

        assertThatThrownBy(() -> policy.decide(letter, failure)).isSameAs(failure);
        assertThatThrownBy(() -> policy.decide(letter, failure)).isSameAs(failure);
        EnqueueDecision<EventMessage<?>> third = policy.decide(letter, failure);

        assertThat(third.shouldEnqueue()).isTrue();
        assertThat(third.enqueueCause().map(Throwable::getMessage)).contains("a mistake");
    }

    @Test
    void each_event_has_its_own_tries() {
        RuntimeException failure = notCarriedOut(new IllegalArgumentException("a mistake"));
        assertThatThrownBy(() -> policy.decide(letter, failure)).isSameAs(failure);
        assertThatThrownBy(() -> policy.decide(letter, failure)).isSameAs(failure);

        assertThatThrownBy(() -> policy.decide(letter("transfer:2"), failure)).isSameAs(failure);
    }

    @Test
    void a_trouble_that_passes_is_tried_for_ever() {
        for (Throwable passing :
                new Throwable[] {new NoHandlerForCommandException("nobody there"), new SQLException("disk is full")}) {
            RuntimeException failure = notCarriedOut(passing);
            for (int attempt = 0; attempt < 10; attempt++) {
                assertThatThrownBy(() -> policy.decide(letter, failure)).isSameAs(failure);
            }
        }
    }

    @Test
    void an_event_that_cannot_be_read_is_set_aside_at_once() {
        assertThat(policy.decide(letter, notCarriedOut(new SerializationException("damaged")))
                        .shouldEnqueue())
                .isTrue();
    }

    @Test
    void a_retried_letter_stays_whatever_happens_and_keeps_its_cause_if_the_trouble_passes() {
        RetriedLetter retried =
                RetriedLetter.of(letter.withCause(new IllegalStateException("first")), event -> Optional.empty());

        EnqueueDecision<EventMessage<?>> away = policy.decide(retried, notCarriedOut(new SQLException("locked")));
        assertThat(away.shouldEnqueue()).isTrue();
        assertThat(away.enqueueCause()).isEmpty();
        assertThat(retried.cause().map(Cause::message)).contains("first");

        EnqueueDecision<EventMessage<?>> again =
                policy.decide(retried, notCarriedOut(new IllegalStateException("second")));
        assertThat(again.enqueueCause().map(Throwable::getMessage)).contains("second");
    }
}
