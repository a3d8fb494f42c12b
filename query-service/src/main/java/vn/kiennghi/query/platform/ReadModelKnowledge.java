package vn.kiennghi.query.platform;

import java.util.Optional;

/**
 * What stored read models know of the log that they were made from; told before anything else is started, for whoever must not go
 * on when the log knows less.
 *
 * @param log identity of that log
 * @param position how far they have come in it
 */
public record ReadModelKnowledge(String log, long position) {

    /**
     * Returns what is known; nothing where there are no read models, or they do not name their log.
     *
     * @throws RuntimeException if they cannot be read
     */
    public static Optional<ReadModelKnowledge> of(ReadModelStorage storage) {
        return storage.origin()
                .map(ReadModelStorage.Origin::log)
                .filter(log -> !log.isEmpty() && !log.equals(LogIdentity.UNNAMED))
                .map(log -> new ReadModelKnowledge(
                        log, EventLog.position(storage.storedToken().read(), EventLog.NOTHING)));
    }
}
