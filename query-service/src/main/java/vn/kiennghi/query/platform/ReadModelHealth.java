package vn.kiennghi.query.platform;

import java.util.OptionalLong;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.kiennghi.messaging.outage.Failure;
import vn.kiennghi.messaging.reading.ReadSide;

/**
 * Says UP once the projections have reached the head that the log had at start, or when the read models were thrown away to be made
 * again, and as long as they run. Belongs to the group
 * {@code readiness} under the name {@code readModel}. Dead letters are told and change nothing: the other petitions go on.
 */
@Component("readModelHealthIndicator")
class ReadModelHealth implements HealthIndicator {
    private final ReadSide readSide;
    private final EventLog log;
    private final StoppedSequences stopped;
    private OptionalLong headAtStart = OptionalLong.empty();
    private boolean reached;
    private long made;

    ReadModelHealth(ReadSide readSide, EventLog log, StoppedSequences stopped) {
        this.readSide = readSide;
        this.log = log;
        this.stopped = stopped;
    }

    @Override
    public synchronized Health health() {
        if (!(readSide instanceof ProcessorReadSide processors)) {
            return Health.unknown().build();
        }
        try {
            return reachedAndRunning(processors);
        } catch (RuntimeException failure) {
            if (!Failure.passes(failure)) {
                throw failure;
            }
            return Health.down()
                    .withDetail("away", failure.getClass().getSimpleName())
                    .build();
        }
    }

    private Health reachedAndRunning(ProcessorReadSide processors) {
        if (made != processors.made()) {
            made = processors.made();
            headAtStart = OptionalLong.empty();
            reached = false;
        }
        if (headAtStart.isEmpty()) {
            headAtStart = OptionalLong.of(log.head());
        }
        reached = reached || processors.projectionsReached(headAtStart.getAsLong());
        boolean up = reached && processors.projectionsRun();
        return (up ? Health.up() : Health.down())
                .withDetail("behind", processors.projectionsBehind())
                .withDetail("deadLetterSequences", stopped.now().size())
                .build();
    }
}
