package vn.kiennghi.edge.desk.transfer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.kiennghi.api.transfer.TransferCommand.DraftTransfer;
import vn.kiennghi.edge.body.transfer.TransferBodies.TransferBody;
import vn.kiennghi.edge.desk.transfer.ForwardingIssue.Issued;
import vn.kiennghi.edge.desk.transfer.letter.Letter;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.form.RefusalLine;
import vn.kiennghi.edge.page.form.SeenVersions;
import vn.kiennghi.edge.page.form.SentForm;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.platform.RandomIds;

/**
 * Forwards petitions that other levels decide, by one document for each addressee (R1): groups, previews, all issued at once.
 * Nothing is stored before the last step.
 */
@Controller
class ForwardingPages {
    private static final String FORM = ForwardingSheet.FORM;

    private final ForwardingGroups groups;
    private final ForwardingSheet sheet;
    private final ForwardingIssue issuing;
    private final DeskReading reading;
    private final Choosing choosing;
    private final Permissions permissions;
    private final CommandDispatch commands;
    private final RandomIds randomIds;

    ForwardingPages(
            ForwardingGroups groups,
            ForwardingSheet sheet,
            ForwardingIssue issuing,
            DeskReading reading,
            Choosing choosing,
            Permissions permissions,
            CommandDispatch commands,
            RandomIds randomIds) {
        this.groups = groups;
        this.sheet = sheet;
        this.issuing = issuing;
        this.reading = reading;
        this.choosing = choosing;
        this.permissions = permissions;
        this.commands = commands;
        this.randomIds = randomIds;
    }

    /** These steps are sent, not visited: who comes back by their address begins at the list. */
    @GetMapping({
        "/transfers/forwarding",
        "/transfers/forwarding/letters",
        "/transfers/forwarding/preview",
        "/transfers/forwarding/issue"
    })
    String begin() {
        return "redirect:/transfers";
    }

    /** Entries: {@code petitionIds}. */
    @PostMapping("/transfers/forwarding")
    String choose(SentForm form, HttpServletResponse response, PageContext page) {
        require(page.user());
        List<String> ids = Batch.apart(form.texts("petitionIds"));
        if (ids.isEmpty()) {
            form.noticeOfRefusal(page.words().say("transferDesk.nothingChosen"));
            return "redirect:/register";
        }
        Forwarding forwarding = groups.of(ids, SeenVersions.of(form), page.user());
        if (forwarding.groups().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            form.tell(RefusalLine.at("forwarding-left", page.words().say("transferForwarding.none")));
        }
        return sheet.show(forwarding, page.model());
    }

    /** Back from the preview: the same data to be changed. */
    @PostMapping("/transfers/forwarding/letters")
    String again(SentForm form, PageContext page) {
        require(page.user());
        return sheet.show(batches(form, page.user()), form.filled(FORM), page.model());
    }

    @PostMapping("/transfers/forwarding/preview")
    String preview(SentForm form, PageContext page) {
        require(page.user());
        return form.attempt(
                FORM,
                () -> {
                    Map<Boolean, List<Preview>> documents = form.body(ForwardingForm.class).documents().stream()
                            .map(document -> preview(document, SeenVersions.of(form), page.user()))
                            .collect(Collectors.partitioningBy(
                                    document -> !document.batch().petitions().isEmpty()));
                    List<Preview> gone = documents.getOrDefault(false, List.of());
                    if (documents.getOrDefault(true, List.of()).isEmpty() && !gone.isEmpty()) {
                        TransferSteps.some(gone.getFirst().batch());
                    }
                    page.show("documents", documents.get(true));
                    page.show("gone", gone);
                    page.show("form", form.filled(FORM));
                    page.show("key", randomIds.requestId());
                    return "transfer-forwarding-preview";
                },
                refused -> sheet.show(batches(form, page.user()), refused, page.model()));
    }

    /** Issues all; of each document the page then tells what became of it. */
    @PostMapping("/transfers/forwarding/issue")
    String issue(SentForm form, HttpServletResponse response, Locale language, PageContext page) {
        require(page.user());
        String key = form.text("key").orElseThrow(PageRefused::malformed);
        return form.attempt(
                FORM,
                () -> {
                    List<TransferBody> documents =
                            form.body(ForwardingForm.class).documents();
                    commands.awaitOwnWrites();
                    List<Issued> issued =
                            issuing.issueAll(documents, SeenVersions.of(form), key, page.user(), language);
                    long sent = issued.stream()
                            .filter(one -> one.state() == ForwardingIssue.State.ISSUED)
                            .count();
                    if (sent == 0) {
                        response.setStatus(HttpServletResponse.SC_CONFLICT);
                    }
                    if (sent < issued.size()) {
                        form.tell(RefusalLine.at(
                                "forwarding-issued",
                                page.words()
                                        .say(
                                                "transferForwarding.line",
                                                page.words().number(sent),
                                                page.words().number(issued.size() - sent))));
                    }
                    page.show("issued", issued);
                    page.show(
                            "open",
                            issued.stream().filter(one -> one.id() == null).toList());
                    return "transfer-forwarding-result";
                },
                refused -> sheet.show(batches(form, page.user()), refused, page.model()));
    }

    private Preview preview(TransferBody document, SeenVersions seen, SignedIn user) {
        Batch batch = choosing.batch(
                reading.session(document.sessionId(), user),
                document.addressee(),
                Objects.requireNonNullElse(document.petitionIds(), List.<String>of()),
                seen);
        TransferBody left = document.taking(batch.ids());
        return new Preview(
                batch,
                left,
                LetterPages.letter(batch, left),
                batch.petitions().stream()
                        .filter(petition -> petition.receivedOn().isAfter(document.issuedOn()))
                        .count());
    }

    /** The groups as the form has them, in its order, so that each entry stays where it was. */
    private List<Batch> batches(SentForm form, SignedIn user) {
        List<Batch> batches = new ArrayList<>();
        for (int i = 0; form.text("letters[" + i + "].sessionId").isPresent(); i++) {
            String from = "letters[" + i + "].";
            batches.add(choosing.batch(
                    reading.session(form.text(from + "sessionId").orElseThrow(PageRefused::malformed), user),
                    form.text(from + "recipientKind")
                            .flatMap(TransferSteps::kind)
                            .orElseThrow(PageRefused::malformed),
                    Batch.apart(form.texts(from + "petitions")),
                    SeenVersions.of(form)));
        }
        return batches;
    }

    private void require(SignedIn user) {
        if (!permissions.mayAnywhere(user, DraftTransfer.class)) {
            throw PageRefused.forbidden();
        }
    }

    /**
     * One document before it is issued.
     *
     * @param later how many of its petitions were received after the document's day and will be refused
     */
    record Preview(Batch batch, TransferBody body, Letter letter, long later) {}
}
