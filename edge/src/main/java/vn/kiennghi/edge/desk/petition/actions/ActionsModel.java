package vn.kiennghi.edge.desk.petition.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.transfer.TransferCommand.DraftTransfer;
import vn.kiennghi.edge.body.petition.PetitionAction;
import vn.kiennghi.edge.desk.petition.Family;
import vn.kiennghi.edge.desk.petition.PetitionNames;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.wording.Words;

/** Puts together what the page of a petition offers its reader to do. */
@Component
public class ActionsModel {
    private final Permissions permissions;
    private final OfficeLists lists;
    private final Undoing undoing;
    private final Clock clock;

    ActionsModel(Permissions permissions, OfficeLists lists, Undoing undoing, Clock clock) {
        this.permissions = permissions;
        this.lists = lists;
        this.undoing = undoing;
        this.clock = clock;
    }

    /** Returns what the reader may do, the forms closed but for that of the next step. */
    public PetitionActions of(PetitionView petition, PetitionNames names, Family family, SignedIn user, Words words) {
        Level ours = names.catalogue().council().level();
        LocalDate today = LocalDate.now(clock);
        Offers offers = new Offers(permissions, user);
        List<PetitionAction> offered = offers.on(petition, ours);
        List<String> answerers = offers.answerers(
                petition,
                names.catalogue().agencies().stream()
                        .filter(agency -> ActionChoices.existsOn(agency, today))
                        .map(AgencyView::id)
                        .toList());
        ActionForms forms = new ActionForms(petition, names.catalogue(), family.referents(), today, words);
        NextStep next = NextStep.of(petition, ours);
        return new PetitionActions(
                new NextSentence(names, family, today, words).of(next, petition),
                next == NextStep.TRANSFER && permissions.may(user, DraftTransfer.class, petition.councilId())
                        ? "/sessions/" + petition.sessionId() + "/transfer"
                        : null,
                offered.stream()
                        .flatMap(action -> forms.of(action, answerers))
                        .map(sheet -> sheet.opened(sheet.action() == next.action()))
                        .toList(),
                ActionChoices.of(
                        petition,
                        names.catalogue(),
                        answerers,
                        lists.of(petition, names.term(), offered, words),
                        today,
                        words),
                undoing.of(petition, user, words));
    }
}
