package vn.kiennghi.edge.desk.transfer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.kiennghi.api.petition.PetitionPage.Item;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.transfer.TransferCommand.AcknowledgeTransfer;
import vn.kiennghi.api.transfer.TransferCommand.IssueTransfer;
import vn.kiennghi.api.transfer.TransferCommand.WithdrawTransfer;
import vn.kiennghi.api.transfer.TransferStage;
import vn.kiennghi.api.transfer.TransferView;
import vn.kiennghi.edge.deadletter.OperatedLetters;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.problem.ProblemMessages;

/** Lays a transfer document out: what it is, how far it has come, what was refused, and what can be done with it now. */
@Component
class TransferSheet {
    static final String FORM = "transfer";
    private static final int MOST_ROWS = 500;

    private final DeskReading reading;
    private final OperatedLetters letters;
    private final Permissions permissions;
    private final ProblemMessages problems;

    TransferSheet(DeskReading reading, OperatedLetters letters, Permissions permissions, ProblemMessages problems) {
        this.reading = reading;
        this.letters = letters;
        this.permissions = permissions;
        this.problems = problems;
    }

    /**
     * Returns the transfer.
     *
     * @throws PageRefused if there is none or it may not be read
     */
    TransferView require(String id, SignedIn user) {
        TransferView transfer = reading.transfer(id).orElseThrow(PageRefused::notFound);
        PageRefused.unlessReadable(user, transfer.councilId());
        return transfer;
    }

    /**
     * Returns the view.
     *
     * @param form what was sent and refused; an empty one otherwise
     */
    String show(String id, FilledForm form, PageContext page) {
        TransferView transfer = require(id, page.user());
        boolean draft = transfer.state() == TransferStage.DRAFT;
        List<Item> petitions = draft || !transfer.refused().isEmpty() ? petitions(transfer) : List.of();
        progress(transfer, page.model());
        page.show("sitting", reading.session(transfer.sessionId(), page.user()));
        page.show("form", form);
        page.show("live", isMoving(transfer));
        page.show("rows", draft ? petitions.stream().limit(MOST_ROWS).toList() : List.of());
        page.show("refused", refused(transfer, petitions, page.words()));
        page.show("mayChange", draft && permissions.may(page.user(), IssueTransfer.class, transfer.councilId()));
        page.show(
                "mayWithdraw",
                transfer.stands() && permissions.may(page.user(), WithdrawTransfer.class, transfer.councilId()));
        page.show(
                "mayAcknowledge",
                // Not while the page renews itself: it would take away what is being typed.
                transfer.state() == TransferStage.COMPLETED
                        && transfer.acknowledgedOn() == null
                        && permissions.may(page.user(), AcknowledgeTransfer.class, transfer.councilId()));
        return "transfer";
    }

    /**
     * Returns the view in which one makes sure before an issued document is taken back.
     *
     * @param form what was sent and refused; else the form as it is proposed
     * @throws PageRefused if it cannot be read, or is none that was issued and stands
     */
    String withdrawal(String id, FilledForm form, PageContext page) {
        TransferView transfer = require(id, page.user());
        if (!permissions.may(page.user(), WithdrawTransfer.class, transfer.councilId())) {
            throw PageRefused.forbidden();
        }
        page.show("transfer", transfer);
        page.show("sitting", reading.session(transfer.sessionId(), page.user()));
        page.show("form", form);
        return "transfer-withdrawal";
    }

    /** Says how far the document is carried out, and that it stands still if it does. */
    void progress(TransferView transfer, Model model) {
        model.addAttribute("transfer", transfer);
        model.addAttribute("standsStill", isMoving(transfer) && letters.isStandingStill(transfer.id()));
    }

    /** Whether petitions are still being handed over, or taken back. */
    static boolean isMoving(TransferView transfer) {
        return transfer.state() == TransferStage.ISSUED || isTakenBack(transfer);
    }

    /** Whether petitions are still being taken back from the withdrawn document; what was assigned in the very moment stays. */
    private static boolean isTakenBack(TransferView transfer) {
        return transfer.state() == TransferStage.WITHDRAWN && transfer.transferred() > transfer.inWork();
    }

    private List<Item> petitions(TransferView transfer) {
        Set<String> ids = new HashSet<>(reading.petitionsOf(List.of(transfer)));
        return reading.petitions(transfer.sessionId()).stream()
                .filter(petition -> ids.contains(petition.id()))
                .toList();
    }

    private List<RefusedLine> refused(TransferView transfer, List<Item> petitions, Words words) {
        Map<String, Item> byId = new HashMap<>();
        petitions.forEach(petition -> byId.put(petition.id(), petition));
        return transfer.refused().stream()
                .map(refusal -> new RefusedLine(
                        refusal.petitionId(), byId.get(refusal.petitionId()), sentence(refusal.code(), words)))
                .toList();
    }

    /** The automation kept the code alone: its title says what is wrong, a sentence of the pages what to do. */
    private String sentence(RefusalCode code, Words words) {
        return words.sayOr("transfer.refused." + code.name(), problems.title(code.name(), words.locale()));
    }

    /**
     * A petition that could not be handed over.
     *
     * @param petition null where it cannot be read any more
     */
    record RefusedLine(String id, @Nullable Item petition, String sentence) {}
}
