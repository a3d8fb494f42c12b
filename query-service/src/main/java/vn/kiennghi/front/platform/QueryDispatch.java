package vn.kiennghi.front.platform;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import vn.kiennghi.query.petition.BadParameter;

/** Asks the read side. What the asker may see is the caller's business. */
public class QueryDispatch {
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final QueryGateway gateway;
    private final Duration longest;
    private final Patience patience;

    /**
     * @param longest how long to wait for an answer
     * @param patience for whom answers
     */
    QueryDispatch(QueryGateway gateway, Duration longest, Patience patience) {
        this.gateway = gateway;
        this.longest = longest;
        this.patience = patience;
    }

    /**
     * Asks for one thing that may not exist.
     *
     * @throws UnreadableParameter if a cursor or an order is none that the read side knows
     * @throws TryAgain if nobody answered in time
     * @throws MessageFailed if the query failed
     */
    public <R> Optional<R> one(Object query, Class<R> type) {
        return asked(query, ResponseTypes.optionalInstanceOf(type));
    }

    /**
     * Asks for any number of things.
     *
     * @throws UnreadableParameter if a cursor or an order is none that the read side knows
     * @throws TryAgain if nobody answered in time
     * @throws MessageFailed if the query failed
     */
    public <R> List<R> many(Object query, Class<R> type) {
        return asked(query, ResponseTypes.multipleInstancesOf(type));
    }

    /**
     * Asks for one thing that a page can do without: whoever is away is not waited for.
     *
     * @throws TryAgain if nobody answered at once
     * @throws MessageFailed if the query failed
     */
    public <R> Optional<R> oneAtOnce(Object query, Class<R> type) {
        return asked(query, ResponseTypes.optionalInstanceOf(type), AT_ONCE);
    }

    private <R> R asked(Object query, ResponseType<R> type) {
        return patience.with(() -> asked(query, type, longest));
    }

    private <R> R asked(Object query, ResponseType<R> type, Duration longest) {
        String name = query.getClass().getSimpleName();
        try {
            return gateway.query(query, type).get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TryAgain(name + " was interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            Optional<BadParameter> unreadable = HandlerExecutionException.<Object>resolveDetails(
                            MessageFailures.unwrapped(e))
                    .filter(BadParameter.class::isInstance)
                    .map(BadParameter.class::cast);
            if (unreadable.isPresent()) {
                throw new UnreadableParameter(unreadable.get().name());
            }
            throw MessageFailures.told(name, e);
        }
    }
}
