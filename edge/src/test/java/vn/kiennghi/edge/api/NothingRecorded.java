package vn.kiennghi.edge.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.document.DocumentInUse;
import vn.kiennghi.api.petition.KnownReferences;
import vn.kiennghi.edge.files.RecordedBefore;

/** A session of which nothing is recorded yet. */
record NothingRecorded(String sessionId) implements RecordedBefore {
    @Override
    public KnownReferences references() {
        return new KnownReferences(SessionId.parse(sessionId).orElseThrow(), Map.of());
    }

    @Override
    public List<DocumentInUse> documents(Collection<String> numbers) {
        return List.of();
    }
}
