package vn.kiennghi.query.petition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.query.platform.Documents;
import vn.kiennghi.query.platform.EventLog;

/** Finds what petitions say; the rows in memory hold only the folded form. */
@Component
class PetitionContents {
    private static final List<String> CONTENT = List.of("s", "content");

    private final Documents<PetitionDocument> petitions;
    private final EventLog log;

    PetitionContents(Documents<PetitionDocument> petitions, EventLog log) {
        this.petitions = petitions;
        this.log = log;
    }

    /** Returns the contents by petition id, in one read for all; a petition too new for the projection is read from the record. */
    Map<String, String> of(List<String> ids) {
        Map<String, String> contents = HashMap.newHashMap(ids.size());
        if (ids.isEmpty()) {
            return contents;
        }
        petitions.stored(ids, CONTENT).forEach((id, document) -> contents.put(id, document.content()));
        ids.stream().filter(id -> !contents.containsKey(id)).forEach(id -> contents.put(id, recorded(id)));
        return contents;
    }

    private String recorded(String id) {
        return log.eventsOf(new PetitionId(id).toString()).stream()
                .filter(event -> event.getPayload() instanceof PetitionReceived)
                .map(event -> ((PetitionReceived) event.getPayload()).content())
                .findFirst()
                .orElse("");
    }
}
