package vn.kiennghi.service.automation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.kiennghi.messaging.deadletter.DiscardedLetters;
import vn.kiennghi.messaging.deadletter.LetterDesk;
import vn.kiennghi.service.deadletter.AutomationLetterDesk;
import vn.kiennghi.service.deadletter.TriedBeforeSetAside;

/** Gives each automation its processor, token, dead letters, gauge and desk. */
@Configuration(proxyBeanMethods = false)
class AutomationProcessing {

    /** An automation starts at the head of the record and is never replayed; what is in progress then is resumed by its own means. */
    @Bean
    ConfigurerModule automationProcessors(
            Automations automations, AutomationStores stores, @Value("${kiennghi.automation.tries:5}") int tries) {
        return configurer ->
                automations.all().forEach(one -> register(one, stores, tries, configurer.eventProcessing()));
    }

    private static void register(
            Automation automation, AutomationStores stores, int tries, EventProcessingConfigurer processing) {
        String name = automation.name();
        processing.assignHandlerTypesMatching(name, automation.handlers()::contains);
        processing.registerTokenStore(name, _ -> stores.tokens());
        processing.registerListenerInvocationErrorHandler(name, _ -> PropagatingErrorHandler.instance());
        processing.registerErrorHandler(name, _ -> PropagatingErrorHandler.instance());
        processing.registerDeadLetterQueue(name, _ -> stores.letters(name));
        processing.registerDeadLetterPolicy(name, _ -> new TriedBeforeSetAside(tries));
        processing.registerTrackingEventProcessor(
                name,
                org.axonframework.config.Configuration::eventStore,
                _ -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andInitialTrackingToken(StreamableMessageSource::createHeadToken));
    }

    @Bean
    MeterBinder automationLetterMetrics(Automations automations, AutomationStores stores) {
        return registry -> automations
                .all()
                .forEach(automation -> Gauge.builder(
                                "kiennghi.dead.letters",
                                stores.letters(automation.name()),
                                SequencedDeadLetterQueue::size)
                        .description("events that could not be handled, and those that wait behind them")
                        .tag("processor", automation.name())
                        .register(registry));
    }

    @Bean
    AutomationLetterDesk automationLetterDesk(
            Automations automations,
            AutomationStores stores,
            EventProcessingConfiguration processing,
            DiscardedLetters discarded,
            @Qualifier("eventSerializer") Serializer serializer,
            Clock clock) {
        return new AutomationLetterDesk(automations.all().stream()
                .map(Automation::name)
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> new LetterDesk(
                                name,
                                stores.letters(name),
                                () -> processing
                                        .sequencedDeadLetterProcessor(name)
                                        .orElseThrow(() -> new IllegalStateException(name + " has no dead letters")),
                                discarded,
                                serializer,
                                clock))));
    }
}
