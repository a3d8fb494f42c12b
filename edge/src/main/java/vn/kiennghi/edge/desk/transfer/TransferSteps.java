package vn.kiennghi.edge.desk.transfer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.kiennghi.api.refusal.Refusal;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.api.transfer.RecipientKind;
import vn.kiennghi.api.transfer.TransferCommand.IssueTransfer;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.edge.body.transfer.IdempotencyKey;
import vn.kiennghi.edge.body.transfer.TransferBodies.TransferBody;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.form.RefusalLine;
import vn.kiennghi.edge.page.form.SeenVersions;
import vn.kiennghi.edge.page.form.SentForm;
import vn.kiennghi.edge.platform.CommandDispatch;

/**
 * From chosen petitions to the issued letter: data, preview, issue. Nothing is stored before the last step; all of it travels in
 * the forms, the petitions in one entry.
 */
@Controller
class TransferSteps {
    private static final String PETITIONS = "petitions";

    private final DeskReading reading;
    private final Choosing choosing;
    private final LetterPages pages;
    private final TransferSheet sheet;
    private final CommandDispatch commands;

    TransferSteps(
            DeskReading reading, Choosing choosing, LetterPages pages, TransferSheet sheet, CommandDispatch commands) {
        this.reading = reading;
        this.choosing = choosing;
        this.pages = pages;
        this.sheet = sheet;
        this.commands = commands;
    }

    /** These steps are sent, not visited: who comes back by their address begins at the list. */
    @GetMapping({"/transfers/letter", "/transfers/preview"})
    String begin() {
        return "redirect:/transfers";
    }

    /** Back from the preview: the same data to be changed. */
    @PostMapping("/transfers/letter")
    String again(SentForm form, PageContext page) {
        return pages.data(batch(form, page.user()), form.filled(LetterPages.FORM), page.model());
    }

    @PostMapping("/transfers/preview")
    String preview(SentForm form, PageContext page) {
        Batch batch = batch(form, page.user());
        return form.attempt(
                LetterPages.FORM,
                () -> pages.preview(some(batch), body(form, batch.ids()), form.filled(LetterPages.FORM), page.model()),
                refused -> pages.data(batch, refused, page.model()));
    }

    /** Issues the letter, or keeps it as a draft. The same form sent again meets the same document. */
    @PostMapping("/transfers")
    String issue(SentForm form, HttpServletResponse response, PageContext page) {
        DeskSession session = session(form, page.user());
        return form.attempt(
                LetterPages.FORM,
                () -> {
                    TransferBody body = body(form, Batch.apart(form.texts(PETITIONS)));
                    IdempotencyKey key = IdempotencyKey.of(
                                    page.user().name(), form.text("key").orElse(null))
                            .orElseThrow(PageRefused::malformed);
                    TransferId id = key.transferId();
                    // What was recorded up to now counts, also where the read side is just catching up with it.
                    commands.awaitOwnWrites();
                    if (reading.transfer(id.value()).isEmpty()) {
                        Batch batch = some(batch(form, page.user()));
                        if (!batch.leftOut().isEmpty()) {
                            response.setStatus(HttpStatus.CONFLICT.value());
                            form.tell(RefusalLine.at(
                                    "left-out",
                                    page.words()
                                            .say(
                                                    "transferPreview.leftOut",
                                                    page.words()
                                                            .number(batch.leftOut()
                                                                    .size()))));
                            return pages.preview(
                                    batch, body.taking(batch.ids()), form.filled(LetterPages.FORM), page.model());
                        }
                    }
                    commands.send(body.command(id, session.key(), body.petitions(), IdempotencyKey.digest(body)));
                    if (form.text("issue").isEmpty()) {
                        form.notice(page.words().say("transfer.kept"));
                        return "redirect:/transfers/" + id.value();
                    }
                    return issued(id, form, page);
                },
                refused -> pages.data(batch(form, page.user()), refused, page.model()));
    }

    /** The draft is there by now: if it cannot be issued its page says why and has the button to try again. */
    private String issued(TransferId id, SentForm form, PageContext page) {
        return form.attempt(
                TransferSheet.FORM,
                () -> {
                    commands.send(new IssueTransfer(id));
                    form.notice(page.words().say("transfer.issued"));
                    return "redirect:/transfers/" + id.value();
                },
                refused -> sheet.show(id.value(), refused, page));
    }

    private DeskSession session(SentForm form, SignedIn user) {
        return reading.session(form.text("sessionId").orElseThrow(PageRefused::malformed), user);
    }

    private Batch batch(SentForm form, SignedIn user) {
        RecipientKind addressee =
                form.text("recipientKind").flatMap(TransferSteps::kind).orElse(RecipientKind.PEOPLES_COMMITTEE);
        return choosing.batch(
                session(form, user), addressee, Batch.apart(form.texts(PETITIONS)), SeenVersions.of(form));
    }

    static Optional<RecipientKind> kind(String name) {
        return Arrays.stream(RecipientKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    private static TransferBody body(SentForm form, List<String> petitions) {
        return form.body(TransferBody.class).taking(petitions);
    }

    /**
     * Returns the batch.
     *
     * @throws Refused if nothing is left in it
     */
    static Batch some(Batch batch) {
        if (batch.petitions().isEmpty()) {
            throw new Refused(new Refusal(
                    RefusalCode.NOTHING_TO_TRANSFER,
                    batch.session().id(),
                    Integer.toString(batch.petitions().size()),
                    null));
        }
        return batch;
    }
}
