package vn.kiennghi.edge.desk.transfer;

import java.util.List;
import vn.kiennghi.api.petition.PetitionPage.Item;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.TransferView;
import vn.kiennghi.edge.page.catalogue.Choice;

/**
 * All that the transfer desk of a session shows.
 *
 * @param transferable how many petitions the chosen addressee can take
 * @param rows the first of them, to choose from
 * @param drafts open drafts of the session
 * @param unclassified how many petitions have no field or no level
 * @param toClassify the first of them, to be classified on the page
 * @param elsewhere classified petitions that no transfer document can take: a body above decides that is not the Centre
 * @param mayTransfer whether the reader may draw up documents
 * @param mayClassify whether the reader may classify
 */
record DeskView(
        DeskSession session,
        RecipientKind addressee,
        List<AddresseeCount> addressees,
        int transferable,
        List<Item> rows,
        List<TransferView> drafts,
        int unclassified,
        List<Item> toClassify,
        List<Item> elsewhere,
        List<Choice> fields,
        List<Choice> levels,
        boolean mayTransfer,
        boolean mayClassify) {
    /** Most rows to choose from on one page. */
    static final int MOST_ROWS = 500;
    /** Most rows to classify on one page. */
    static final int MOST_TO_CLASSIFY = 50;

    /** An addressee and how many petitions he can take. */
    record AddresseeCount(RecipientKind kind, int count, boolean current) {}

    /** Returns the drafts to which petitions for the chosen addressee can be added. */
    public List<TransferView> draftsToAddTo() {
        return drafts.stream()
                .filter(draft -> draft.recipientKind() == addressee)
                .toList();
    }
}
