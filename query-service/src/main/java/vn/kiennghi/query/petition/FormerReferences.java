package vn.kiennghi.query.petition;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.text.Spelling;

/**
 * The petitions of a term whose id is not the one that their reference gives, because they were recorded when a reference with an
 * invisible or look-alike sign was another reference. There are none in most terms, and no new one comes.
 */
final class FormerReferences {
    private final Map<Place, SortedSet<Former>> petitions = new HashMap<>();

    private record Place(String sessionId, String key) {}

    private record Former(Instant at, String id) implements Comparable<Former> {
        @Override
        public int compareTo(Former other) {
            return Comparator.comparing(Former::at).thenComparing(Former::id).compare(this, other);
        }
    }

    void kept(PetitionRow row) {
        Place place = place(row);
        if (place != null) {
            petitions.computeIfAbsent(place, none -> new TreeSet<>()).add(former(row));
        }
    }

    void dropped(PetitionRow row) {
        Place place = place(row);
        if (place != null) {
            petitions.computeIfPresent(place, (at, some) -> {
                some.remove(former(row));
                return some.isEmpty() ? null : some;
            });
        }
    }

    /**
     * Returns the ids by the keys of references. Where several petitions have the same key, the first recorded counts, and one whose
     * reference gives its id before all others.
     *
     * @param recorded whether there is a petition of that id
     */
    Map<String, String> of(SessionId session, Predicate<String> recorded) {
        Map<String, String> ids = new HashMap<>();
        petitions.forEach((place, some) -> {
            if (place.sessionId().equals(session.value())
                    && !recorded.test(PetitionId.of(session, place.key()).value())) {
                ids.put(place.key(), some.first().id());
            }
        });
        return ids;
    }

    private static Former former(PetitionRow row) {
        return new Former(row.receipt().at(), row.id());
    }

    /** Returns where the petition stands here; null where its id is that of its reference, as nearly all are. */
    private static @Nullable Place place(PetitionRow row) {
        String reference = row.receipt().reference();
        String key = Spelling.key(reference);
        if (key.equals(reference)) {
            return null;
        }
        String sessionId = row.receipt().sessionId();
        return SessionId.parse(sessionId)
                .filter(session -> !PetitionId.of(session, reference).value().equals(row.id()))
                .map(session -> new Place(sessionId, key))
                .orElse(null);
    }
}
