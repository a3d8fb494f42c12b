package vn.kiennghi.edge.desk.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.kiennghi.api.petition.PetitionPage.Item;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.edge.body.transfer.TransferBodies.TransferBody;
import vn.kiennghi.edge.desk.transfer.letter.Addressees;
import vn.kiennghi.edge.desk.transfer.letter.DocumentNumbers;
import vn.kiennghi.edge.desk.transfer.letter.Letter;
import vn.kiennghi.edge.desk.transfer.letter.LetterFacts;
import vn.kiennghi.edge.desk.transfer.letter.LetterFacts.Document;
import vn.kiennghi.edge.desk.transfer.letter.LetterWriting;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.platform.RandomIds;

/** Lays out the two steps before a letter is issued: its data, and the letter as it will be printed. */
@Component
class LetterPages {
    static final String FORM = "letter";

    private final DeskReading reading;
    private final RandomIds randomIds;
    private final Clock clock;

    LetterPages(DeskReading reading, RandomIds randomIds, Clock clock) {
        this.reading = reading;
        this.randomIds = randomIds;
        this.clock = clock;
    }

    /** Returns the form with all that can be proposed; who signs is never proposed. */
    FilledForm proposed(Batch batch) {
        LocalDate today = LocalDate.now(clock);
        DeskSession session = batch.session();
        return FilledForm.empty(FORM)
                .with(
                        "recipient",
                        Addressees.proposed(
                                batch.addressee(),
                                session.council(),
                                reading.province(session.council()),
                                batch.levels()))
                .with(
                        "documentNumber",
                        DocumentNumbers.next(
                                reading.transfersOfCouncil(session.council().id()), today.getYear()))
                .with("issuedOn", today);
    }

    /** Returns the view in which the letter's data are entered. */
    String data(Batch batch, FilledForm form, Model model) {
        model.addAttribute("batch", batch);
        model.addAttribute("form", form);
        model.addAttribute("subject", LetterWriting.subject(facts(batch, unwritten(batch.addressee()))));
        return "transfer-letter-data";
    }

    /** Returns the view of the letter before it is issued; {@code form} holds what it was written from. */
    String preview(Batch batch, TransferBody body, FilledForm form, Model model) {
        List<Item> later = batch.petitions().stream()
                .filter(petition -> petition.receivedOn().isAfter(body.issuedOn()))
                .toList();
        model.addAttribute("batch", batch);
        model.addAttribute("form", form);
        model.addAttribute("key", randomIds.requestId());
        model.addAttribute("receivedLater", later);
        model.addAttribute("letter", letter(batch, body));
        return "transfer-preview";
    }

    /** Returns the letter as it will be printed. */
    static Letter letter(Batch batch, TransferBody body) {
        return LetterWriting.of(facts(
                batch,
                new Document(
                        body.documentNumber(), body.issuedOn(), body.addressee(), body.recipient(), body.signer())));
    }

    private static LetterFacts facts(Batch batch, Document document) {
        DeskSession session = batch.session();
        return new LetterFacts(
                session.council(),
                session.term().term(),
                session.session(),
                document,
                batch.petitions(),
                batch.references());
    }

    private Document unwritten(RecipientKind kind) {
        return new Document("", LocalDate.now(clock), kind, "", "");
    }
}
