package vn.kiennghi.edge.platform;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.kiennghi.api.identity.ActorMetaData;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.ScopedCommand;
import vn.kiennghi.api.petition.BasedOn;
import vn.kiennghi.api.petition.BatchResult;
import vn.kiennghi.api.petition.HalvedOnConflict;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.messaging.outage.TryAgain;
import vn.kiennghi.messaging.reading.ReadSide;

/**
 * Sends commands in the name of the signed-in user. Whether he may is decided on the command side (R34).
 *
 * <p>The sender sees what he wrote. A petition's page is read from its own stream, lists and figures follow the record at each question:
 * a command about petitions waits for nobody. Catalogues and transfers are shown as their projection has them: a command about those waits
 * until it has come so far.
 */
public class CommandDispatch {
    private static final Duration OWN_WRITES_SEEN = Duration.ofSeconds(5);

    private final CommandGateway gateway;
    private final ReadSide readSide;
    private final RequestIds requestIds;
    private final Duration longest;
    private final Patience patience;

    /**
     * @param longest how long to wait for a command's result
     * @param patience for whom handles it
     */
    CommandDispatch(
            CommandGateway gateway, ReadSide readSide, RequestIds requestIds, Duration longest, Patience patience) {
        this.gateway = gateway;
        this.readSide = readSide;
        this.requestIds = requestIds;
        this.longest = longest;
        this.patience = patience;
    }

    /**
     * Sends a command that answers nothing of use and returns when what it did can be seen.
     *
     * @throws Refused if a rule refuses it
     * @throws CannotRecord if the record cannot be written to
     * @throws TryAgain if nobody handled it in time
     * @throws MessageFailed if it failed otherwise
     */
    public void send(ScopedCommand command) {
        sent(command);
        awaitWhatItDid(command);
    }

    /**
     * Sends a command and returns its result when what it did can be seen.
     *
     * @throws Refused if a rule refuses it
     * @throws CannotRecord if the record cannot be written to
     * @throws TryAgain if nobody handled it in time
     * @throws MessageFailed if it failed otherwise
     */
    public <R> R send(ScopedCommand command, Class<R> result) {
        R answer = sendUnseen(command, result);
        awaitWhatItDid(command);
        return answer;
    }

    /**
     * Sends a command as {@link #send(ScopedCommand, Class)} does, based on what the sender had before him.
     *
     * @param version of the petition that he saw, see {@link BasedOn}; null: whatever it is now
     * @throws Refused with CHANGED_MEANWHILE if the petition has gone on since and the command would change it
     */
    public <R> R send(ScopedCommand command, Class<R> result, @Nullable Long version) {
        MetaData basis = version == null ? MetaData.emptyInstance() : MetaData.with(BasedOn.VERSION, version);
        R answer = as(result, command, sent(command, basis));
        awaitWhatItDid(command);
        return answer;
    }

    /**
     * Sends commands one after another and returns when what they did can be seen. The first one that is refused ends
     * it; what was done before stays.
     *
     * @throws Refused if a rule refuses one
     * @throws CannotRecord if the record cannot be written to
     * @throws TryAgain if nobody handled one in time
     * @throws MessageFailed if one failed otherwise
     */
    public void sendAll(List<? extends ScopedCommand> commands) {
        commands.forEach(this::sent);
        if (commands.stream().anyMatch(CommandDispatch::isSeenByProjection)) {
            awaitOwnWrites();
        }
    }

    /** Sends a command as {@link #send(ScopedCommand, Class)} does, without waiting for the read side. */
    public <R> R sendUnseen(ScopedCommand command, Class<R> result) {
        return as(result, command, sent(command));
    }

    /**
     * Asks whether the user may send such a message of many petitions: one that holds none and checks.
     *
     * @throws Refused if he may not
     * @throws TryAgain if nobody handled it in time
     * @throws MessageFailed if it failed otherwise
     */
    public void requireMaySend(PetitionBatch nothingToCheck) {
        sent(nothingToCheck);
    }

    /**
     * Sends a message of many petitions without waiting for the read side; where it meets somebody else's change, in parts. Each command is
     * based on what the sender had before him: of those that would change what he has not seen the result says CHANGED_MEANWHILE.
     *
     * @param versions by petition id, see {@link BasedOn}
     * @param answered takes what became of each part, in their order; what it took is done, also where the rest then fails
     * @throws Refused if the sender may not send it
     * @throws CannotRecord if the record cannot be written to
     * @throws TryAgain if nobody handled it in time
     * @throws MessageFailed if it failed otherwise
     */
    public void sendUnseen(PetitionBatch batch, Map<String, Long> versions, Consumer<BatchResult> answered) {
        MetaData basis = versions.isEmpty()
                ? MetaData.emptyInstance()
                : MetaData.with(BasedOn.VERSIONS, BasedOn.written(versions));
        HalvedOnConflict.send(batch, part -> sentUnlessConflict(part, basis), answered);
    }

    private Optional<BatchResult> sentUnlessConflict(PetitionBatch batch, MetaData basis) {
        try {
            return Optional.of(as(BatchResult.class, batch, sent(batch, basis)));
        } catch (Refused refused) {
            if (refused.refusal().code() == RefusalCode.CONCURRENT_CHANGE) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static <R> R as(Class<R> result, ScopedCommand command, @Nullable Object answer) {
        if (!result.isInstance(answer)) {
            throw new MessageFailed(named(command) + " was answered by " + named(answer), null);
        }
        return result.cast(answer);
    }

    private void awaitWhatItDid(ScopedCommand command) {
        if (isSeenByProjection(command)) {
            awaitOwnWrites();
        }
    }

    private static boolean isSeenByProjection(ScopedCommand command) {
        return !(command instanceof PetitionCommand || command instanceof PetitionBatch);
    }

    /**
     * Waits until the projections have come as far as the record is now; at most 5 s, after which one answers anyway. What others record
     * meanwhile is not waited for.
     */
    public void awaitOwnWrites() {
        readSide.awaitHead(OWN_WRITES_SEEN);
    }

    private @Nullable Object sent(ScopedCommand command) {
        return sent(command, MetaData.emptyInstance());
    }

    private @Nullable Object sent(ScopedCommand command, MetaData more) {
        GenericCommandMessage<ScopedCommand> message = new GenericCommandMessage<>(command, actor().mergedWith(more));
        return patience.with(() -> Optional.ofNullable(answer(message))).orElse(null);
    }

    private @Nullable Object answer(GenericCommandMessage<ScopedCommand> message) {
        ScopedCommand command = message.getPayload();
        try {
            return patience.sent(() -> gateway.send(message)).get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TryAgain(named(command) + " was interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw MessageFailures.told(named(command), e);
        }
    }

    private MetaData actor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Actor actor)) {
            throw new IllegalStateException("a command can only be sent for a signed-in user");
        }
        List<Grant> grants = actor.grants();
        return MetaData.with(ActorMetaData.USER, actor.name())
                .and(ActorMetaData.GRANTS, Grant.toText(grants))
                .and(ActorMetaData.REQUEST_ID, requestIds.current());
    }

    /** Names a message by its kind: what it holds is not for the log. */
    private static String named(@Nullable Object message) {
        return message == null ? "nothing" : message.getClass().getSimpleName();
    }
}
