package vn.kiennghi.edge.desk.assigning;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.kiennghi.api.petition.CommandAtStage;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionBatch.AssignPetitions;
import vn.kiennghi.api.petition.PetitionCommand.AssignToAgency;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.transfer.TransferCommand.AcknowledgeTransfer;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.edge.desk.several.Attempted;
import vn.kiennghi.edge.desk.several.DeskAfter;
import vn.kiennghi.edge.desk.several.SeveralAtOnce;
import vn.kiennghi.edge.desk.several.SeveralAtOnce.Task;
import vn.kiennghi.edge.desk.worklist.PostedPetitions;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.form.RefusalLine;
import vn.kiennghi.edge.page.form.SeenVersions;
import vn.kiennghi.edge.page.form.SentForm;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;

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
    String show(AssigningRequest request, PageContext page) {
        return page(request, null, page);
    }

    /** Tries every assignment that was asked for; what is refused is listed, and everything typed stays. */
    @PostMapping("/assigning")
    String assign(AssigningRequest request, SentForm form, HttpServletResponse response, PageContext page) {
        return form.attempt(
                "assign",
                () -> {
                    Map<String, AssignToAgency> wanted = assignments(form);
                    Attempted done = several.attempt(
                            List.copyOf(wanted.keySet()),
                            new Task<>(
                                    petition -> Objects.requireNonNull(wanted.get(petition.id())),
                                    (session, all) -> new AssignPetitions(session, PetitionBatch.Mode.RECORD, all),
                                    petition -> CommandAtStage.ASSIGN.isAwaitedAt(petition.stage())),
                            SeenVersions.of(form),
                            page.words());
                    if (done.refusals().isEmpty()) {
                        form.notice(page.words()
                                .say("desk.assign.done", page.words().number(done.recorded())));
                        return "redirect:/assigning" + where(request);
                    }
                    response.setStatus(done.status());
                    FilledForm left = SeenVersions.of(form).without(done.told()).in(form.filled("assign"));
                    return DeskAfter.of(
                            done, "desk.assign.done", left, "/assigning", page, () -> page(request, left, page));
                },
                again -> page(request, again, page));
    }

    /** Records the day on which the People's Committee received a transfer document. */
    @PostMapping("/assigning/acknowledgement")
    String acknowledge(AssigningRequest request, SentForm form, PageContext page) {
        String transfer = form.text("transferId").orElse("");
        return form.attempt(
                AssigningDesk.receiptForm(transfer),
                () -> {
                    TransferReceiptBody body = form.body(TransferReceiptBody.class);
                    TransferId id = TransferId.parse(body.transferId()).orElseThrow(PageRefused::notFound);
                    commands.send(new AcknowledgeTransfer(id, body.receivedOn()));
                    form.notice(
                            page.words().say("desk.receipt.done", page.words().day(body.receivedOn())));
                    return "redirect:/assigning" + where(request);
                },
                again -> {
                    String view = page(request, again, page);
                    if (!(page.model().getAttribute("assigning") instanceof AssigningView shown)
                            || !shown.offersReceiptOf(transfer)) {
                        form.tell(RefusalLine.alone(again));
                    }
                    return view;
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

    private String page(AssigningRequest request, @Nullable FilledForm sent, PageContext page) {
        if (!permissions.mayAnywhere(page.user(), AssignToAgency.class)) {
            throw PageRefused.forbidden();
        }
        desk.view(request, page.user(), page.words(), sent).ifPresent(view -> {
            page.show("assigning", view);
            page.show("versions", SeenVersions.of(sent).shownWith(view.petitions()));
        });
        return "assigning";
    }

    private static String where(AssigningRequest request) {
        return request.termId() == null ? "" : "?termId=" + request.termId();
    }
}
