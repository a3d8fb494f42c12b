package vn.kiennghi.edge.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.deadletter.DeadLetterCommand.DiscardAutomationLetter;
import vn.kiennghi.api.deadletter.DeadLetterCommand.DiscardProjectionLetter;
import vn.kiennghi.api.deadletter.DeadLetterCommand.RetryAutomationLetters;
import vn.kiennghi.api.deadletter.DeadLetterCommand.RetryProjectionLetters;
import vn.kiennghi.api.deadletter.DeadLetterQuery.AsksWhetherIncomplete;
import vn.kiennghi.api.deadletter.DeadLetterQuery.AsksWhetherStandingStill;
import vn.kiennghi.api.deadletter.DeadLetterQuery.FindAutomationLetters;
import vn.kiennghi.api.deadletter.DeadLetterQuery.FindAutomationSequence;
import vn.kiennghi.api.deadletter.DeadLetterQuery.FindProjectionLetters;
import vn.kiennghi.api.deadletter.DeadLetterQuery.FindProjectionSequence;
import vn.kiennghi.api.deadletter.DeadLetters;
import vn.kiennghi.api.deadletter.DiscardedLetter;
import vn.kiennghi.api.deadletter.LetterSequence;
import vn.kiennghi.api.deadletter.LetterSequence.WaitingEvent;
import vn.kiennghi.api.deadletter.RetryResult;
import vn.kiennghi.api.deadletter.RetryResult.Outcome;
import vn.kiennghi.api.operations.AutomationNames;

/** Dead letters: an event of petition p124 with another behind it, a transfer whose automation failed, and one discarded. */
public final class SampleLetters {
    static final String STOPPED = "petition:p124";
    static final String TRANSFER = "transfer:t2";

    private static final Instant AT = Instant.parse("2022-08-01T05:00:00Z");

    private final List<Object> orders = new ArrayList<>();

    public void subscribe(SimpleCommandBus bus) {
        bus.subscribe(RetryProjectionLetters.class.getName(), this::failedAgain);
        bus.subscribe(DiscardProjectionLetter.class.getName(), message -> done(message, 1));
        bus.subscribe(RetryAutomationLetters.class.getName(), message -> done(message, 2));
        bus.subscribe(DiscardAutomationLetter.class.getName(), message -> done(message, 0));
    }

    /** Returns the commands that came. */
    public List<Object> orders() {
        return orders;
    }

    private RetryResult failedAgain(CommandMessage<?> message) {
        orders.add(message.getPayload());
        return new RetryResult(Outcome.FAILED_AGAIN, 0, 2, "java.lang.IllegalStateException", "meets no row");
    }

    private RetryResult done(CommandMessage<?> message, int handled) {
        orders.add(message.getPayload());
        return new RetryResult(Outcome.DONE, handled, 0, null, null);
    }

    private static LetterSequence stopped(boolean whole) {
        WaitingEvent first = new WaitingEvent("e1", "AssignedToAgency", 3, AT, "{\"leadAgency\":\"so-gtvt\"}");
        WaitingEvent second = new WaitingEvent("e2", "Answered", 4, AT, "{\"agency\":\"so-gtvt\"}");
        return new LetterSequence(
                "read-model",
                STOPPED,
                2,
                "tools.jackson.databind.UnreadableInput",
                "no number where one belongs",
                AT,
                AT,
                whole ? List.of(first, second) : List.of(first));
    }

    private static LetterSequence transfer() {
        return new LetterSequence(
                AutomationNames.TRANSFERS,
                TRANSFER,
                1,
                null,
                null,
                AT,
                AT,
                List.of(new WaitingEvent("e3", "TransferIssued", 1, AT, "{}")));
    }

    @QueryHandler
    public DeadLetters projections(FindProjectionLetters query) {
        return new DeadLetters(
                List.of(stopped(false)),
                List.of(new DiscardedLetter(
                        "read-model",
                        "petition:gone",
                        "e0",
                        "PetitionClassified",
                        1,
                        AT,
                        "java.lang.AssertionError",
                        null,
                        "Ghi nhầm <b>lĩnh vực</b>",
                        "admin",
                        AT)));
    }

    @QueryHandler
    public DeadLetters automations(FindAutomationLetters query) {
        return new DeadLetters(
                query.automation().equals(AutomationNames.TRANSFERS) ? List.of(transfer()) : List.of(), List.of());
    }

    @QueryHandler
    @Nullable LetterSequence projection(FindProjectionSequence query) {
        return query.sequence().equals(STOPPED) ? stopped(true) : null;
    }

    @QueryHandler
    @Nullable LetterSequence automation(FindAutomationSequence query) {
        return query.automation().equals(AutomationNames.TRANSFERS)
                        && query.sequence().equals(TRANSFER)
                ? transfer()
                : null;
    }

    @QueryHandler
    public boolean isStandingStill(AsksWhetherStandingStill query) {
        return query.sequence().equals(TRANSFER);
    }

    @QueryHandler
    public boolean isIncomplete(AsksWhetherIncomplete query) {
        return query.sequence().equals(STOPPED);
    }
}
