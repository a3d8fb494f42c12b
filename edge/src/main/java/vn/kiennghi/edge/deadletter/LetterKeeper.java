package vn.kiennghi.edge.deadletter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import vn.kiennghi.api.operations.AutomationNames;

/**
 * Whose letters they are: those of what the pages show, or of one of the automations. Each is asked by messages of its own.
 *
 * @param processor name of its processor
 */
public record LetterKeeper(String processor) {
    private static final LetterKeeper PROJECTIONS = new LetterKeeper("read-model");

    /** All keepers, the projections first. */
    public static final List<LetterKeeper> ALL = Stream.concat(
                    Stream.of(PROJECTIONS), AutomationNames.ALL.stream().map(LetterKeeper::new))
            .toList();

    /** Returns the keeper of the processor's letters. */
    public static Optional<LetterKeeper> of(String processor) {
        return ALL.stream().filter(keeper -> keeper.processor.equals(processor)).findFirst();
    }

    /** Returns whether it is what the pages show that lacks its events, and not something that is done by itself. */
    public boolean isOfProjections() {
        return equals(PROJECTIONS);
    }

    DeadLetterQuery list() {
        return isOfProjections() ? new FindProjectionLetters() : new FindAutomationLetters(processor);
    }

    DeadLetterQuery find(String sequence) {
        return isOfProjections()
                ? new FindProjectionSequence(sequence)
                : new FindAutomationSequence(processor, sequence);
    }

    DeadLetterCommand retry(String sequence) {
        return isOfProjections()
                ? new RetryProjectionLetters(sequence)
                : new RetryAutomationLetters(processor, sequence);
    }

    DeadLetterCommand discard(String sequence, String eventId, String reason) {
        return isOfProjections()
                ? new DiscardProjectionLetter(sequence, eventId, reason)
                : new DiscardAutomationLetter(processor, sequence, eventId, reason);
    }
}
