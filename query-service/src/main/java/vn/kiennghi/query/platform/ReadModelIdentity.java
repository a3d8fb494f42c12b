package vn.kiennghi.query.platform;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers from which log and by which projections the read model was made. A read model that does not belong to the present
 * log is dropped before the processor starts, and thereby made anew.
 */
final class ReadModelIdentity {
    /** Raised whenever the form or content of a document changes. */
    static final int PROJECTIONS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(ReadModelIdentity.class);

    private final ReadModelStorage storage;
    private final ReadModelStore store;
    private final ReadModelPosition position;
    private final LogIdentity logIdentity;

    ReadModelIdentity(
            ReadModelStorage storage, ReadModelStore store, ReadModelPosition position, LogIdentity logIdentity) {
        this.storage = storage;
        this.store = store;
        this.position = position;
        this.logIdentity = logIdentity;
    }

    /** Drops documents and tokens if they were made from another log, by other projections or from events that are gone. */
    void startOverIfForeign(EventLog log) {
        ReadModelStorage.Origin present = new ReadModelStorage.Origin(logIdentity.id(), PROJECTIONS);
        reasonToStartOver(present, log).ifPresent(reason -> {
            LOG.warn("The read model is made anew from the log: {}", reason);
            startOver();
        });
        storage.note(present);
    }

    /** Drops the tokens first: who reads the documents meanwhile then takes none of them for complete. */
    void startOver() {
        storage.together(() -> {
            storage.forgetTokens();
            store.clear();
        });
    }

    private Optional<String> reasonToStartOver(ReadModelStorage.Origin present, EventLog log) {
        Optional<ReadModelStorage.Origin> noted = storage.origin();
        long reached = position.stored();
        if (noted.isEmpty()) {
            return reached == EventLog.NOTHING ? Optional.empty() : Optional.of("it does not say from which log it is");
        }
        ReadModelStorage.Origin made = noted.get();
        if (!present.log().equals(made.log()) && !LogIdentity.UNNAMED.equals(made.log())) {
            return Optional.of("it was made from log " + made.log() + ", this is " + present.log());
        }
        if (PROJECTIONS != made.projections()) {
            return Optional.of("it was made by projections of version " + made.projections() + ", these are of version "
                    + PROJECTIONS);
        }
        long head = log.head();
        return reached > head
                ? Optional.of("it reflects position " + reached + ", but the log ends at " + head)
                : Optional.empty();
    }
}
