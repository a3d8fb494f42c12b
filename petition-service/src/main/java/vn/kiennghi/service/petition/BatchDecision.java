package vn.kiennghi.service.petition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.BatchResult;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionCommand.ReceivePetition;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.service.petition.RecordedPetitions.Standing;

/**
 * What the rules say to the commands of one message; pure.
 *
 * @param result one row for each command
 * @param events what is to be recorded, in order, each with its place in its petition's stream
 */
record BatchDecision(BatchResult result, List<Decided> events) {

    /** @param sequence number that the event must have: who takes it meanwhile was faster */
    record Decided(PetitionId petition, long sequence, PetitionEvent event) {}

    /**
     * Decides on each command, in their order, as if those before it were recorded already.
     *
     * @param standings how each petition of the message stands
     * @param seen versions that the sender had before him, by petition id; of one left out he does not say
     */
    static BatchDecision of(
            PetitionBatch batch,
            Map<PetitionId, Standing> standings,
            Circumstances circumstances,
            Map<String, Long> seen) {
        Map<PetitionId, Standing> present = new HashMap<>(standings);
        Set<PetitionId> namedAgain = namedAgain(batch);
        List<Decided> decided = new ArrayList<>();
        List<BatchResult.Row> rows = new ArrayList<>();
        for (PetitionCommand command : batch.commands()) {
            PetitionId id = command.petitionId();
            Standing before = at(id, present);
            Seen basis = new Seen(seen.get(id.value()), at(id, standings).next(), before.next());
            try {
                List<PetitionEvent> events = decided(batch, before.state(), command, circumstances, basis);
                for (int i = 0; i < events.size(); i++) {
                    decided.add(new Decided(id, before.next() + i, events.get(i)));
                }
                if (namedAgain.contains(id)) {
                    present.put(id, before.after(events));
                }
                rows.add(new BatchResult.Row(!events.isEmpty(), null));
            } catch (Refused refused) {
                rows.add(new BatchResult.Row(false, refused.refusal()));
            }
        }
        return new BatchDecision(new BatchResult(List.copyOf(rows)), List.copyOf(decided));
    }

    /** Returns the petitions of which the message holds several commands: only of these the later ones see what the earlier did. */
    private static Set<PetitionId> namedAgain(PetitionBatch batch) {
        Set<PetitionId> named = new HashSet<>();
        return batch.commands().stream()
                .map(command -> command.petitionId())
                .filter(id -> !named.add(id))
                .collect(Collectors.toSet());
    }

    private static Standing at(PetitionId id, Map<PetitionId, Standing> standings) {
        return standings.getOrDefault(id, Standing.NOTHING);
    }

    /** As for a single command: whoever changes a petition has seen it as it is, and what changes nothing is no conflict. */
    private static List<PetitionEvent> decided(
            PetitionBatch batch, PetitionState state, PetitionCommand command, Circumstances circumstances, Seen seen) {
        try {
            List<PetitionEvent> events = decide(batch, state, command, circumstances);
            if (!events.isEmpty()) {
                seen.require();
            }
            return events;
        } catch (Refused refused) {
            seen.require();
            throw refused;
        }
    }

    private static List<PetitionEvent> decide(
            PetitionBatch batch, PetitionState state, PetitionCommand command, Circumstances circumstances) {
        if (command instanceof ReceivePetition receive && !receive.sessionId().equals(batch.sessionId())) {
            throw new Refused(RefusalCode.OTHER_SESSION, batch.sessionId(), receive.sessionId(), "sessionId");
        }
        return switch (state) {
            case PetitionState.Recorded petition
            when !petition.receipt().sessionId().equals(batch.sessionId().value()) ->
                throw new Refused(
                        RefusalCode.OTHER_SESSION,
                        batch.sessionId(),
                        petition.receipt().sessionId(),
                        "reference");
            case PetitionState.Recorded petition -> PetitionRules.decide(petition, command, circumstances);
            case PetitionState.NotReceived none -> {
                if (!(command instanceof ReceivePetition)) {
                    throw new Refused(new Refusal(
                            RefusalCode.UNKNOWN_PETITION,
                            "a petition of session " + batch.sessionId(),
                            null,
                            "reference"));
                }
                yield PetitionRules.decide(none, command, circumstances);
            }
        };
    }

    /**
     * What the sender had before him.
     *
     * @param version null: he does not say
     * @param recorded number of the petition's events before the message
     * @param present the same with what the message itself brings
     */
    private record Seen(@Nullable Long version, long recorded, long present) {
        void require() {
            if (version != null && present > 0 && version != recorded - 1) {
                throw new Refused(RefusalCode.CHANGED_MEANWHILE, version, recorded - 1, null);
            }
        }
    }
}
