package vn.kiennghi.service.deadletter;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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

    private final Map<String, LetterDesk> desks;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("automation-letters").daemon().factory());

    /** @param desks of each automation by its name */
    public AutomationLetterDesk(Map<String, LetterDesk> desks) {
        this.desks = Map.copyOf(desks);
    }

    @QueryHandler
    DeadLetters letters(FindAutomationLetters query, Reader reader) {
        reader.requireAdministratorOfAll();
        LetterDesk desk = desks.get(query.automation());
        return desk == null ? new DeadLetters(List.of(), List.of()) : desk.list();
    }

    @QueryHandler
    @Nullable LetterSequence sequence(FindAutomationSequence query, Reader reader) {
        reader.requireAdministratorOfAll();
        LetterDesk desk = desks.get(query.automation());
        return desk == null ? null : desk.find(query.sequence()).orElse(null);
    }

    @QueryHandler
    Boolean isStandingStill(AsksWhetherStandingStill query, Reader reader) {
        reader.requireAnyRole();
        return desks.values().stream()
                .anyMatch(desk -> desk.find(query.sequence()).isPresent());
    }

    @CommandHandler
    RetryResult retry(RetryAutomationLetters order) {
        return at(order.automation(), desk -> desk.retry(order.sequence()));
    }

    @CommandHandler
    RetryResult discard(DiscardAutomationLetter order, @MetaDataValue(ActorMetaData.USER) @Nullable String user) {
        return at(order.automation(), desk -> desk.discard(order, user == null ? "" : user));
    }

    /** Outside of the command's unit of work, which the automation's own commands must not join. */
    private RetryResult at(String automation, Function<LetterDesk, RetryResult> work) {
        LetterDesk desk = desks.get(automation);
        if (desk == null) {
            return RetryResult.gone();
        }
        try {
            return CompletableFuture.supplyAsync(() -> work.apply(desk), worker)
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
