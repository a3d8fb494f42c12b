package vn.kiennghi.query.platform;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.Registration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.EventTrackerStatusChangeListener;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import vn.kiennghi.api.deadletter.DeadLetterCommand;
import vn.kiennghi.api.deadletter.DeadLetterCommand.DiscardProjectionLetter;
import vn.kiennghi.api.deadletter.DeadLetterCommand.RetryProjectionLetters;
import vn.kiennghi.api.deadletter.DeadLetterQuery.AsksWhetherIncomplete;
import vn.kiennghi.api.deadletter.DeadLetterQuery.FindProjectionLetters;
import vn.kiennghi.api.deadletter.DeadLetterQuery.FindProjectionSequence;
import vn.kiennghi.api.deadletter.DeadLetters;
import vn.kiennghi.api.deadletter.LetterSequence;
import vn.kiennghi.api.deadletter.RetryResult;
import vn.kiennghi.api.identity.ActorMetaData;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.messaging.deadletter.LetterDesk;

/**
 * Answers operators about the projections' dead letters. Any node tells what waits. A retry changes documents, which only the node
 * that holds the processor's token may do, so this node takes such commands as long as it holds it.
 */
public final class ProjectionLetterDesk implements EventTrackerStatusChangeListener, DisposableBean {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final LetterDesk desk;
    private final Predicate<String> contains;
    private final EventProcessingConfiguration processing;
    private final CommandBus commands;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("projection-letters").daemon().factory());
    private List<Registration> subscribed = List.of();

    /**
     * @param contains whether events of a sequence wait, as the store has it
     */
    ProjectionLetterDesk(
            LetterDesk desk, Predicate<String> contains, EventProcessingConfiguration processing, CommandBus commands) {
        this.desk = desk;
        this.contains = contains;
        this.processing = processing;
        this.commands = commands;
    }

    @QueryHandler
    DeadLetters letters(FindProjectionLetters query, Reader reader) {
        reader.requireAdministratorOfAll();
        return desk.list();
    }

    @QueryHandler
    @Nullable LetterSequence sequence(FindProjectionSequence query, Reader reader) {
        reader.requireAdministratorOfAll();
        return desk.find(query.sequence()).orElse(null);
    }

    @QueryHandler
    Boolean isIncomplete(AsksWhetherIncomplete query, Reader reader) {
        reader.requireAnyRole();
        return contains.test(query.sequence());
    }

    /** Tries the waiting events of the sequence again. */
    public RetryResult retry(String sequence) {
        return waitedFor(() -> desk.retry(sequence));
    }

    /** Leaves the first waiting event out. */
    public RetryResult discard(DiscardProjectionLetter order, String by) {
        return waitedFor(() -> desk.discard(order, by));
    }

    @Override
    public synchronized void onEventTrackerStatusChange(Map<Integer, EventTrackerStatus> changes) {
        changes.values().forEach(status -> {
            if (status.trackerRemoved()) {
                unsubscribe();
            } else if (subscribed.isEmpty()) {
                subscribed = List.of(
                        commands.subscribe(
                                RetryProjectionLetters.class.getName(),
                                message -> retry(order(message, RetryProjectionLetters.class)
                                        .sequence())),
                        commands.subscribe(
                                DiscardProjectionLetter.class.getName(),
                                message -> discard(order(message, DiscardProjectionLetter.class), sender(message))));
            }
        });
    }

    /** Outside of the command's unit of work, which projections must not join. */
    private RetryResult waitedFor(Supplier<RetryResult> work) {
        CompletableFuture<RetryResult> answer = CompletableFuture.supplyAsync(
                () -> {
                    // Another node may have taken the token from one that was paused.
                    processing.tokenStore(ReadModelProcessing.NAME).extendClaim(ReadModelProcessing.NAME, 0);
                    return work.get();
                },
                worker);
        try {
            return answer.completeOnTimeout(RetryResult.underWay(0), LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private static <C extends DeadLetterCommand> C order(CommandMessage<?> message, Class<C> type) {
        return type.cast(message.getPayload());
    }

    private static String sender(CommandMessage<?> message) {
        return message.getMetaData().get(ActorMetaData.USER) instanceof String user ? user : "";
    }

    private void unsubscribe() {
        subscribed.forEach(Registration::cancel);
        subscribed = List.of();
    }

    @Override
    public synchronized void destroy() {
        unsubscribe();
        worker.shutdownNow();
    }
}
