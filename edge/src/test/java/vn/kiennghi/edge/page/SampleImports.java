package vn.kiennghi.edge.page;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.SimpleCommandBus;
import vn.kiennghi.api.petition.BatchResult;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionBatch.AssignPetitions;
import vn.kiennghi.api.petition.PetitionBatch.Mode;
import vn.kiennghi.api.petition.PetitionBatch.ReceivePetitions;
import vn.kiennghi.api.petition.PetitionBatch.RecordAnswers;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;

/** A command side that takes tables: a petition is new once, and only what was received can be assigned or answered. */
public final class SampleImports {
    private final Set<String> received = ConcurrentHashMap.newKeySet();

    private SampleImports() {}

    static void subscribe(SimpleCommandBus bus) {
        SampleImports imports = new SampleImports();
        for (Class<? extends PetitionBatch> type :
                List.of(ReceivePetitions.class, AssignPetitions.class, RecordAnswers.class)) {
            bus.subscribe(type.getName(), message -> imports.take((PetitionBatch) message.getPayload()));
        }
    }

    private BatchResult take(PetitionBatch batch) {
        return new BatchResult(batch.commands().stream()
                .map(command -> row(command, batch.mode() == Mode.RECORD))
                .toList());
    }

    private BatchResult.Row row(PetitionCommand command, boolean record) {
        String id = command.petitionId().value();
        if (command instanceof PetitionCommand.ReceivePetition) {
            boolean isNew = record ? received.add(id) : !received.contains(id);
            return new BatchResult.Row(isNew, null);
        }
        return received.contains(id)
                ? new BatchResult.Row(true, null)
                : new BatchResult.Row(false, new Refusal(RefusalCode.UNKNOWN_PETITION, "a petition", id, null));
    }
}
