package vn.kiennghi.standalone.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.ActorMetaData;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.petition.BatchResult;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.messaging.reading.ReadSide;

/** Sends commands as the persons of the demonstration; their duties are checked like everybody's. */
@Component
class DemoCommands {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final CommandGateway commands;
    private final ReadSide readSide;

    DemoCommands(CommandGateway commands, ReadSide readSide) {
        this.commands = commands;
        this.readSide = readSide;
    }

    /** Sends one command and waits for its result. */
    <R> R send(DemoUsers user, Object command) {
        Map<String, Object> actor =
                Map.of(ActorMetaData.USER, user.signInName(), ActorMetaData.GRANTS, Grant.toText(user.grants()));
        return commands.sendAndWait(new GenericCommandMessage<>(command, actor));
    }

    /**
     * Sends rows and waits for their result.
     *
     * @throws Refused if a row is refused: the sample data obeys the rules
     */
    void sendRows(DemoUsers user, PetitionBatch batch) {
        BatchResult result = send(user, batch);
        for (BatchResult.Row row : result.rows()) {
            if (row.refusal() != null) {
                throw new Refused(row.refusal());
            }
        }
    }

    /** Waits until automations have done their work and the read side shows all of it. */
    void settle() {
        long giveUp = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (readSide.freshness().behind() > 0) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("the system did not catch up in " + LONGEST_WAIT);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    /** Returns the rows in parts small enough for one message. */
    static <T> List<List<T>> parts(List<T> rows) {
        return IntStream.iterate(0, from -> from < rows.size(), from -> from + PetitionBatch.LARGEST)
                .mapToObj(from -> rows.subList(from, Math.min(rows.size(), from + PetitionBatch.LARGEST)))
                .toList();
    }
}
