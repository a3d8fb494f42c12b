package vn.kiennghi.edge.desk.transfer;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.TransferCommand.AddPetitions;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.api.transfer.TransferView;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.form.SeenVersions;
import vn.kiennghi.edge.page.form.SentForm;
import vn.kiennghi.edge.page.wording.Words;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;

/**
 * Takes petitions chosen at the desk or in the register and leads on: to the data of a new letter, of one for each addressee where
 * lower levels decide, or into a draft that is there.
 */
@Controller
class SelectionStep {
    private static final String FORM = "selection";
    private static final String PETITIONS = "petitionIds";

    private final DeskReading reading;
    private final Choosing choosing;
    private final LetterPages pages;
    private final DeskSheet desk;
    private final ForwardingGroups groups;
    private final ForwardingSheet sheet;
    private final CommandDispatch commands;

    SelectionStep(
            DeskReading reading,
            Choosing choosing,
            LetterPages pages,
            DeskSheet desk,
            ForwardingGroups groups,
            ForwardingSheet sheet,
            CommandDispatch commands) {
        this.reading = reading;
        this.choosing = choosing;
        this.pages = pages;
        this.desk = desk;
        this.groups = groups;
        this.sheet = sheet;
        this.commands = commands;
    }

    @GetMapping("/transfers/selection")
    String begin() {
        return "redirect:/transfers";
    }

    /**
     * Entries: {@code petitionIds}, or {@code all} with {@code sessionId}; {@code recipientKind} if it is known; {@code into}
     * the id of a draft to add them to.
     */
    @PostMapping("/transfers/selection")
    String choose(SentForm form, PageContext page) {
        List<String> ids = Batch.apart(form.texts(PETITIONS));
        if (ids.isEmpty() && form.text("sessionId").isEmpty()) {
            form.noticeOfRefusal(page.words().say("transferDesk.nothingChosen"));
            return "redirect:/transfers";
        }
        String sessionId = form.text("sessionId").orElseGet(() -> choosing.sessionOf(ids.getFirst()));
        DeskSession session = reading.session(sessionId, page.user());
        RecipientKind addressee = form.text("recipientKind")
                .flatMap(TransferSteps::kind)
                .orElseGet(() -> choosing.addressee(session, ids));
        return form.attempt(
                FORM,
                () -> {
                    if (form.text("all").isPresent()) {
                        return letters(
                                TransferSteps.some(choosing.all(session, addressee)), SeenVersions.NONE, page.model());
                    }
                    if (ids.isEmpty()) {
                        throw Problem.of(Fault.of(RefusalCode.FIELD_MISSING, PETITIONS, ">= 1", null))
                                .asException();
                    }
                    return form.text("into")
                            .map(draft -> added(draft, session, ids, form, page.words()))
                            .orElseGet(() -> {
                                SeenVersions seen = SeenVersions.of(form);
                                return letters(
                                        TransferSteps.some(choosing.batch(session, addressee, ids, seen)),
                                        seen,
                                        page.model());
                            });
                },
                refused -> desk.show(session, addressee, refused, page));
    }

    /** R1: what lower levels decide goes to the committee of each place by a letter of its own. */
    private String letters(Batch batch, SeenVersions seen, Model model) {
        if (batch.addressee() != RecipientKind.LOWER_COMMITTEE) {
            return pages.data(batch, pages.proposed(batch), model);
        }
        List<String> ids = Stream.concat(
                        batch.ids().stream(),
                        batch.leftOut().stream().map(out -> out.petition().id()))
                .toList();
        Forwarding forwarding = groups.of(batch.session(), ids, seen);
        if (forwarding.groups().size() == 1 && forwarding.groups().getFirst().recipient() != null) {
            return pages.data(
                    batch,
                    pages.proposed(batch)
                            .with("recipient", forwarding.groups().getFirst().recipient()),
                    model);
        }
        return sheet.show(forwarding, model);
    }

    private String added(String into, DeskSession session, List<String> ids, SentForm form, Words words) {
        TransferView draft = reading.transfer(into).orElseThrow(PageRefused::notFound);
        Batch batch = TransferSteps.some(choosing.batch(session, draft.recipientKind(), ids, SeenVersions.of(form)));
        commands.send(new AddPetitions(
                TransferId.parse(into).orElseThrow(PageRefused::notFound),
                batch.ids().stream().map(PetitionId::new).toList()));
        form.notice(words.say(
                "transferDesk.added",
                words.number(batch.petitions().size()),
                words.number(batch.leftOut().size())));
        return "redirect:/transfers/" + draft.id();
    }
}
