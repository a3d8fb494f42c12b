package vn.kiennghi.edge.platform;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.KnownReferences;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionCommand.SplitPetition;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionQuery.FindKnownReferences;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.SplitItem;

/** Leads from references, as people and files name petitions, to the petitions of the record. */
@Component
public class RecordedReferences {
    private static final int MOST_REMEMBERED = 10_000;

    private final QueryDispatch queries;
    /** Sessions of which nothing has to be looked up again: no petition gets another id than its reference gives any more. */
    private final Set<SessionId> plain = ConcurrentHashMap.newKeySet();

    public RecordedReferences(QueryDispatch queries) {
        this.queries = queries;
    }

    /** Returns what the references of the session mean. */
    public KnownReferences of(SessionId session) {
        if (plain.contains(session)) {
            return new KnownReferences(session, Map.of());
        }
        Optional<KnownReferences> asked = queries.one(new FindKnownReferences(session), KnownReferences.class);
        if (asked.isPresent() && asked.get().ids().isEmpty() && plain.size() < MOST_REMEMBERED) {
            plain.add(session);
        }
        return asked.orElseGet(() -> new KnownReferences(session, Map.of()));
    }

    /** Returns the id of the petition that has that reference, or will have it. */
    public PetitionId petition(SessionId session, String reference) {
        return of(session).petition(reference);
    }

    /** Returns the command with the petitions that its references mean: the items of a split may be recorded already. */
    public PetitionCommand meant(PetitionCommand command) {
        if (!(command instanceof SplitPetition split)) {
            return command;
        }
        return queries.one(new FindPetition(split.petitionId().value()), PetitionView.class)
                .flatMap(parent -> SessionId.parse(parent.sessionId()))
                .map(this::of)
                .filter(references -> !references.ids().isEmpty())
                .<PetitionCommand>map(references -> withIds(split, references))
                .orElse(command);
    }

    private static SplitPetition withIds(SplitPetition split, KnownReferences references) {
        return new SplitPetition(
                split.petitionId(),
                split.items().stream()
                        .map(item -> new SplitItem(
                                item.reference(),
                                item.content(),
                                item.field(),
                                item.level(),
                                references.petition(item.reference())))
                        .toList(),
                split.on(),
                split.reason(),
                split.document());
    }
}
