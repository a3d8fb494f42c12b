package vn.kiennghi.edge.platform;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.api.petition.BadParameter;

/** Asks the read side in the name of the signed-in user. What he may read is decided there, by the {@link Reader} of the query. */
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
     * @throws NotReadable if it exists and he may not read it
     * @throws UnreadableParameter if a cursor or an order is none that the read side knows
     * @throws TryAgain if nobody answered in time
     * @throws MessageFailed if the query failed
     */
    public <R> Optional<R> one(Object query, Class<R> type) {
        return asked(query, ResponseTypes.optionalInstanceOf(type));
    }

    /**
     * Asks for one thing that may not exist, or not for this reader, as something that a page tells beside what it is about.
     *
     * @throws TryAgain if nobody answered in time
     * @throws MessageFailed if the query failed
     */
    public <R> Optional<R> oneIfReadable(Object query, Class<R> type) {
        try {
            return one(query, type);
        } catch (NotReadable notForHim) {
            return Optional.empty();
        }
    }

    /**
     * Asks for any number of things.
     *
     * @throws NotReadable if he may not read what they belong to
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
     * @throws NotReadable if it exists and he may not read it
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
            Message<?> question = reader().asking(query);
            return patience.sent(() -> gateway.query(question, type)).get(longest.toMillis(), TimeUnit.MILLISECONDS);
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
            RuntimeException told = MessageFailures.told(name, e);
            throw told instanceof CommandRefused refused ? new NotReadable(refused.refusal()) : told;
        }
    }

    private static Reader reader() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor
                ? new Reader(actor.name(), actor.grants())
                : Reader.NOBODY;
    }
}
