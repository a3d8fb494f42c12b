package vn.kiennghi.service.platform;

import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.commandhandling.gateway.IntervalRetryScheduler;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import vn.kiennghi.api.identity.ActorMetaData;
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

    /** Two writers at one aggregate: the later one is tried again on the new state; nothing else is ever repeated. */
    @Bean
    CommandGateway commandGateway(CommandBus commandBus, ScheduledExecutorService commandRetries) {
        return DefaultCommandGateway.builder()
                .commandBus(commandBus)
                .retryScheduler(IntervalRetryScheduler.builder()
                        .retryExecutor(commandRetries)
                        .maxRetryCount(RETRIES)
                        .retryInterval(RETRY_INTERVAL_MILLIS)
                        .addNonTransientFailurePredicate(failure -> !isConcurrency(failure))
                        .build())
                .build();
    }

    private static boolean isConcurrency(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyException || cause instanceof AggregateStreamCreationException) {
                return true;
            }
        }
        return false;
    }

    /** The automation starts at the head of the record and is never replayed; what is in progress then is resumed at start. */
    @Bean
    ConfigurerModule automations(@Qualifier("automationTokenStore") TokenStore automationTokenStore) {
        return configurer -> {
            EventProcessingConfigurer processing = configurer.eventProcessing();
            String name = WhenTransferIssuedThenTransferPetitions.PROCESSOR;
            processing.registerTokenStore(name, _ -> automationTokenStore);
            processing.registerListenerInvocationErrorHandler(name, _ -> PropagatingErrorHandler.instance());
            processing.registerErrorHandler(name, _ -> PropagatingErrorHandler.instance());
            processing.registerTrackingEventProcessor(
                    name,
                    org.axonframework.config.Configuration::eventStore,
                    _ -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                            .andInitialTrackingToken(StreamableMessageSource::createHeadToken));
        };
    }
}
