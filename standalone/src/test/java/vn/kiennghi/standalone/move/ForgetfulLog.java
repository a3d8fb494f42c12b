package vn.kiennghi.standalone.move;

import java.util.List;
import java.util.Map;

/** A log whose store loses the revisions of what it is given. */
final class ForgetfulLog implements WholeLog {
    private final WholeLog log;

    ForgetfulLog(WholeLog log) {
        this.log = log;
    }

    @Override
    public void append(List<StoredEvent> events) {
        log.append(events.stream()
                .map(event -> new StoredEvent(
                        event.id(),
                        event.at(),
                        event.place(),
                        event.payloadType(),
                        null,
                        event.metadata(),
                        event.payload()))
                .toList());
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
