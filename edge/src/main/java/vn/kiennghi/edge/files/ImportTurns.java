package vn.kiennghi.edge.files;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;

/**
 * Lets one import at a time write into the record of a council, and so many tables at a time be read as the memory holds; previews and dry
 * runs are tables that are read. The others wait in the order in which they came, for a while. Turns are those of this process: another
 * node that imports at the same time meets the same rules, by which a repeated row records nothing.
 */
@Component
public class ImportTurns {
    /** What a table of the largest size can take in memory while it is judged. */
    private static final long BYTES_OF_TABLE = 256L << 20;

    private static final int MOST_WAITING = 40;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Clock clock;
    private final Duration longestWait;
    private final Semaphore tables;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final Map<String, CouncilTurn> councils = new HashMap<>();

    /** @param clock its zone is that of the times which people are told */
    @Autowired
    ImportTurns(Clock clock, @Value("${kiennghi.imports.longest-wait:60s}") Duration longestWait) {
        this(clock, (int) Math.max(1, Runtime.getRuntime().maxMemory() / BYTES_OF_TABLE), longestWait);
    }

    /**
     * @param tablesAtOnce how many tables are read at the same time
     * @param longestWait how long one waits for one's turn
     */
    ImportTurns(Clock clock, int tablesAtOnce, Duration longestWait) {
        this.clock = clock;
        this.tables = new Semaphore(tablesAtOnce, true);
        this.longestWait = longestWait;
    }

    /** What is done in one's turn. */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * Does it.
         *
         * @throws IOException if a file cannot be read
         */
        T run() throws IOException;
    }

    /**
     * Does something while no other import of the council is under way.
     *
     * @param user who imports, for whoever waits
     * @throws IOException if the work throws it
     * @throws ProblemException (503) with IMPORT_UNDER_WAY, naming who imports since when, or TABLES_BEING_READ if the turn did not come in time
     */
    public <T> T ofCouncil(String councilId, String user, Work<T> work) throws IOException {
        CouncilTurn turn = join(councilId);
        try {
            if (!taken(turn.one)) {
                throw Problem.of(ProblemCode.IMPORT_UNDER_WAY, null, turn.told())
                        .asException();
            }
            try {
                turn.underWay = new UnderWay(user, clock.instant());
                return ofTable(work);
            } finally {
                turn.underWay = null;
                turn.one.release();
            }
        } finally {
            leave(councilId, turn);
        }
    }

    /**
     * Does something that holds a table in memory.
     *
     * @throws IOException if the work throws it
     * @throws ProblemException (503) with TABLES_BEING_READ if the turn did not come in time
     */
    public <T> T ofTable(Work<T> work) throws IOException {
        if (!taken(tables)) {
            throw Problem.of(ProblemCode.TABLES_BEING_READ).asException();
        }
        try {
            return work.run();
        } finally {
            tables.release();
        }
    }

    /** Returns whether the problem is that a turn did not come: nothing is wrong with the table, and it can be sent again. */
    public static boolean isToComeAgain(ProblemException problem) {
        String code = problem.problem().fault().code();
        return code.equals(ProblemCode.IMPORT_UNDER_WAY.name()) || code.equals(ProblemCode.TABLES_BEING_READ.name());
    }

    /** Whoever waits has a thread of the server; when many do, the next is told at once. */
    private boolean taken(Semaphore turn) {
        try {
            // Nobody goes before those who wait: only the form with a time keeps their order.
            if (turn.tryAcquire(0, TimeUnit.SECONDS)) {
                return true;
            }
            if (!waiting.tryAcquire()) {
                return false;
            }
            try {
                return turn.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                waiting.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized CouncilTurn join(String councilId) {
        CouncilTurn turn = councils.computeIfAbsent(councilId, id -> new CouncilTurn());
        turn.users++;
        return turn;
    }

    private synchronized void leave(String councilId, CouncilTurn turn) {
        turn.users--;
        if (turn.users == 0) {
            councils.remove(councilId);
        }
    }

    private record UnderWay(String user, Instant since) {}

    private final class CouncilTurn {
        private final Semaphore one = new Semaphore(1, true);
        private int users;
        private volatile @Nullable UnderWay underWay;

        /** Returns who imports since when. */
        @Nullable String told() {
            UnderWay now = underWay;
            return now == null
                    ? null
                    : now.user() + ", " + TIME.format(now.since().atZone(clock.getZone()));
        }
    }
}
