package vn.kiennghi.edge.desk.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.transfer.TransferCommand;
import vn.kiennghi.api.transfer.TransferCommand.AcknowledgeTransfer;
import vn.kiennghi.api.transfer.TransferCommand.IssueTransfer;
import vn.kiennghi.api.transfer.TransferCommand.RemovePetitions;
import vn.kiennghi.api.transfer.TransferCommand.WithdrawTransfer;
import vn.kiennghi.api.transfer.TransferId;
import vn.kiennghi.api.transfer.TransferView;
import vn.kiennghi.edge.body.transfer.TransferBodies.AcknowledgementBody;
import vn.kiennghi.edge.body.transfer.TransferBodies.PetitionsBody;
import vn.kiennghi.edge.body.transfer.TransferBodies.WithdrawalBody;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.form.SentForm;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;

/** What can be done with a transfer document on its page; each step has the name that it has in the API. */
@Controller
class TransferActions {
    private final TransferSheet sheet;
    private final CommandDispatch commands;
    private final Clock clock;

    TransferActions(TransferSheet sheet, CommandDispatch commands, Clock clock) {
        this.sheet = sheet;
        this.commands = commands;
        this.clock = clock;
    }

    @PostMapping("/transfers/{id}/issue")
    String issue(@PathVariable String id, SentForm form, PageContext page) {
        return new Act(id, form, page).send(transfer -> new IssueTransfer(transfer), "transfer.issued");
    }

    @PostMapping("/transfers/{id}/removals")
    String remove(@PathVariable String id, SentForm form, PageContext page) {
        return new Act(id, form, page)
                .send(
                        transfer -> new RemovePetitions(
                                transfer, form.body(PetitionsBody.class).petitions()),
                        "transfer.removed");
    }

    @PostMapping("/transfers/{id}/withdrawal")
    String withdraw(@PathVariable String id, SentForm form, PageContext page) {
        TransferView transfer = sheet.require(id, page.user());
        Act act = new Act(id, form, page);
        return transfer.issued()
                ? act.send(
                        this::withdrawalWithReason,
                        "transfer.takenBack",
                        refused -> sheet.withdrawal(id, refused, page))
                : act.send(draft -> withdrawal(draft, form), "transfer.withdrawn");
    }

    /** The step between the wish to take an issued document back and its being done. */
    @GetMapping("/transfers/{id}/withdrawal")
    String confirm(@PathVariable String id, PageContext page) {
        return sheet.require(id, page.user()).stands()
                ? sheet.withdrawal(id, FilledForm.empty(TransferSheet.FORM).with("on", LocalDate.now(clock)), page)
                : "redirect:/transfers/" + id;
    }

    private WithdrawTransfer withdrawalWithReason(TransferId transfer, SentForm form) {
        WithdrawTransfer withdrawal = withdrawal(transfer, form);
        if (withdrawal.reason() == null) {
            throw Problem.of(Fault.of(RefusalCode.FIELD_MISSING, "reason", null, null))
                    .asException();
        }
        return withdrawal;
    }

    private WithdrawTransfer withdrawal(TransferId transfer, SentForm form) {
        WithdrawalBody body = form.body(WithdrawalBody.class);
        LocalDate on = body.on();
        return new WithdrawTransfer(transfer, on == null ? LocalDate.now(clock) : on, body.reason());
    }

    @PostMapping("/transfers/{id}/acknowledgement")
    String acknowledge(@PathVariable String id, SentForm form, PageContext page) {
        return new Act(id, form, page)
                .send(
                        transfer -> new AcknowledgeTransfer(
                                transfer, form.body(AcknowledgementBody.class).receivedOn()),
                        "transfer.acknowledged");
    }

    /** One step, sent from the document's page and led back to it. */
    private final class Act {
        private final String id;
        private final SentForm form;
        private final PageContext page;

        private Act(String id, SentForm form, PageContext page) {
            this.id = id;
            this.form = form;
            this.page = page;
        }

        private String send(Function<TransferId, TransferCommand> step, String notice) {
            return send((transfer, _) -> step.apply(transfer), notice, refused -> sheet.show(id, refused, page));
        }

        private String send(
                BiFunction<TransferId, SentForm, ? extends TransferCommand> step,
                String notice,
                Function<FilledForm, String> again) {
            TransferId transfer = TransferId.parse(id).orElseThrow(PageRefused::notFound);
            return form.attempt(
                    TransferSheet.FORM,
                    () -> {
                        commands.send(step.apply(transfer, form));
                        form.notice(page.words().say(notice));
                        return "redirect:/transfers/" + id;
                    },
                    again);
        }
    }
}
