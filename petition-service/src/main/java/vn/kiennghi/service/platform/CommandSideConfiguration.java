package vn.kiennghi.service.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.commandhandling.gateway.IntervalRetryScheduler;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import vn.kiennghi.api.identity.ActorMetaData;
import vn.kiennghi.messaging.deadletter.DiscardedLetters;
import vn.kiennghi.messaging.deadletter.LetterDesk;
import vn.kiennghi.messaging.deadletter.RecordedLetters;
import vn.kiennghi.messaging.outage.Failure;
import vn.kiennghi.service.automation.AutomationLetterDesk;
import vn.kiennghi.service.automation.TriedBeforeSetAside;
import vn.kiennghi.service.streams.ManyStreams;
import vn.kiennghi.service.streams.Streams;
import vn.kiennghi.service.transfer.WhenTransferIssuedThenTransferPetitions;

/** The command side as Spring beans; which stores and buses it runs on is decided by who imports it. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("vn.kiennghi.service")
public class CommandSideConfiguration {
    private static final int RETRIES = 5;
    private static final int RETRY_INTERVAL_MILLIS = 40;

    /** The clock at the edge of the domain; every "today" is a day in Viet Nam. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    /**
     * The streams of the record.
     *
     * @param many the store's own way of reading many of them at once, where it has one
     */
    @Bean
    Streams streams(EventStore eventStore, ObjectProvider<ManyStreams> many) {
        ManyStreams own = many.getIfAvailable();
        return own == null ? Streams.oneAfterAnother(eventStore) : new Streams(eventStore, own);
    }

    /** Copies who did it from commands to events. */
    @Bean
    CorrelationDataProvider actorCorrelation() {
        return new SimpleCorrelationDataProvider(ActorMetaData.STORED.toArray(String[]::new));
    }

    @Bean
    CorrelationDataProvider originCorrelation() {
        return new MessageOriginProvider();
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService commandRetries() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("command-retry").daemon().factory());
    }

    @Bean
    CommandTargetResolver commandTargets() {
        return new CommandTargets();
    }

    /** Two writers at one aggregate: the later one is tried again on the new state; nothing else is ever repeated. */
    @Bean
    CommandGateway commandGateway(CommandBus commandBus, ScheduledExecutorService commandRetries) {
        return DefaultCommandGateway.builder()
                .commandBus(commandBus)
                .retryScheduler(new SingleCommandRetries(IntervalRetryScheduler.builder()
                        .retryExecutor(commandRetries)
                        .maxRetryCount(RETRIES)
                        .retryInterval(RETRY_INTERVAL_MILLIS)
                        .addNonTransientFailurePredicate(failure -> !Failure.isConflict(failure))
                        .build()))
                .build();
    }

    /**
     * The automations' dead letters.
     *
     * @param automationLetterQueue where they lie: beside the automations' token
     * @param eventStore asked for late: it is made from the very configuration that asks for the letters
     */
    @Bean
    SequencedDeadLetterQueue<EventMessage<?>> automationLetters(
            @Lazy @Qualifier("automationLetterQueue") SequencedDeadLetterQueue<EventMessage<?>> automationLetterQueue,
            ObjectProvider<EventStore> eventStore) {
        return new RecordedLetters(
                automationLetterQueue,
                event -> eventStore
                        .getObject()
                        .readEvents(event.getAggregateIdentifier(), event.getSequenceNumber())
                        .asStream()
                        .filter(recorded -> recorded.getSequenceNumber() == event.getSequenceNumber())
                        .findFirst());
    }

    @Bean
    AutomationLetterDesk automationLetterDesk(
            @Qualifier("automationLetters") SequencedDeadLetterQueue<EventMessage<?>> automationLetters,
            EventProcessingConfiguration processing,
            DiscardedLetters discarded,
            @Qualifier("eventSerializer") Serializer serializer,
            Clock clock) {
        String name = WhenTransferIssuedThenTransferPetitions.PROCESSOR;
        return new AutomationLetterDesk(new LetterDesk(
                name,
                automationLetters,
                () -> processing
                        .sequencedDeadLetterProcessor(name)
                        .orElseThrow(() -> new IllegalStateException("the automations have no dead letters")),
                discarded,
                serializer,
                clock));
    }

    @Bean
    MeterBinder automationLetterMetrics(
            @Qualifier("automationLetters") SequencedDeadLetterQueue<EventMessage<?>> automationLetters) {
        return registry -> Gauge.builder("kiennghi.dead.letters", automationLetters, SequencedDeadLetterQueue::size)
                .description("events that could not be handled, and those that wait behind them")
                .tag("processor", WhenTransferIssuedThenTransferPetitions.PROCESSOR)
                .register(registry);
    }

    /** The automation starts at the head of the record and is never replayed; what is in progress then is resumed at start. */
    @Bean
    ConfigurerModule automations(
            @Qualifier("automationTokenStore") TokenStore automationTokenStore,
            @Qualifier("automationLetters") ObjectProvider<SequencedDeadLetterQueue<EventMessage<?>>> letters,
            @Value("${kiennghi.automation.tries:5}") int tries) {
        return configurer -> {
            EventProcessingConfigurer processing = configurer.eventProcessing();
            String name = WhenTransferIssuedThenTransferPetitions.PROCESSOR;
            processing.registerTokenStore(name, _ -> automationTokenStore);
            processing.registerListenerInvocationErrorHandler(name, _ -> PropagatingErrorHandler.instance());
            processing.registerErrorHandler(name, _ -> PropagatingErrorHandler.instance());
            processing.registerDeadLetterQueue(name, _ -> letters.getObject());
            processing.registerDeadLetterPolicy(name, _ -> new TriedBeforeSetAside(tries));
            processing.registerTrackingEventProcessor(
                    name,
                    org.axonframework.config.Configuration::eventStore,
                    _ -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                            .andInitialTrackingToken(StreamableMessageSource::createHeadToken));
        };
    }
}
