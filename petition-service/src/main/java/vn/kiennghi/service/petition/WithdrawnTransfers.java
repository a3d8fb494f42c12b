package vn.kiennghi.service.petition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.transfer.TransferEvent.TransferWithdrawn;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.service.streams.Streams;

/**
 * Tells from the record itself whether a transfer document was withdrawn. Each question reads what the document's stream has gained
 * since the last one, so that the answer is true at that moment and the list of petitions is not read for each of them.
 */
@Component
class WithdrawnTransfers {
    private static final int MOST_KEPT = 1_000;
    private static final Known NOTHING = new Known(0, false);

    private final Streams streams;
    private final Map<String, Known> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_KEPT;
        }
    });

    WithdrawnTransfers(Streams streams) {
        this.streams = streams;
    }

    /** Returns whether the document was withdrawn; one that is not recorded was not. */
    boolean isWithdrawn(String transferId) {
        Known known = kept.getOrDefault(transferId, NOTHING);
        if (known.withdrawn()) {
            return true; // that is its end
        }
        Known now = read(transferId, known);
        if (!now.equals(known)) {
            kept.put(transferId, now);
        }
        return now.withdrawn();
    }

    private Known read(String transferId, Known known) {
        return streams.fold(
                new TransferId(transferId).toString(),
                known.next(),
                known,
                // The type alone: what a document lists may be long.
                (now, event) -> new Known(
                        event.getSequenceNumber() + 1,
                        now.withdrawn() || event.getPayloadType() == TransferWithdrawn.class));
    }

    /** @param next number of the first event that was not read yet */
    private record Known(long next, boolean withdrawn) {}
}
