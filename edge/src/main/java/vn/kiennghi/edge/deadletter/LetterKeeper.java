package vn.kiennghi.edge.deadletter;

import java.util.Arrays;
import java.util.Optional;
import vn.kiennghi.api.deadletter.DeadLetterCommand;
import vn.kiennghi.api.deadletter.DeadLetterCommand.DiscardAutomationLetter;
import vn.kiennghi.api.deadletter.DeadLetterCommand.DiscardProjectionLetter;
import vn.kiennghi.api.deadletter.DeadLetterCommand.RetryAutomationLetters;
import vn.kiennghi.api.deadletter.DeadLetterCommand.RetryProjectionLetters;
import vn.kiennghi.api.deadletter.DeadLetterQuery;
import vn.kiennghi.api.deadletter.DeadLetterQuery.FindAutomationLetters;
import vn.kiennghi.api.deadletter.DeadLetterQuery.FindAutomationSequence;
import vn.kiennghi.api.deadletter.DeadLetterQuery.FindProjectionLetters;
import vn.kiennghi.api.deadletter.DeadLetterQuery.FindProjectionSequence;

/** Whose letters they are: each keeper is asked by messages of its own. */
public enum LetterKeeper {
    /** What the pages show. */
    PROJECTIONS("read-model"),
    /** What is done by itself. */
    AUTOMATIONS("transfer-automation");

    private final String processor;

    LetterKeeper(String processor) {
        this.processor = processor;
    }

    /** Returns the keeper of the processor's letters. */
    public static Optional<LetterKeeper> of(String processor) {
        return Arrays.stream(values())
                .filter(keeper -> keeper.processor.equals(processor))
                .findFirst();
    }

    /** Returns the name of its processor. */
    public String processor() {
        return processor;
    }

    DeadLetterQuery list() {
        return switch (this) {
            case PROJECTIONS -> new FindProjectionLetters();
            case AUTOMATIONS -> new FindAutomationLetters();
        };
    }

    DeadLetterQuery find(String sequence) {
        return switch (this) {
            case PROJECTIONS -> new FindProjectionSequence(sequence);
            case AUTOMATIONS -> new FindAutomationSequence(sequence);
        };
    }

    DeadLetterCommand retry(String sequence) {
        return switch (this) {
            case PROJECTIONS -> new RetryProjectionLetters(sequence);
            case AUTOMATIONS -> new RetryAutomationLetters(sequence);
        };
    }

    DeadLetterCommand discard(String sequence, String eventId, String reason) {
        return switch (this) {
            case PROJECTIONS -> new DiscardProjectionLetter(sequence, eventId, reason);
            case AUTOMATIONS -> new DiscardAutomationLetter(sequence, eventId, reason);
        };
    }
}
