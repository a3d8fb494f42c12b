package vn.kiennghi.query.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** How many events wait as dead letters of the projections. */
final class DeadLetterMetrics implements MeterBinder {
    private final SequencedDeadLetterQueue<EventMessage<?>> letters;

    DeadLetterMetrics(SequencedDeadLetterQueue<EventMessage<?>> letters) {
        this.letters = letters;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kiennghi.dead.letters", letters, SequencedDeadLetterQueue::size)
                .description("events that could not be handled, and those that wait behind them")
                .tag("processor", ReadModelProcessing.NAME)
                .register(registry);
    }
}
