package vn.kiennghi.front.platform;

import java.util.Map;
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
    private final QueryDispatch queries;

    public RecordedReferences(QueryDispatch queries) {
        this.queries = queries;
    }

    /** Returns what the references of the session mean. */
    public KnownReferences of(SessionId session) {
        return queries.one(new FindKnownReferences(session), KnownReferences.class)
                .orElseGet(() -> new KnownReferences(session, Map.of()));
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
