package vn.kiennghi.edge.desk.transfer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionPage.Item;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.TransferCommand.DraftTransfer;
import vn.kiennghi.edge.desk.transfer.Forwarding.Group;
import vn.kiennghi.edge.desk.transfer.Forwarding.NotForwarded;
import vn.kiennghi.edge.desk.transfer.letter.Addressees;
import vn.kiennghi.edge.desk.transfer.letter.LowerPlace;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.form.SeenVersions;
import vn.kiennghi.edge.platform.QueryDispatch;

/** Groups chosen petitions by who is to decide them: session by session, and below our level place by place. */
@Component
class ForwardingGroups {
    private static final List<RecipientKind> OTHERS =
            List.of(RecipientKind.NATIONAL_ASSEMBLY_DELEGATION, RecipientKind.LOWER_COMMITTEE);

    private final DeskReading reading;
    private final Choosing choosing;
    private final QueryDispatch queries;
    private final Permissions permissions;

    ForwardingGroups(DeskReading reading, Choosing choosing, QueryDispatch queries, Permissions permissions) {
        this.reading = reading;
        this.choosing = choosing;
        this.queries = queries;
        this.permissions = permissions;
    }

    /** Returns every chosen petition, either in a group or with the reason why it is in none. */
    Forwarding of(List<String> ids, SeenVersions seen, SignedIn user) {
        List<Group> groups = new ArrayList<>();
        List<NotForwarded> left = new ArrayList<>();
        bySession(ids, user, left).forEach((sessionId, chosen) -> {
            Forwarding ofSession = of(reading.session(sessionId, user), chosen, seen);
            groups.addAll(ofSession.groups());
            left.addAll(ofSession.left());
        });
        return new Forwarding(groups, left);
    }

    /** The same for petitions of one session. */
    Forwarding of(DeskSession session, List<String> chosen, SeenVersions seen) {
        List<Group> groups = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (RecipientKind kind : OTHERS) {
            Batch batch = choosing.batch(session, kind, chosen, seen);
            batch.petitions().forEach(petition -> taken.add(petition.id()));
            groups.addAll(kind == RecipientKind.LOWER_COMMITTEE ? byPlace(batch) : delegation(batch));
        }
        List<NotForwarded> left =
                choosing.batch(session, RecipientKind.LOWER_COMMITTEE, chosen, seen).leftOut().stream()
                        .filter(out -> !taken.contains(out.petition().id()))
                        .map(out -> new NotForwarded(
                                out.petition().id(),
                                out.petition(),
                                out.why(),
                                session.council().level()))
                        .toList();
        return new Forwarding(groups, left);
    }

    private Map<String, List<String>> bySession(List<String> ids, SignedIn user, List<NotForwarded> left) {
        Map<String, List<String>> sessions = new LinkedHashMap<>();
        for (String id : ids) {
            Optional<PetitionView> petition = PetitionId.parse(id)
                    .flatMap(known -> queries.oneIfReadable(new FindPetition(known.value()), PetitionView.class))
                    .filter(found -> permissions.may(user, DraftTransfer.class, found.councilId()));
            if (petition.isPresent()) {
                sessions.computeIfAbsent(petition.get().sessionId(), none -> new ArrayList<>())
                        .add(id);
            } else {
                left.add(new NotForwarded(id, null, null, null));
            }
        }
        return sessions;
    }

    private List<Group> delegation(Batch batch) {
        return batch.petitions().isEmpty()
                ? List.of()
                : List.of(new Group(
                        only(batch, batch.petitions()),
                        Addressees.proposed(
                                batch.addressee(),
                                batch.session().council(),
                                reading.province(batch.session().council()),
                                batch.levels())));
    }

    /** What does not say from where it comes is a group for each level, whose addressee the clerk names. */
    private static List<Group> byPlace(Batch batch) {
        Map<Place, List<Item>> places = new LinkedHashMap<>();
        for (Item petition : batch.petitions()) {
            Optional<String> unit = LowerPlace.of(petition.place(), petition.level());
            places.computeIfAbsent(
                            new Place(
                                    unit, unit.isPresent() ? Optional.empty() : Optional.ofNullable(petition.level())),
                            none -> new ArrayList<>())
                    .add(petition);
        }
        return places.entrySet().stream()
                .map(place -> new Group(
                        only(batch, place.getValue()),
                        place.getKey().unit().map(LowerPlace::committee).orElse(null)))
                .toList();
    }

    private static Batch only(Batch batch, List<Item> petitions) {
        return new Batch(batch.session(), batch.addressee(), petitions, List.of(), batch.references());
    }

    private record Place(Optional<String> unit, Optional<Level> level) {}
}
