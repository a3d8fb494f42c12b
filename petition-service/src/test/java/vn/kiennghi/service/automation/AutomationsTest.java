package vn.kiennghi.service.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.deadletter.InMemorySequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import vn.kiennghi.api.deadletter.DeadLetterQuery;
import vn.kiennghi.api.deadletter.DeadLetterQuery.FindAutomationLetters;
import vn.kiennghi.api.deadletter.DeadLetters;
import vn.kiennghi.api.deadletter.DiscardedLetter;
import vn.kiennghi.api.deadletter.LetterSequence;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.operations.AutomationNames;
import vn.kiennghi.messaging.deadletter.DiscardedLetters;
import vn.kiennghi.service.platform.CommandSideConfiguration;

/** A second automation beside the first: one more element of the list, and all that is kept of it is kept apart. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AutomationsTest {
    private static final String FIRST = AutomationNames.TRANSFERS;
    private static final String SECOND = "sweep-automation";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static ConfigurableApplicationContext process;

    @BeforeAll
    static void an_event_that_the_second_cannot_carry_out() {
        process = new SpringApplicationBuilder(OneProcess.class)
                .web(WebApplicationType.NONE)
                .run("--axon.axonserver.enabled=false", "--kiennghi.automation.tries=1");
        until(
                "both run",
                () -> List.of(FIRST, SECOND).stream()
                        .allMatch(name -> !processor(name).processingStatus().isEmpty()));
        process.getBean(EventStore.class)
                .publish(new GenericDomainEventMessage<>("Sweep", "sweep:1", 0, new SweepOrdered()));
        until("it is set aside", () -> !letters(SECOND).waiting().isEmpty());
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    @Test
    void each_has_letters_of_its_own() {
        assertThat(letters(SECOND).waiting())
                .extracting(LetterSequence::processor, LetterSequence::sequence)
                .contains(tuple(SECOND, "sweep:1"))
                .allSatisfy(letter -> assertThat(letter.toList().getFirst()).isEqualTo(SECOND));
        assertThat(letters(FIRST).waiting()).isEmpty();
        assertThat(letters("nobody's").waiting()).isEmpty();
    }

    @Test
    void each_has_a_gauge_of_its_own() {
        MeterRegistry registry = new SimpleMeterRegistry();
        process.getBean("automationLetterMetrics", MeterBinder.class).bindTo(registry);

        assertThat(registry.get("kiennghi.dead.letters")
                        .tag("processor", SECOND)
                        .gauge()
                        .value())
                .isPositive();
        assertThat(registry.get("kiennghi.dead.letters")
                        .tag("processor", FIRST)
                        .gauge()
                        .value())
                .isZero();
    }

    @Test
    void each_has_a_token_and_a_position_of_its_own() {
        processor(FIRST).shutDown();
        process.getBean(EventStore.class)
                .publish(new GenericDomainEventMessage<>("Sweep", "sweep:2", 0, new SweepOrdered()));
        until(
                "the second has dealt with the next",
                () -> letters(SECOND).waiting().size() == 2);
        until("its token says so", () -> position(SECOND) == 1);

        assertThat(position(FIRST)).as("the one that stands still").isLessThan(1);
        processor(FIRST).start();
    }

    @Test
    void two_of_one_name_or_with_one_handler_are_refused() {
        Automation one = new Automation("one", Set.of(Sweeping.class));

        assertThatThrownBy(() -> new Automations(List.of(one, new Automation("one", Set.of(String.class)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Automations(List.of(one, new Automation("two", Set.of(Sweeping.class)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Automation("three", Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_products_own_are_those_whose_names_everybody_knows() {
        Automations own = process.getBean("automations", Automations.class);

        assertThat(own.all()).extracting(Automation::name).containsExactlyElementsOf(AutomationNames.ALL);
    }

    @Test
    void whoever_handles_an_event_belongs_to_an_automation() {
        Set<String> listed = process.getBean("automations", Automations.class).all().stream()
                .flatMap(automation -> automation.handlers().stream())
                .map(Class::getName)
                .collect(Collectors.toSet());
        Set<String> handling = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("vn.kiennghi.service")
                        .stream()
                        .filter(type -> type.getMethods().stream()
                                .anyMatch(method -> method.isAnnotatedWith(EventHandler.class)))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());

        assertThat(listed).isEqualTo(handling);
    }

    private static DeadLetters letters(String automation) {
        DeadLetterQuery question = new FindAutomationLetters(automation);
        return process.getBean(QueryGateway.class)
                .query(administrator().asking(question), ResponseTypes.instanceOf(DeadLetters.class))
                .join();
    }

    private static Reader administrator() {
        return new Reader("admin", List.of(new Grant(Role.ADMIN, null, null)));
    }

    private static StreamingEventProcessor processor(String name) {
        return process.getBean(EventProcessingConfiguration.class)
                .eventProcessor(name, StreamingEventProcessor.class)
                .orElseThrow();
    }

    private static long position(String name) {
        var token = process.getBean(TokenStore.class).fetchToken(name, 0);
        return token == null ? -1 : token.position().orElse(-1);
    }

    private static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    record SweepOrdered() {}

    /** Of which nothing can be carried out. */
    @DisallowReplay
    static class Sweeping {
        @EventHandler
        void on(SweepOrdered event) {
            throw new IllegalStateException("nothing can be swept");
        }
    }

    /** The command side with a record in memory and a second automation. */
    @EnableAutoConfiguration
    @Import(CommandSideConfiguration.class)
    static class OneProcess {
        @Bean
        Sweeping sweeping() {
            return new Sweeping();
        }

        @Bean
        @Primary
        Automations withASecond(Automations automations) {
            return new Automations(
                    List.of(automations.all().getFirst(), new Automation(SECOND, Set.of(Sweeping.class))));
        }

        @Bean
        EventStorageEngine record() {
            return new InMemoryEventStorageEngine();
        }

        @Bean
        TokenStore automationTokenStore() {
            return new InMemoryTokenStore();
        }

        @Bean
        StoredLetters automationLetters() {
            Map<String, SequencedDeadLetterQueue<EventMessage<?>>> letters = new ConcurrentHashMap<>();
            return name -> letters.computeIfAbsent(name, _ -> InMemorySequencedDeadLetterQueue.defaultQueue());
        }

        @Bean
        DiscardedLetters discardedLetters() {
            return new DiscardedLetters() {
                @Override
                public void keep(DiscardedLetter letter) {
                    throw new IllegalStateException("nothing is discarded here");
                }

                @Override
                public List<DiscardedLetter> of(String processor) {
                    return List.of();
                }
            };
        }
    }
}
