package vn.kiennghi.edge.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.BatchResult;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionResult;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.Unavailable;

/** A command side that takes down what it gets. It knows no rule: a test says what it refuses, or finds done already. */
final class TakenCommands {
    private final List<PetitionCommand> taken = new ArrayList<>();
    private final List<PetitionBatch> messages = new ArrayList<>();
    private @Nullable Refusal refusal;
    private @Nullable PetitionId refusedAlone;
    private boolean changedMeanwhile;
    private boolean meetsOthers;
    private boolean doneBefore;
    private int answersLeft = Integer.MAX_VALUE;
    private int unanswered;

    CommandGateway gateway() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        Stream.of(PetitionCommand.class.getPermittedSubclasses())
                .forEach(type -> bus.subscribe(type.getName(), message -> handle((CommandMessage<?>) message)));
        Stream.of(PetitionBatch.class.getPermittedSubclasses())
                .forEach(type -> bus.subscribe(type.getName(), message -> handleAll((CommandMessage<?>) message)));
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    /** Forgets everything. */
    void reset() {
        taken.clear();
        messages.clear();
        refusal = null;
        refusedAlone = null;
        changedMeanwhile = false;
        meetsOthers = false;
        doneBefore = false;
        answersLeft = Integer.MAX_VALUE;
        unanswered = 0;
    }

    void refuse(Refusal why) {
        refusal = why;
    }

    void refuse(String petitionId, Refusal why) {
        refusal = why;
        refusedAlone = new PetitionId(petitionId);
    }

    void findChangedMeanwhile() {
        changedMeanwhile = true;
    }

    /** The next message meets somebody else's change. */
    void meetOthersOnce() {
        meetsOthers = true;
    }

    /** The messages of many commands that arrived, whatever became of them. */
    List<PetitionBatch> messages() {
        return List.copyOf(messages);
    }

    void findDoneBefore() {
        doneBefore = true;
    }

    /** Answers so many commands or messages of them; then the record is away. */
    void goAwayAfter(int commands) {
        answersLeft = commands;
    }

    /** How many commands came while the record was away. */
    int unanswered() {
        return unanswered;
    }

    List<PetitionCommand> taken() {
        return List.copyOf(taken);
    }

    private BatchResult handleAll(CommandMessage<?> message) {
        PetitionBatch batch = (PetitionBatch) message.getPayload();
        messages.add(batch);
        requireAnswer();
        if (meetsOthers) {
            meetsOthers = false;
            throw new ConcurrencyException("sequence number taken");
        }
        return new BatchResult(batch.commands().stream().map(this::row).toList());
    }

    private BatchResult.Row row(PetitionCommand command) {
        if (refusal != null && (refusedAlone == null || refusedAlone.equals(command.petitionId()))) {
            return new BatchResult.Row(false, refusal);
        }
        taken.add(command);
        return new BatchResult.Row(!doneBefore, null);
    }

    private void requireAnswer() {
        if (answersLeft-- <= 0) {
            unanswered++;
            throw new CommandExecutionException("away", null, new Unavailable("MongoTimeoutException"));
        }
        if (changedMeanwhile) {
            throw new ConcurrencyException("sequence number taken");
        }
    }

    private PetitionResult handle(CommandMessage<?> message) {
        PetitionCommand command = (PetitionCommand) message.getPayload();
        requireAnswer();
        if (refusal != null && (refusedAlone == null || refusedAlone.equals(command.petitionId()))) {
            throw new CommandExecutionException(refusal.code().name(), null, refusal);
        }
        taken.add(command);
        return new PetitionResult(
                command.petitionId().value(),
                Stage.CLASSIFIED,
                Outcome.NONE,
                Verdict.UNVERIFIED,
                doneBefore ? List.of() : List.of(command.getClass().getSimpleName()),
                null,
                3);
    }
}
