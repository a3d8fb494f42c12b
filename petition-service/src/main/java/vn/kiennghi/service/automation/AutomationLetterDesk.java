package vn.kiennghi.service.automation;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import vn.kiennghi.api.deadletter.DeadLetterCommand.DiscardAutomationLetter;
import vn.kiennghi.api.deadletter.DeadLetterCommand.RetryAutomationLetters;
import vn.kiennghi.api.deadletter.DeadLetterQuery.AsksWhetherStandingStill;
import vn.kiennghi.api.deadletter.DeadLetterQuery.FindAutomationLetters;
import vn.kiennghi.api.deadletter.DeadLetterQuery.FindAutomationSequence;
import vn.kiennghi.api.deadletter.DeadLetters;
import vn.kiennghi.api.deadletter.LetterSequence;
import vn.kiennghi.api.deadletter.RetryResult;
import vn.kiennghi.api.identity.ActorMetaData;
import vn.kiennghi.api.identity.Reader;
import vn.kiennghi.messaging.deadletter.LetterDesk;

/**
 * Answers operators about the automations' dead letters. Of several services any may: the letters lie where all see them, and the
 * automations' commands are idempotent.
 */
public final class AutomationLetterDesk implements DisposableBean {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final LetterDesk desk;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("automation-letters").daemon().factory());

    public AutomationLetterDesk(LetterDesk desk) {
        this.desk = desk;
    }

    @QueryHandler
    DeadLetters letters(FindAutomationLetters query, Reader reader) {
        reader.requireAdministratorOfAll();
        return desk.list();
    }

    @QueryHandler
    @Nullable LetterSequence sequence(FindAutomationSequence query, Reader reader) {
        reader.requireAdministratorOfAll();
        return desk.find(query.sequence()).orElse(null);
    }

    @QueryHandler
    Boolean isStandingStill(AsksWhetherStandingStill query, Reader reader) {
        reader.requireAnyRole();
        return desk.find(query.sequence()).isPresent();
    }

    @CommandHandler
    RetryResult retry(RetryAutomationLetters order) {
        return waitedFor(() -> desk.retry(order.sequence()));
    }

    @CommandHandler
    RetryResult discard(DiscardAutomationLetter order, @MetaDataValue(ActorMetaData.USER) @Nullable String user) {
        return waitedFor(() -> desk.discard(order, user == null ? "" : user));
    }

    /** Outside of the command's unit of work, which the automation's own commands must not join. */
    private RetryResult waitedFor(Supplier<RetryResult> work) {
        try {
            return CompletableFuture.supplyAsync(work, worker)
                    .completeOnTimeout(RetryResult.underWay(0), LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
