package vn.kiennghi.edge.desk.petition.actions;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.transfer.PetitionsOfTransfer;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.TransferCommand.WithdrawTransfer;
import vn.kiennghi.api.transfer.TransferQuery.FindPetitionsOfTransfers;
import vn.kiennghi.api.transfer.TransferQuery.FindTransfersOfSession;
import vn.kiennghi.api.transfer.TransferStage;
import vn.kiennghi.api.transfer.TransferView;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.QueryDispatch;

/** Tells the council's office why a step cannot be undone on the petition's page, and what can be done instead. */
@Component
class Undoing {
    private static final String TRANSFERS = "/transfers/";

    private final QueryDispatch queries;
    private final Permissions permissions;

    Undoing(QueryDispatch queries, Permissions permissions) {
        this.queries = queries;
        this.permissions = permissions;
    }

    List<UndoNote> of(PetitionView petition, SignedIn user, Words words) {
        if (!permissions.may(user, WithdrawTransfer.class, petition.councilId())) {
            return List.of();
        }
        return switch (petition.stage()) {
            case SPLIT -> note("action.undo.split", words);
            case FORWARDED -> forwarded(petition, words);
            case TRANSFERRED -> transferred(petition, words);
            case ASSIGNED, ANSWERED, VERIFIED -> note("action.undo.assigned", words);
            case RECEIVED, CLASSIFIED, MERGED, CLOSED, RETURNED, ANSWERED_ON_THE_SPOT -> List.of();
        };
    }

    /** What went with a transfer comes back with it as long as nothing of it is assigned; after a refusal it was assigned. */
    private List<UndoNote> transferred(PetitionView petition, Words words) {
        PetitionView.HandedOver transfer = petition.transfer();
        if (transfer == null || !petition.refusals().isEmpty()) {
            return note("action.undo.assigned", words);
        }
        return List.of(new UndoNote(
                words.say("action.undo.transferred", transfer.documentNumber()), TRANSFERS + transfer.transferId()));
    }

    private List<UndoNote> forwarded(PetitionView petition, Words words) {
        return queries.many(new FindTransfersOfSession(petition.sessionId()), TransferView.class).stream()
                .filter(transfer ->
                        transfer.state() == TransferStage.ISSUED || transfer.state() == TransferStage.COMPLETED)
                .filter(transfer -> transfer.recipientKind() != RecipientKind.PEOPLES_COMMITTEE)
                .filter(transfer -> holds(transfer, petition))
                .reduce((earlier, later) -> later)
                .map(transfer -> List.of(new UndoNote(
                        words.say("action.undo.transferred", transfer.documentNumber()), TRANSFERS + transfer.id())))
                .orElseGet(() -> note("action.undo.forwarded", words));
    }

    private boolean holds(TransferView transfer, PetitionView petition) {
        return queries.many(new FindPetitionsOfTransfers(List.of(transfer.id())), PetitionsOfTransfer.class).stream()
                .anyMatch(listed -> listed.petitionIds().contains(petition.id()));
    }

    private static List<UndoNote> note(String key, Words words) {
        return List.of(new UndoNote(words.say(key), null));
    }
}
