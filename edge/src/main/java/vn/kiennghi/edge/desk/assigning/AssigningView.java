package vn.kiennghi.edge.desk.assigning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionPage;
import vn.kiennghi.api.transfer.TransferView;
import vn.kiennghi.edge.desk.worklist.WorkRow;
import vn.kiennghi.edge.page.catalogue.Choice;
import vn.kiennghi.edge.page.form.FilledForm;

/**
 * All that the page of assignments shows.
 *
 * @param terms the terms in whose council the reader assigns
 * @param sessions the sessions of the term in which petitions wait
 * @param session id of the session whose petitions are shown; null where none waits
 * @param waiting how many wait in it
 * @param documents the petitions by the document that transferred them
 * @param next address of the petitions that do not stand on this page; null: there are none
 * @param receipts the documents whose day of receipt is not recorded
 */
record AssigningView(
        List<Choice> terms,
        String termId,
        String term,
        List<WaitingSession> sessions,
        @Nullable String session,
        int waiting,
        List<DocumentRows> documents,
        @Nullable String next,
        AgencyChoices agencies,
        FilledForm form,
        List<Receipt> receipts,
        List<HandedBack> handedBack) {

    /** Returns whether the day of receipt of that document can be recorded here. */
    boolean offersReceiptOf(String transferId) {
        return receipts.stream().anyMatch(receipt -> receipt.transfer().id().equals(transferId));
    }

    /** Returns the petitions that wait, as far as the page shows them. */
    List<PetitionPage.Item> petitions() {
        return documents.stream()
                .flatMap(document -> document.rows().stream())
                .map(WorkRow::petition)
                .toList();
    }

    /** A session in which petitions wait. */
    record WaitingSession(String id, String name, int count, boolean current) {}

    /**
     * Petitions that one document transferred.
     *
     * @param transfer null where the document is not known
     */
    record DocumentRows(@Nullable TransferView transfer, List<WorkRow> rows) {}

    /** A document whose day of receipt can be recorded. */
    record Receipt(TransferView transfer, FilledForm form) {}

    /** A petition that an agency gave back. */
    record HandedBack(
            String petitionId, String reference, String content, String agency, String reason, LocalDate on) {}
}
