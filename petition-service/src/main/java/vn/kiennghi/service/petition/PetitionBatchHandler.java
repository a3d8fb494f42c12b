package vn.kiennghi.service.petition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.BasedOn;
import vn.kiennghi.api.petition.BatchResult;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionBatch.AssignPetitions;
import vn.kiennghi.api.petition.PetitionBatch.ClassifyPetitions;
import vn.kiennghi.api.petition.PetitionBatch.ForwardPetitions;
import vn.kiennghi.api.petition.PetitionBatch.ReceivePetitions;
import vn.kiennghi.api.petition.PetitionBatch.RecordAnswers;
import vn.kiennghi.api.petition.PetitionBatch.TakeBackPetitions;
import vn.kiennghi.api.petition.PetitionBatch.TransferPetitions;
import vn.kiennghi.service.petition.BatchDecision.Decided;

/**
 * Takes the commands of one message through the same {@link PetitionRules} as single ones, but reads their petitions at once and records
 * their events in one commit: one synchronous write for 500 petitions instead of 500. Two writers at one petition are kept apart by the
 * record's unique sequence numbers: the later commit fails as a whole, see {@link vn.kiennghi.api.petition.HalvedOnConflict}. What was
 * checked a moment ago is recorded as it was decided then, on the versions of the petitions that were seen then.
 */
@Component
class PetitionBatchHandler {
    /** The type under which Axon stores the aggregate's events. */
    private static final String AGGREGATE_TYPE = Petition.class.getSimpleName();

    private final EventStore eventStore;
    private final RecordedPetitions petitions;
    private final PetitionSurroundings surroundings;
    private final CheckedBatches checked = new CheckedBatches();

    PetitionBatchHandler(EventStore eventStore, RecordedPetitions petitions, PetitionSurroundings surroundings) {
        this.eventStore = eventStore;
        this.petitions = petitions;
        this.surroundings = surroundings;
    }

    @CommandHandler
    BatchResult handle(ReceivePetitions batch, MetaData metaData) {
        return take(batch, metaData);
    }

    @CommandHandler
    BatchResult handle(ClassifyPetitions batch, MetaData metaData) {
        return take(batch, metaData);
    }

    @CommandHandler
    BatchResult handle(TransferPetitions batch, MetaData metaData) {
        return take(batch, metaData);
    }

    @CommandHandler
    BatchResult handle(ForwardPetitions batch, MetaData metaData) {
        return take(batch, metaData);
    }

    @CommandHandler
    BatchResult handle(TakeBackPetitions batch, MetaData metaData) {
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
        Circumstances now = surroundings.now(metaData);
        Map<String, Long> seen = BasedOn.read(String.valueOf(metaData.get(BasedOn.VERSIONS)));
        return switch (batch.mode()) {
            case CHECK -> {
                AskedCircumstances asked = new AskedCircumstances(now);
                BatchDecision decision = decide(batch, asked.circumstances(), seen);
                if (seen.isEmpty()) {
                    checked.keep(batch, decision, asked);
                }
                yield decision.result();
            }
            case RECORD -> {
                BatchDecision decision =
                        seen.isEmpty() ? checked.take(batch, now).orElse(null) : null;
                if (decision == null) {
                    decision = decide(batch, now, seen);
                }
                record(decision.events());
                yield decision.result();
            }
        };
    }

    private BatchDecision decide(PetitionBatch batch, Circumstances circumstances, Map<String, Long> seen) {
        return BatchDecision.of(
                batch,
                petitions.all(batch.commands().stream()
                        .map(command -> command.petitionId())
                        .toList()),
                circumstances,
                seen);
    }

    /** What the events say of who did it, and when, is the same for all of a message. */
    private void record(List<Decided> events) {
        if (events.isEmpty()) {
            return;
        }
        MetaData metaData = CurrentUnitOfWork.correlationData();
        Instant now = GenericEventMessage.clock.instant();
        List<DomainEventMessage<?>> messages = new ArrayList<>(events.size());
        for (Decided decided : events) {
            messages.add(new GenericDomainEventMessage<>(
                    AGGREGATE_TYPE,
                    decided.petition().toString(),
                    decided.sequence(),
                    decided.event(),
                    metaData,
                    IdentifierFactory.getInstance().generateIdentifier(),
                    now));
        }
        eventStore.publish(messages);
    }
}
