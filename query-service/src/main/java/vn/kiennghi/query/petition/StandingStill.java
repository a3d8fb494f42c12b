package vn.kiennghi.query.petition;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionId;

/**
 * Which petitions stand still in memory, from which event on: those whose events wait as dead letters, and those of which an event
 * could not be told here before its projection has come to it. What an operator had left out is left out here, too.
 */
final class StandingStill {
    private final Supplier<Map<String, Long>> waiting;
    private final Supplier<Map<String, Set<Long>>> discarded;
    private volatile Map<String, Long> known = Map.of();
    private volatile Map<String, Set<Long>> leftOut = Map.of();
    private final Map<String, Long> foundHere = new ConcurrentHashMap<>();

    /**
     * @param waiting number of the first waiting event by sequence; the same map as long as nothing changed
     * @param discarded numbers of the events that are left out, by sequence; the same map as long as nothing changed
     */
    StandingStill(Supplier<Map<String, Long>> waiting, Supplier<Map<String, Set<Long>>> discarded) {
        this.waiting = waiting;
        this.discarded = discarded;
    }

    static String petitionOf(DomainEventMessage<?> message) {
        String id = message.getAggregateIdentifier();
        return id.startsWith(PetitionId.PREFIX) ? id.substring(PetitionId.PREFIX.length()) : id;
    }

    /** Returns whether {@link #changed} or {@link #overtaken} may find anything; for any thread. */
    boolean mayHaveChanged() {
        return waiting.get() != known || discarded.get() != leftOut || !foundHere.isEmpty();
    }

    /** Looks anew, and returns the petitions that began or ceased to wait, wait for another event than before, or of which others are left out. */
    Set<String> changed() {
        Map<String, Long> now = waiting.get();
        Map<String, Set<Long>> leftOutNow = discarded.get();
        if (now == known && leftOutNow == leftOut) {
            return Set.of();
        }
        Set<String> changed = new HashSet<>();
        now.forEach((sequence, from) -> addIfOther(sequence, from, known, changed));
        known.forEach((sequence, from) -> addIfOther(sequence, from, now, changed));
        leftOutNow.forEach((sequence, numbers) -> addIfOther(sequence, numbers, leftOut, changed));
        leftOut.forEach((sequence, numbers) -> addIfOther(sequence, numbers, leftOutNow, changed));
        known = now;
        leftOut = leftOutNow;
        foundHere.keySet().removeAll(changed);
        return changed;
    }

    private static <V> void addIfOther(String sequence, V one, Map<String, V> other, Set<String> changed) {
        if (sequence.startsWith(PetitionId.PREFIX) && !one.equals(other.get(sequence))) {
            changed.add(sequence.substring(PetitionId.PREFIX.length()));
        }
    }

    /** Returns whether that event is one for which, or behind which, the petition waits, or is left out. */
    boolean holds(String petitionId, long sequence) {
        if (known.isEmpty() && foundHere.isEmpty() && leftOut.isEmpty()) {
            return false;
        }
        if (leftOut.getOrDefault(PetitionId.PREFIX + petitionId, Set.of()).contains(sequence)) {
            return true;
        }
        Long from = known.get(PetitionId.PREFIX + petitionId);
        Long here = foundHere.get(petitionId);
        return (from != null && sequence >= from) || (here != null && sequence >= here);
    }

    /** Notes that an event could not be told here. */
    void stopAt(String petitionId, long sequence) {
        foundHere.put(petitionId, sequence);
    }

    /** Returns the petitions that stopped here only, and that the register has gone past; they do not stand still any more. */
    List<String> overtaken(Function<String, @Nullable PetitionRow> stored) {
        if (foundHere.isEmpty()) {
            return List.of();
        }
        List<String> overtaken = foundHere.entrySet().stream()
                .filter(one -> !known.containsKey(PetitionId.PREFIX + one.getKey()))
                .filter(one -> isPast(stored.apply(one.getKey()), one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        overtaken.forEach(foundHere::remove);
        return overtaken;
    }

    private static boolean isPast(@Nullable PetitionRow row, long sequence) {
        return row != null && row.sequence() >= sequence;
    }
}
