package vn.kiennghi.service.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vn.kiennghi.api.deadletter.DeadLetterCommand;
import vn.kiennghi.api.deadletter.DeadLetterCommand.DiscardAutomationLetter;
import vn.kiennghi.api.deadletter.DeadLetterCommand.DiscardProjectionLetter;
import vn.kiennghi.api.deadletter.DeadLetterCommand.RetryAutomationLetters;
import vn.kiennghi.api.deadletter.DeadLetterCommand.RetryProjectionLetters;
import vn.kiennghi.api.identity.ActorMetaData;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.operations.AutomationNames;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.service.council.SampleCatalogue;
import vn.kiennghi.service.petition.PetitionOrigins;
import vn.kiennghi.service.streams.Streams;
import vn.kiennghi.service.transfer.IssuedTransfers;

/** Dead letters belong to no council: only who is ADMIN of the whole installation deals with them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadLetterDutiesTest {
    private static final String SEQUENCE = "petition:p";

    static Stream<DeadLetterCommand> commands() {
        return Stream.of(
                new RetryProjectionLetters(SEQUENCE),
                new DiscardProjectionLetter(SEQUENCE, "e", "ghi nhầm"),
                new RetryAutomationLetters(AutomationNames.TRANSFERS, SEQUENCE),
                new DiscardAutomationLetter(AutomationNames.TRANSFERS, SEQUENCE, "e", "ghi nhầm"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void only_an_administrator_of_the_whole_installation_may(DeadLetterCommand command) throws Exception {
        for (Role role : Role.values()) {
            Grant everywhere = new Grant(role, null, null);
            if (role == Role.ADMIN) {
                assertThat(sent(command, everywhere)).isEqualTo("through");
            } else {
                assertThatThrownBy(() -> sent(command, everywhere)).isInstanceOf(Refused.class);
            }
            assertThatThrownBy(() -> sent(command, new Grant(role, "bac-kan", null)))
                    .isInstanceOf(Refused.class);
        }
    }

    private static @Nullable Object sent(DeadLetterCommand command, Grant grant) throws Exception {
        CommandMessage<?> message = new GenericCommandMessage<>(
                command, Map.of(ActorMetaData.USER, "lan", ActorMetaData.GRANTS, Grant.toText(List.of(grant))));
        DefaultUnitOfWork<CommandMessage<?>> work = DefaultUnitOfWork.startAndGet(message);
        try {
            return interceptor().handle(work, () -> "through");
        } finally {
            work.rollback();
        }
    }

    /** Where an ADMIN may act in every role: what is ADMIN's own is not given to others by that. */
    private static DutiesInterceptor interceptor() {
        EmbeddedEventStore log = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(EmbeddedEventStore.class, () -> log);
            context.registerBean(SampleCatalogue.class, SampleCatalogue::new);
            context.registerBean(Streams.class, () -> Streams.oneAfterAnother(log));
            context.register(PetitionOrigins.class, IssuedTransfers.class, CouncilOfCommand.class);
            context.refresh();
            return new DutiesInterceptor(context.getBean(CouncilOfCommand.class), true);
        }
    }
}
