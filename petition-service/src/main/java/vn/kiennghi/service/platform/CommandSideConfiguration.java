package vn.kiennghi.service.platform;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.commandhandling.gateway.IntervalRetryScheduler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import vn.kiennghi.api.identity.ActorMetaData;
import vn.kiennghi.messaging.outage.Failure;
import vn.kiennghi.service.automation.Automations;
import vn.kiennghi.service.streams.ManyStreams;
import vn.kiennghi.service.streams.Streams;
import vn.kiennghi.service.transfer.TransferAutomation;

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

    /** What is done by itself. */
    @Bean
    Automations automations() {
        return new Automations(List.of(TransferAutomation.described()));
    }
}
