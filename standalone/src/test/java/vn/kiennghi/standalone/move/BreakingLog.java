package vn.kiennghi.standalone.move;

import java.util.List;
import java.util.Map;

/** A log whose store goes away after some transactions, as by a kill. */
final class BreakingLog implements WholeLog {
    private final WholeLog log;
    private int transactions;

    BreakingLog(WholeLog log, int transactions) {
        this.log = log;
        this.transactions = transactions;
    }

    @Override
    public void append(List<StoredEvent> events) {
        if (transactions == 0) {
            throw CannotMove.notAcknowledged(description(), "killed");
        }
        transactions--;
        log.append(events);
    }

    @Override
    public String description() {
        return log.description();
    }

    @Override
    public Map<String, String> origin() {
        return log.origin();
    }

    @Override
    public long size() {
        return log.size();
    }

    @Override
    public StoredEvents read() {
        return log.read();
    }

    @Override
    public void close() {
        log.close();
    }
}
