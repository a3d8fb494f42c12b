package vn.kiennghi.edge.desk.petition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.CouncilQuery.FindMeeting;
import vn.kiennghi.api.council.MeetingView;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.PetitionFamily;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.edge.page.catalogue.Sessions;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.QueryDispatch;
import vn.kiennghi.edge.platform.RecordedReferences;

/** Speaks of what a petition refers to by id, other petitions and voter meetings, as people do. */
public final class Referents {
    private final PetitionView petition;
    private final QueryDispatch queries;
    private final Words words;
    private final Map<String, PetitionView> known = new HashMap<>();
    private final Map<String, String> meetings = new HashMap<>();

    Referents(PetitionView petition, PetitionFamily family, QueryDispatch queries, Words words) {
        this.petition = petition;
        this.queries = queries;
        this.words = words;
        Stream.of(
                        Stream.of(petition),
                        Stream.ofNullable(family.parent()),
                        family.items().stream(),
                        Stream.ofNullable(family.lead()),
                        family.merged().stream(),
                        family.raised().stream())
                .flatMap(views -> views)
                .forEach(view -> known.put(view.id(), view));
    }

    /** Returns "số 12", with its session where that is another one; an id of no petition of the council as it is. */
    public String petition(String id) {
        return find(id).map(this::named).orElse(id);
    }

    /** Returns the petition's number with its session where that is another one than that of the page's petition. */
    public String named(PetitionView other) {
        return other.sessionId().equals(petition.sessionId())
                ? words.say("petition.number", other.reference())
                : words.say("petition.numberOf", other.reference(), Sessions.named(other.sessionId(), words));
    }

    /** Returns day, place and group of the session's meeting of that id; any other text as it is. */
    public String meeting(String meeting) {
        return meetings.computeIfAbsent(
                meeting,
                id -> queries.one(new FindMeeting(petition.sessionId(), id), MeetingView.class)
                        .map(view -> MeetingName.of(view, words))
                        .orElse(id));
    }

    /** Returns the other petition of the same session that somebody named by its id or its number, if there is one. */
    public Optional<PetitionView> beside(@Nullable String named, RecordedReferences references) {
        if (named == null || named.isBlank()) {
            return Optional.empty();
        }
        return find(named)
                .or(() -> SessionId.parse(petition.sessionId())
                        .flatMap(session ->
                                find(references.petition(session, named).value())))
                .filter(other -> !other.id().equals(petition.id()));
    }

    /** Returns the petition of the council that has the id, if the reader may read it. */
    public Optional<PetitionView> find(String id) {
        @Nullable PetitionView found = known.get(id);
        if (found == null) {
            found = queries.oneIfReadable(new FindPetition(id), PetitionView.class)
                    .filter(other -> other.councilId().equals(petition.councilId()))
                    .orElse(null);
            if (found != null) {
                known.put(id, found);
            }
        }
        return Optional.ofNullable(found);
    }

    /** Returns the petitions that this one was found to repeat. */
    public List<PetitionView> repeated() {
        return petition.repeatOf().stream().flatMap(id -> find(id).stream()).toList();
    }
}
