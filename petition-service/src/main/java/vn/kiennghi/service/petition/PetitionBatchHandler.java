package vn.kiennghi.service.petition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.BasedOn;
import vn.kiennghi.api.petition.BatchResult;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionBatch.AssignPetitions;
import vn.kiennghi.api.petition.PetitionBatch.Mode;
import vn.kiennghi.api.petition.PetitionBatch.ReceivePetitions;
import vn.kiennghi.api.petition.PetitionBatch.RecordAnswers;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionCommand.ReceivePetition;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;

/**
 * Takes the rows of a file through the same {@link PetitionRules} as single commands, but records them in one commit: one
 * synchronous write for 500 rows instead of 500. Two writers at one petition are kept apart by the record's unique sequence
 * numbers: the later commit fails as a whole and is sent again.
 */
@Component
class PetitionBatchHandler {
    /** The type under which Axon stores the aggregate's events. */
    private static final String AGGREGATE_TYPE = Petition.class.getSimpleName();

    private final EventStore eventStore;
    private final PetitionSurroundings surroundings;

    PetitionBatchHandler(EventStore eventStore, PetitionSurroundings surroundings) {
        this.eventStore = eventStore;
        this.surroundings = surroundings;
    }

    @CommandHandler
    BatchResult handle(ReceivePetitions batch, MetaData metaData) {
        return take(batch, metaData);
    }

    @CommandHandler
    BatchResult handle(AssignPetitions batch, MetaData metaData) {
        return take(batch, metaData);
    }

    @CommandHandler
    BatchResult handle(RecordAnswers batch, MetaData metaData) {
        return take(batch, metaData);
    }

    private BatchResult take(PetitionBatch batch, MetaData metaData) {
        Circumstances circumstances = surroundings.now(metaData);
        Map<String, Long> seen = BasedOn.read(String.valueOf(metaData.get(BasedOn.VERSIONS)));
        Map<PetitionId, Loaded> petitions = new HashMap<>();
        List<DomainEventMessage<?>> recorded = new ArrayList<>();
        List<BatchResult.Row> rows = new ArrayList<>();
        for (PetitionCommand command : batch.commands()) {
            Loaded before = petitions.computeIfAbsent(command.petitionId(), this::load);
            try {
                List<PetitionEvent> events = decided(batch, before, command, circumstances, seen);
                Loaded after = before;
                for (PetitionEvent event : events) {
                    recorded.add(new GenericDomainEventMessage<>(
                            AGGREGATE_TYPE, command.petitionId().toString(), after.nextSequence(), event));
                    after = after.with(event);
                }
                petitions.put(command.petitionId(), after);
                rows.add(new BatchResult.Row(!events.isEmpty(), null));
            } catch (Refused refused) {
                rows.add(new BatchResult.Row(false, refused.refusal()));
            }
        }
        if (batch.mode() == Mode.RECORD && !recorded.isEmpty()) {
            eventStore.publish(recorded);
        }
        return new BatchResult(rows);
    }

    /** As for a single command: whoever changes a petition has seen it as it is, and what changes nothing is no conflict. */
    private static List<PetitionEvent> decided(
            PetitionBatch batch,
            Loaded petition,
            PetitionCommand command,
            Circumstances circumstances,
            Map<String, Long> seen) {
        try {
            List<PetitionEvent> events = decide(batch, petition.state(), command, circumstances);
            if (!events.isEmpty()) {
                petition.requireSeen(seen.get(command.petitionId().value()));
            }
            return events;
        } catch (Refused refused) {
            petition.requireSeen(seen.get(command.petitionId().value()));
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

    private Loaded load(PetitionId id) {
        DomainEventStream events = eventStore.readEvents(id.toString(), 0);
        PetitionState state = new PetitionState.NotReceived();
        long nextSequence = 0;
        while (events.hasNext()) {
            state = state.evolve((PetitionEvent) events.next().getPayload());
            nextSequence++;
        }
        return new Loaded(state, nextSequence, nextSequence - 1);
    }

    /** @param recorded number of the petition's last event before the batch */
    private record Loaded(PetitionState state, long nextSequence, long recorded) {
        Loaded with(PetitionEvent event) {
            return new Loaded(state.evolve(event), nextSequence + 1, recorded);
        }

        /** @param seen version that the sender had before him; null: he does not say */
        void requireSeen(@Nullable Long seen) {
            if (seen != null && nextSequence > 0 && seen != recorded) {
                throw new Refused(RefusalCode.CHANGED_MEANWHILE, seen, recorded, null);
            }
        }
    }
}
