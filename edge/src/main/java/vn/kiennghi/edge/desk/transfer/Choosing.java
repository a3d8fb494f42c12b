package vn.kiennghi.edge.desk.transfer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.CommandAtStage;
import vn.kiennghi.api.petition.PetitionPage.Item;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.TransferStage;
import vn.kiennghi.api.transfer.TransferView;
import vn.kiennghi.edge.desk.transfer.Batch.LeftOut;
import vn.kiennghi.edge.desk.transfer.Batch.Why;
import vn.kiennghi.edge.page.form.SeenVersions;
import vn.kiennghi.edge.platform.QueryDispatch;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** Finds out which of the petitions that somebody chose can go into one document. The read side says which; the edge asks. */
@Component
class Choosing {
    private static final String PETITIONS = "petitionIds";

    private final DeskReading reading;
    private final QueryDispatch queries;

    Choosing(DeskReading reading, QueryDispatch queries) {
        this.reading = reading;
        this.queries = queries;
    }

    /** Returns every petition that the addressee can take now. */
    Batch all(DeskSession session, RecipientKind addressee) {
        return batch(session, addressee, reading.transferable(session.id(), addressee), SeenVersions.NONE);
    }

    /**
     * Returns what of the chosen petitions the addressee can take now.
     *
     * @param seen the versions that the chooser had before him: a petition that has gone on since is left out
     * @throws ProblemException if one is not of the session
     */
    Batch batch(DeskSession session, RecipientKind addressee, List<String> ids, SeenVersions seen) {
        Set<String> chosen = Set.copyOf(ids);
        List<Item> all = reading.petitions(session.id());
        List<Item> found =
                all.stream().filter(petition -> chosen.contains(petition.id())).toList();
        if (found.size() < chosen.size()) {
            throw notOfTheSession(session, found, ids);
        }
        Set<String> transferable = new HashSet<>(reading.transferable(session.id(), addressee));
        Set<String> takable = found.stream()
                .filter(petition -> transferable.contains(petition.id()) && !seen.differs(petition))
                .map(Item::id)
                .collect(Collectors.toUnmodifiableSet());
        List<TransferView> documents = reading.transfers(session.id());
        Set<String> drafted = petitionsIn(documents, TransferStage.DRAFT);
        Set<String> onTheirWay = petitionsIn(documents, TransferStage.ISSUED);
        Map<String, String> references =
                all.stream().collect(Collectors.toUnmodifiableMap(Item::id, Item::reference, (one, other) -> one));
        return new Batch(
                session,
                addressee,
                found.stream()
                        .filter(petition -> takable.contains(petition.id()))
                        .toList(),
                found.stream()
                        .filter(petition -> !takable.contains(petition.id()))
                        .map(petition -> new LeftOut(petition, why(petition, transferable, drafted, onTheirWay)))
                        .toList(),
                references);
    }

    /** Returns the addressee that can take most of the petitions: our own People's Committee first. */
    RecipientKind addressee(DeskSession session, List<String> ids) {
        Set<String> chosen = Set.copyOf(ids);
        return Arrays.stream(RecipientKind.values())
                .max(Comparator.comparingLong((RecipientKind kind) -> reading.transferable(session.id(), kind).stream()
                                .filter(chosen::contains)
                                .count())
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    /**
     * Returns the id of the session that the petition is of.
     *
     * @throws ProblemException if there is no such petition
     */
    String sessionOf(String petitionId) {
        return queries.oneIfReadable(new FindPetition(petitionId), PetitionView.class)
                .map(PetitionView::sessionId)
                .orElseThrow(() -> Problem.of(Fault.of(RefusalCode.UNKNOWN_PETITION, PETITIONS, null, petitionId))
                        .asException());
    }

    private ProblemException notOfTheSession(DeskSession session, List<Item> found, List<String> ids) {
        Set<String> known = found.stream().map(Item::id).collect(Collectors.toUnmodifiableSet());
        String stranger =
                ids.stream().filter(id -> !known.contains(id)).findFirst().orElseThrow();
        return Problem.of(Fault.of(RefusalCode.OTHER_SESSION, PETITIONS, session.id(), sessionOf(stranger)))
                .asException();
    }

    private Set<String> petitionsIn(List<TransferView> documents, TransferStage state) {
        return Set.copyOf(reading.petitionsOf(
                documents.stream().filter(document -> document.state() == state).toList()));
    }

    private static Why why(Item petition, Set<String> transferable, Set<String> drafted, Set<String> onTheirWay) {
        if (transferable.contains(petition.id())) {
            return Why.CHANGED;
        }
        if (!CommandAtStage.TRANSFER.isAwaitedAt(petition.stage())) {
            return Why.STAGE;
        }
        if (onTheirWay.contains(petition.id())) {
            return Why.ON_ITS_WAY;
        }
        return drafted.contains(petition.id()) ? Why.IN_DRAFT : Why.LEVEL;
    }
}
