package vn.kiennghi.messaging.log;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.ActorMetaData;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.transfer.TransferCommand;
import vn.kiennghi.api.transfer.TransferId;

/**
 * Has every line that is logged while a message is handled name the request from which it came, whichever process and thread that
 * is, and the petition or transfer that it is about. Ids alone: nothing of what people wrote.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class LogContext implements MessageHandlerInterceptor<Message<?>> {
    /** Key of the request's id. */
    public static final String REQUEST = ActorMetaData.REQUEST_ID;
    /** Key of the petition's id. */
    public static final String PETITION = "petitionId";
    /** Key of the transfer's id. */
    public static final String TRANSFER = "transferId";

    @Override
    public @Nullable Object handle(UnitOfWork<? extends Message<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        Message<?> message = unitOfWork.getMessage();
        try (Entry request = new Entry(REQUEST, message.getMetaData().get(ActorMetaData.REQUEST_ID));
                Entry petition = new Entry(PETITION, petitionOf(message));
                Entry transfer = new Entry(TRANSFER, transferOf(message))) {
            return chain.proceed();
        }
    }

    private static @Nullable Object petitionOf(Message<?> message) {
        return message instanceof CommandMessage<?> command && command.getPayload() instanceof PetitionCommand petition
                ? petition.petitionId().value()
                : idAfter(PetitionId.PREFIX, message);
    }

    private static @Nullable Object transferOf(Message<?> message) {
        return message instanceof CommandMessage<?> command && command.getPayload() instanceof TransferCommand transfer
                ? transfer.transferId().value()
                : idAfter(TransferId.PREFIX, message);
    }

    /** By the event's envelope: a payload that cannot be read is the handler's business, and must not fail here. */
    private static @Nullable String idAfter(String prefix, Message<?> message) {
        return message instanceof DomainEventMessage<?> event
                        && event.getAggregateIdentifier().startsWith(prefix)
                ? event.getAggregateIdentifier().substring(prefix.length())
                : null;
    }

    /** What stood there before stands there again afterwards: one message may be handled within another. */
    private static final class Entry implements AutoCloseable {
        private final String key;
        private final @Nullable String before;

        Entry(String key, @Nullable Object value) {
            this.key = key;
            this.before = MDC.get(key);
            if (value != null) {
                MDC.put(key, value.toString());
            }
        }

        @Override
        public void close() {
            if (before == null) {
                MDC.remove(key);
            } else {
                MDC.put(key, before);
            }
        }
    }
}
