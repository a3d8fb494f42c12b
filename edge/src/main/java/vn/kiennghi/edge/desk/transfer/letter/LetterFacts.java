package vn.kiennghi.edge.desk.transfer.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.TermView;
import vn.kiennghi.api.council.TermView.SessionView;
import vn.kiennghi.api.petition.PetitionPage.Item;
import vn.kiennghi.api.transfer.RecipientKind;

/**
 * All that a letter is written from.
 *
 * @param petitions in the order of the register
 * @param references the numbers of the session's petitions by their ids, to name the one that an item was split from (R9)
 */
public record LetterFacts(
        CouncilView council,
        TermView term,
        SessionView session,
        Document document,
        List<Item> petitions,
        Map<String, String> references) {
    /** What the clerk entered. */
    public record Document(
            String number, LocalDate issuedOn, RecipientKind recipientKind, String recipient, String signer) {}
}
