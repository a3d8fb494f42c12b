package vn.kiennghi.edge.desk.transfer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.kiennghi.api.petition.PetitionPage.Item;
import vn.kiennghi.api.transfer.TransferView;
import vn.kiennghi.edge.desk.transfer.letter.LetterFacts;
import vn.kiennghi.edge.desk.transfer.letter.LetterFacts.Document;
import vn.kiennghi.edge.desk.transfer.letter.LetterWriting;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.form.FilledForm;

/** Shows one transfer document, its progress while petitions are being handed over, and the letter for printing. */
@Controller
class TransferPage {
    private final DeskReading reading;
    private final TransferSheet sheet;

    TransferPage(DeskReading reading, TransferSheet sheet) {
        this.reading = reading;
        this.sheet = sheet;
    }

    @GetMapping("/transfers/{id}")
    String show(@PathVariable String id, PageContext page) {
        return sheet.show(id, FilledForm.empty(TransferSheet.FORM), page);
    }

    /** The progress alone, for a page that asks each second; once all is done the whole page is wanted again. */
    @GetMapping("/transfers/{id}/progress")
    String progress(@PathVariable String id, HttpServletResponse response, PageContext page) {
        TransferView transfer = sheet.require(id, page.user());
        if (!TransferSheet.isMoving(transfer)) {
            response.setHeader("HX-Refresh", "true");
        }
        sheet.progress(transfer, page.model());
        return "transfer :: progress";
    }

    @GetMapping("/transfers/{id}/letter")
    String letter(@PathVariable String id, PageContext page) {
        TransferView transfer = sheet.require(id, page.user());
        DeskSession session = reading.session(transfer.sessionId(), page.user());
        String signer = transfer.signer();
        List<Item> petitions = reading.petitions(session.id());
        Set<String> ids = Set.copyOf(reading.petitionsOf(List.of(transfer)));
        page.show("transfer", transfer);
        page.show(
                "letter",
                LetterWriting.of(new LetterFacts(
                        session.council(),
                        session.term().term(),
                        session.session(),
                        new Document(
                                transfer.documentNumber(),
                                transfer.issuedOn(),
                                transfer.recipientKind(),
                                transfer.recipient(),
                                signer == null ? "" : signer),
                        petitions.stream()
                                .filter(petition -> ids.contains(petition.id()))
                                .toList(),
                        petitions.stream()
                                .collect(Collectors.toUnmodifiableMap(
                                        Item::id, Item::reference, (one, other) -> one)))));
        return "transfer-print";
    }
}
