package vn.kiennghi.query.platform;

import com.mongodb.MongoException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import vn.kiennghi.api.petition.PetitionEvent;

/** A projection with a mistake: it fails at some events until it is mended, and at none after that. */
@ProcessingGroup(ReadModelProcessing.NAME)
final class FailingProjection {
    private final Set<String> poison = new HashSet<>();
    private final AtomicInteger storeAnswersAfter = new AtomicInteger();

    synchronized void failsAt(String petitionId, long sequence) {
        poison.add(petitionId + sequence);
    }

    synchronized void isMended() {
        poison.clear();
    }

    void storeAnswersAfter(int attempts) {
        storeAnswersAfter.set(attempts);
    }

    int attemptsLeft() {
        return storeAnswersAfter.get();
    }

    @EventHandler
    synchronized void on(PetitionEvent event, @SequenceNumber long sequence) {
        if (storeAnswersAfter.get() > 0) {
            storeAnswersAfter.decrementAndGet();
            throw new MongoException("the store is away");
        }
        if (poison.contains(event.petitionId() + sequence)) {
            throw new IllegalArgumentException("cannot make anything of event " + sequence);
        }
    }
}
