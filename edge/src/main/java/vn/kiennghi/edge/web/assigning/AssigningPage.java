package vn.kiennghi.edge.web.assigning;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionBatch.AssignPetitions;
import vn.kiennghi.api.petition.PetitionCommand.AssignToAgency;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.transfer.TransferCommand.AcknowledgeTransfer;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.web.catalogue.PageRefused;
import vn.kiennghi.edge.web.form.FilledForm;
import vn.kiennghi.edge.web.form.RefusalLine;
import vn.kiennghi.edge.web.form.SeenVersions;
import vn.kiennghi.edge.web.form.SentForm;
import vn.kiennghi.edge.web.several.Attempted;
import vn.kiennghi.edge.web.several.SeveralAtOnce;
import vn.kiennghi.edge.web.several.SeveralAtOnce.Wanted;
import vn.kiennghi.edge.web.wording.Words;
import vn.kiennghi.edge.web.worklist.PostedPetitions;

/** Shows what waits for an agency and takes the People's Committee's decisions. */
@Controller
class AssigningPage {
    /** How the entry of a row begins, before the petition's id. */
    private static final String LEAD_OF = "lead.";
    /** The entries of all rows together: where none has an agency, the first is shown as wrong. */
    private static final String LEAD = "lead";

    private final AssigningDesk desk;
    private final SeveralAtOnce several;
    private final CommandDispatch commands;
    private final Permissions permissions;
    private final Clock clock;

    AssigningPage(
            AssigningDesk desk, SeveralAtOnce several, CommandDispatch commands, Permissions permissions, Clock clock) {
        this.desk = desk;
        this.several = several;
        this.commands = commands;
        this.permissions = permissions;
        this.clock = clock;
    }

    @GetMapping("/assigning")
    String show(
            AssigningRequest request,
            @AuthenticationPrincipal SignedIn user,
            @RequestAttribute Words words,
            Model model) {
        return page(request, user, words, model, null);
    }

    /** Tries every assignment that was asked for; what is refused is listed, and everything typed stays. */
    @PostMapping("/assigning")
    String assign(
            AssigningRequest request,
            SentForm form,
            @AuthenticationPrincipal SignedIn user,
            @RequestAttribute Words words,
            Locale language,
            HttpServletResponse response,
            Model model) {
        return form.attempt(
                "assign",
                () -> {
                    Attempted done = several.attempt(
                            new Wanted<>(
                                    assignments(form),
                                    (session, all) -> new AssignPetitions(session, PetitionBatch.Mode.RECORD, all),
                                    Stage.TRANSFERRED,
                                    SeenVersions.of(form)),
                            user,
                            language,
                            words);
                    if (done.refusals().isEmpty()) {
                        form.notice(words.say("desk.assign.done", words.number(done.recorded())));
                        return "redirect:/assigning" + where(request);
                    }
                    response.setStatus(done.status());
                    model.addAttribute("attempted", done);
                    return page(
                            request,
                            user,
                            words,
                            model,
                            SeenVersions.of(form).without(done.told()).in(form.filled("assign")));
                },
                again -> page(request, user, words, model, again));
    }

    /** Records the day on which the People's Committee received a transfer document. */
    @PostMapping("/assigning/acknowledgement")
    String acknowledge(
            AssigningRequest request,
            SentForm form,
            @AuthenticationPrincipal SignedIn user,
            @RequestAttribute Words words,
            Model model) {
        String transfer = form.text("transferId").orElse("");
        return form.attempt(
                AssigningDesk.receiptForm(transfer),
                () -> {
                    ReceiptBody body = form.body(ReceiptBody.class);
                    TransferId id = TransferId.parse(body.transferId()).orElseThrow(PageRefused::notFound);
                    commands.send(new AcknowledgeTransfer(id, body.receivedOn()));
                    form.notice(words.say("desk.receipt.done", words.day(body.receivedOn())));
                    return "redirect:/assigning" + where(request);
                },
                again -> {
                    String page = page(request, user, words, model, again);
                    if (!(model.getAttribute("assigning") instanceof AssigningView view)
                            || !view.offersReceiptOf(transfer)) {
                        form.tell(RefusalLine.alone(again));
                    }
                    return page;
                });
    }

    /** Returns the commands by petition: one agency for all that are checked, or the agency picked in each row. */
    private Map<String, AssignToAgency> assignments(SentForm form) {
        AssigningBody body = form.body(AssigningBody.class);
        LocalDate today = LocalDate.now(clock);
        boolean byRow = form.text("by").filter("rows"::equals).isPresent();
        Map<String, AssignToAgency> wanted = new LinkedHashMap<>();
        for (String id : byRow ? form.texts("shown") : form.texts("petitionIds")) {
            Optional<String> lead = byRow ? form.text(LEAD_OF + id) : Optional.of(leadOfAll(body));
            lead.ifPresent(agency -> wanted.put(id, body.command(PostedPetitions.id(id), agency, today)));
        }
        if (wanted.isEmpty()) {
            throw Problem.of(Fault.of(RefusalCode.FIELD_MISSING, byRow ? LEAD : "petitionIds", null, null))
                    .asException();
        }
        return wanted;
    }

    private static String leadOfAll(AssigningBody body) {
        if (body.leadAgency() == null) {
            throw Problem.of(Fault.of(RefusalCode.FIELD_MISSING, "leadAgency", null, null))
                    .asException();
        }
        return body.leadAgency();
    }

    private String page(AssigningRequest request, SignedIn user, Words words, Model model, @Nullable FilledForm sent) {
        if (!permissions.mayAnywhere(user, AssignToAgency.class)) {
            throw PageRefused.forbidden();
        }
        desk.view(request, user, words, sent).ifPresent(view -> {
            model.addAttribute("assigning", view);
            model.addAttribute("versions", SeenVersions.of(sent).shownWith(view.petitions()));
        });
        return "assigning";
    }

    private static String where(AssigningRequest request) {
        return request.termId() == null ? "" : "?termId=" + request.termId();
    }
}
