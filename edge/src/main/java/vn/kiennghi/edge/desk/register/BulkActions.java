package vn.kiennghi.edge.desk.register;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.kiennghi.api.petition.PetitionBatch.ClassifyPetitions;
import vn.kiennghi.api.petition.PetitionBatch.ForwardPetitions;
import vn.kiennghi.api.petition.PetitionBatch.Mode;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionCommand.ClassifyPetition;
import vn.kiennghi.api.petition.PetitionCommand.ForwardPetition;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionQuery;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.body.petition.CommandBodies.ForwardingBody;
import vn.kiennghi.edge.desk.several.SeveralAtOnce;
import vn.kiennghi.edge.desk.several.SeveralAtOnce.Task;
import vn.kiennghi.edge.page.PageContext;
import vn.kiennghi.edge.page.catalogue.PageRefused;
import vn.kiennghi.edge.page.form.FilledForm;
import vn.kiennghi.edge.page.form.RefusalLine;
import vn.kiennghi.edge.page.form.SeenVersions;
import vn.kiennghi.edge.page.form.SentForm;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.transfer.PetitionsOnTheirWay;
import vn.kiennghi.messaging.outage.TryAgain;

/**
 * Does one thing with many petitions of the register. What is refused for one does not hinder the others; those are shown with the
 * reason and the same form, so that what can be corrected is sent again for them alone.
 */
@Controller
class BulkActions {
    private static final Logger LOG = LoggerFactory.getLogger(BulkActions.class);
    private static final String CHOSEN = "petitionIds";

    private final SeveralAtOnce several;
    private final PetitionsOnTheirWay onTheirWay;
    private final BulkBars bars;
    private final Clock clock;

    BulkActions(SeveralAtOnce several, PetitionsOnTheirWay onTheirWay, BulkBars bars, Clock clock) {
        this.several = several;
        this.onTheirWay = onTheirWay;
        this.bars = bars;
        this.clock = clock;
    }

    @PostMapping("/register/{action}")
    String act(@PathVariable String action, SentForm form, HttpServletResponse response, PageContext page) {
        String back = ReturnAddress.of(form.text("return").orElse(null));
        return form.attempt(
                BulkBar.NAME,
                () -> {
                    // Where nothing was chosen nothing else is to be put right yet.
                    List<String> chosen = chosen(form);
                    Task<?> task = task(action, form);
                    SeenVersions seen = SeenVersions.of(form);
                    BulkResult result = BulkResult.of(several.attempt(chosen, task, seen, page.words()), seen);
                    if (result.open().isEmpty()) {
                        form.notice(result.told(action, page.words()));
                        return "redirect:" + back;
                    }
                    if (result.done() + result.unchanged() == 0) {
                        response.setStatus(HttpServletResponse.SC_CONFLICT);
                    }
                    String told = result.told(action, page.words());
                    form.tell(RefusalLine.at("bulk-petitionIds", told));
                    page.show("told", told);
                    return shown(result, form.filled(BulkBar.NAME).withMessages(result.wrong()), back, page);
                },
                filled -> shown(
                        BulkResult.untried(form.texts(CHOSEN), SeenVersions.of(form), several::petition),
                        filled,
                        back,
                        page));
    }

    private Task<?> task(String action, SentForm form) {
        LocalDate today = LocalDate.now(clock);
        return switch (action) {
            case "classification" -> {
                BulkClassification body = form.body(BulkClassification.class);
                body.saysSomething();
                yield new Task<ClassifyPetition>(
                        petition -> body.command(petition, today),
                        (session, all) -> new ClassifyPetitions(session, Mode.RECORD, all),
                        petition -> petition.stage() == Stage.RECEIVED);
            }
            case "forwarding" -> {
                ForwardingBody body = form.body(ForwardingBody.class, entry -> !entry.equals("reason"));
                Consumer<PetitionCommand> guard = onTheirWay.guard();
                yield new Task<ForwardPetition>(
                        petition -> {
                            ForwardPetition command = body.command(new PetitionId(petition.id()), today);
                            guard.accept(command);
                            return command;
                        },
                        (session, all) -> new ForwardPetitions(session, Mode.RECORD, all),
                        // A rule refuses whatever was handed on already.
                        petition -> true);
            }
            default -> throw PageRefused.notFound();
        };
    }

    private static List<String> chosen(SentForm form) {
        List<String> ids = form.texts(CHOSEN).stream().distinct().toList();
        if (ids.isEmpty()) {
            throw Problem.of(Fault.of(RefusalCode.FIELD_MISSING, CHOSEN, null, null))
                    .asException();
        }
        if (ids.size() > PetitionQuery.LARGEST_PAGE) {
            throw Problem.of(
                            Fault.of(RefusalCode.FIELD_INVALID, CHOSEN, "<= " + PetitionQuery.LARGEST_PAGE, ids.size()))
                    .asException();
        }
        return ids;
    }

    private String shown(BulkResult result, FilledForm form, String back, PageContext page) {
        page.show("result", result);
        page.show("versions", result.versions());
        page.show("form", form);
        page.show("back", back);
        try {
            bars.bar(Optional.empty(), sessionOf(result), form, back, page.user(), page.words())
                    .ifPresent(bar -> page.show("bulk", bar));
        } catch (TryAgain away) {
            LOG.info("a server is away: what was done is told without the form to go on with");
        }
        return "register-bulk-result";
    }

    private Optional<String> sessionOf(BulkResult result) {
        return result.open().stream()
                .flatMap(open -> several.petition(open.id()).stream())
                .map(PetitionView::sessionId)
                .findFirst();
    }
}
