package vn.kiennghi.edge.platform;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.queryhandling.QueryMessage;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import vn.kiennghi.messaging.log.LogContext;

/** Sends the id of the request with each query, as {@link CommandDispatch} does with commands, for the log of who answers it. */
@Component
class RequestOfQueries implements MessageDispatchInterceptor<QueryMessage<?, ?>> {
    @Override
    public BiFunction<Integer, QueryMessage<?, ?>, QueryMessage<?, ?>> handle(
            List<? extends QueryMessage<?, ?>> messages) {
        String request = MDC.get(LogContext.REQUEST);
        return (_, query) -> request == null ? query : query.andMetaData(Map.of(LogContext.REQUEST, request));
    }
}
