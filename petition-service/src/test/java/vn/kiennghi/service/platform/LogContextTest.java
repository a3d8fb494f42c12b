package vn.kiennghi.service.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.identity.ActorMetaData;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.PetitionCommand.UnmergePetition;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.messaging.log.LogContext;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogContextTest {
    private static final PetitionId PETITION =
            PetitionId.of(SessionId.parse("tinh-mau-xviii.4").orElseThrow(), "1");
    private static final MetaData REQUEST = MetaData.with(ActorMetaData.REQUEST_ID, "r1");

    private final LogContext context = new LogContext();

    @AfterEach
    void forget() {
        MDC.clear();
    }

    /** A unit of work that is left open would take in what later tests do on this thread. */
    private @Nullable Object handled(Message<?> message, InterceptorChain handling) throws Exception {
        DefaultUnitOfWork<? extends Message<?>> work = DefaultUnitOfWork.startAndGet(message);
        try {
            return context.handle(work, handling);
        } finally {
            work.rollback();
        }
    }

    /** Returns what a line would say that is logged while the message is handled. */
    private Map<String, String> during(Message<?> message) throws Exception {
        Map<String, String> said = new HashMap<>();
        Object nothing = handled(message, () -> {
            said.putAll(MDC.getCopyOfContextMap());
            return null;
        });
        assertThat(nothing).isNull();
        return said;
    }

    @Test
    void a_command_names_its_request_and_its_petition() throws Exception {
        assertThat(during(new GenericCommandMessage<>(
                        new UnmergePetition(PETITION, LocalDate.parse("2022-07-20"), null, DocumentReference.NONE),
                        REQUEST)))
                .isEqualTo(Map.of(LogContext.REQUEST, "r1", LogContext.PETITION, PETITION.value()));
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }

    @Test
    void an_event_names_them_by_its_envelope_even_if_nobody_can_read_it() throws Exception {
        assertThat(during(new GenericDomainEventMessage<>("Petition", PETITION.toString(), 0, "unreadable", REQUEST)))
                .isEqualTo(Map.of(LogContext.REQUEST, "r1", LogContext.PETITION, PETITION.value()));
        assertThat(during(new GenericDomainEventMessage<>("Transfer", "transfer:t1", 0, "unreadable", REQUEST)))
                .isEqualTo(Map.of(LogContext.REQUEST, "r1", LogContext.TRANSFER, "t1"));
        assertThat(during(new GenericDomainEventMessage<>("Council", "council:c", 0, "unreadable", REQUEST)))
                .isEqualTo(Map.of(LogContext.REQUEST, "r1"));
    }

    @Test
    void a_message_within_another_gives_back_what_stood_there() {
        MDC.put(LogContext.REQUEST, "outer");

        assertThatThrownBy(() -> handled(
                        new GenericDomainEventMessage<>("Petition", PETITION.toString(), 0, "unreadable", REQUEST),
                        () -> {
                            throw new IllegalStateException("handling failed");
                        }))
                .hasMessage("handling failed");

        assertThat(MDC.getCopyOfContextMap()).isEqualTo(Map.of(LogContext.REQUEST, "outer"));
    }
}
