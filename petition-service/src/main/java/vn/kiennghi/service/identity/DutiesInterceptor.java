package vn.kiennghi.service.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.ActorMetaData;
import vn.kiennghi.api.identity.AllowedTo;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.ScopedCommand;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;

/**
 * Lets a command through only if a role of its sender allows it in the council concerned (R34), and notes that role in the
 * metadata from which the events' metadata is taken. Axon registers interceptors that are beans, in their order.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DutiesInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final CouncilOfCommand councils;
    private final Duties duties;

    DutiesInterceptor(
            CouncilOfCommand councils, @Value("${kiennghi.admin-all-roles:false}") boolean adminActsInEveryRole) {
        this.councils = councils;
        this.duties = new Duties(adminActsInEveryRole);
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        CommandMessage<?> message = unitOfWork.getMessage();
        if (!(message.getPayload() instanceof ScopedCommand command)) {
            throw refused("a command with a scope", message.getPayloadType().getSimpleName());
        }
        AllowedTo allowed = command.getClass().getAnnotation(AllowedTo.class);
        if (allowed == null) {
            throw refused(
                    "a command that some role may send",
                    message.getPayloadType().getSimpleName());
        }
        String user = text(message, ActorMetaData.USER);
        Map<String, Object> actor = new HashMap<>(message.getMetaData());
        actor.remove(ActorMetaData.GRANTS);
        if (user.startsWith(ActorMetaData.SYSTEM_PREFIX)) {
            if (!allowed.automations()) {
                throw refused(Duties.names(allowed), user);
            }
            actor.put(ActorMetaData.ROLE, ActorMetaData.SYSTEM_ROLE);
        } else {
            List<Grant> grants = Grant.fromText(text(message, ActorMetaData.GRANTS));
            if (grants.isEmpty()) {
                throw refused(Duties.names(allowed), "no role");
            }
            String council = councils.find(command.scope());
            Duties.Permission permission = (onlyAsks(command)
                            ? duties.permitAsking(allowed, grants, council)
                            : duties.permit(allowed, grants, council, command.agencies()))
                    .orElseThrow(() -> refused(Duties.names(allowed), Grant.toText(grants)));
            actor.put(ActorMetaData.ROLE, permission.role().name());
            actor.put(ActorMetaData.COUNCIL, council);
            if (permission.inPlaceOf() != null) {
                actor.put(ActorMetaData.IN_PLACE_OF, permission.inPlaceOf().name());
            }
        }
        transform(unitOfWork, actor);
        return chain.proceed();
    }

    /** An empty check records nothing: it asks whether one may send such rows. */
    private static boolean onlyAsks(ScopedCommand command) {
        return command instanceof PetitionBatch batch
                && batch.mode() == PetitionBatch.Mode.CHECK
                && batch.commands().isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static void transform(UnitOfWork<? extends CommandMessage<?>> unitOfWork, Map<String, Object> actor) {
        ((UnitOfWork<CommandMessage<?>>) unitOfWork).transformMessage(message -> message.withMetaData(actor));
    }

    private static String text(CommandMessage<?> message, String key) {
        return message.getMetaData().get(key) instanceof String text ? text : "";
    }

    private static Refused refused(String expected, String found) {
        return new Refused(RefusalCode.NOT_ALLOWED, expected, found, null);
    }
}
