package vn.kiennghi.api.petition;

import java.util.Map;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.text.Spelling;

/**
 * Leads from the references of a session to petitions, also to those that have another id than their reference gives: they were
 * recorded when a reference with a sign that cannot be seen or looks like another was another reference.
 *
 * @param ids the ids of those, by the key of the reference
 */
public record KnownReferences(SessionId session, Map<String, String> ids) {
    public KnownReferences {
        ids = Map.copyOf(ids);
    }

    /** Returns the id of the petition that has that reference, or will have it. */
    public PetitionId petition(String reference) {
        String recorded = ids.get(Spelling.key(reference));
        return recorded == null ? PetitionId.of(session, reference) : new PetitionId(recorded);
    }
}
