package vn.kiennghi.api.deadletter;

import java.util.List;

/**
 * The dead letters of the projections, or those of an automation.
 *
 * @param waiting the sequences that stand still, each with its first event alone; the one touched longest ago first
 * @param discarded what was discarded, the last first
 */
public record DeadLetters(List<LetterSequence> waiting, List<DiscardedLetter> discarded) {}
