package vn.kiennghi.edge.desk.transfer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.CouncilView.FieldView;
import vn.kiennghi.api.petition.CommandAtStage;
import vn.kiennghi.api.petition.PetitionCommand.ClassifyPetition;
import vn.kiennghi.api.petition.PetitionPage.Item;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.TransferCommand.DraftTransfer;
import vn.kiennghi.api.transfer.TransferStage;
import vn.kiennghi.api.transfer.TransferView;
import vn.kiennghi.edge.desk.transfer.DeskView.AddresseeCount;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.catalogue.LevelChoices;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.form.SeenVersions;

/** Lays the transfer desk of a session out. */
@Component
class DeskSheet {
    private final DeskReading reading;
    private final Permissions permissions;

    DeskSheet(DeskReading reading, Permissions permissions) {
        this.reading = reading;
        this.permissions = permissions;
    }

    /**
     * Returns the view.
     *
     * @param form what was sent and refused; an empty one otherwise
     */
    String show(DeskSession session, RecipientKind addressee, FilledForm form, PageContext page) {
        List<Item> petitions = reading.petitions(session.id());
        Map<RecipientKind, Set<String>> transferable = new EnumMap<>(RecipientKind.class);
        for (RecipientKind kind : RecipientKind.values()) {
            transferable.put(kind, new HashSet<>(reading.transferable(session.id(), kind)));
        }
        List<TransferView> drafts = reading.transfers(session.id()).stream()
                .filter(transfer -> transfer.state() == TransferStage.DRAFT)
                .toList();
        Set<String> placed = new HashSet<>();
        transferable.values().forEach(placed::addAll);
        placed.addAll(reading.petitionsOf(drafts));
        List<Item> unclassified = petitions.stream()
                .filter(petition -> CommandAtStage.CLASSIFY.isAwaitedAt(petition.stage()))
                .toList();
        Set<String> takable = transferable.getOrDefault(addressee, Set.of());
        String council = session.council().id();
        DeskView desk = new DeskView(
                session,
                addressee,
                Arrays.stream(RecipientKind.values())
                        .map(kind -> new AddresseeCount(
                                kind, transferable.getOrDefault(kind, Set.of()).size(), kind == addressee))
                        .toList(),
                takable.size(),
                petitions.stream()
                        .filter(petition -> takable.contains(petition.id()))
                        .limit(DeskView.MOST_ROWS)
                        .toList(),
                drafts,
                unclassified.size(),
                unclassified.stream().limit(DeskView.MOST_TO_CLASSIFY).toList(),
                petitions.stream()
                        .filter(petition -> CommandAtStage.TRANSFER.isAwaitedAt(petition.stage()))
                        .filter(petition -> !placed.contains(petition.id()))
                        .toList(),
                Choice.among(session.fields(), FieldView::id, FieldView::name, null),
                LevelChoices.since(session.session().opensOn(), null, page.words()),
                permissions.may(page.user(), DraftTransfer.class, council),
                permissions.may(page.user(), ClassifyPetition.class, council));
        page.show("desk", desk);
        page.show(
                "versions",
                SeenVersions.of(form)
                        .shownWith(Stream.concat(desk.rows().stream(), desk.toClassify().stream())
                                .toList()));
        page.show("form", form);
        return "transfer-desk";
    }
}
