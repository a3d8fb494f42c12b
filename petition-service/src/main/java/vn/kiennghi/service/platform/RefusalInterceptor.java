package vn.kiennghi.service.platform;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.refusal.Refused;

/**
 * Turns a refusal into the one form that crosses every bus: an exception whose details say why. It is the outermost interceptor, so
 * that refusals of the others are turned, too. Axon registers interceptors that are beans, in their order.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {
    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        try {
            return chain.proceed();
        } catch (Refused refused) {
            throw new CommandExecutionException(refused.refusal().code().name(), null, refused.refusal());
        }
    }
}
