package vn.kiennghi.edge.web.register;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionBatch.ClassifyPetitions;
import vn.kiennghi.api.petition.PetitionBatch.ForwardPetitions;
import vn.kiennghi.api.petition.PetitionBatch.Mode;
import vn.kiennghi.api.petition.PetitionCommand.ClassifyPetition;
import vn.kiennghi.api.petition.PetitionCommand.ForwardPetition;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionQuery;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.body.petition.CommandBodies.ForwardingBody;
import vn.kiennghi.edge.identity.SignedIn;
import vn.kiennghi.edge.platform.TryAgain;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.transfer.PetitionsOnTheirWay;
import vn.kiennghi.edge.web.catalogue.PageRefused;
import vn.kiennghi.edge.web.form.FilledForm;
import vn.kiennghi.edge.web.form.RefusalLine;
import vn.kiennghi.edge.web.form.SeenVersions;
import vn.kiennghi.edge.web.form.SentForm;
import vn.kiennghi.edge.web.several.SeveralAtOnce.Task;
import vn.kiennghi.edge.web.wording.Words;

/**
 * Does one thing with many petitions of the register. What is refused for one does not hinder the others; those are shown with the
 * reason and the same form, so that what can be corrected is sent again for them alone.
 */
@Controller
class BulkActions {
    private static final Logger LOG = LoggerFactory.getLogger(BulkActions.class);
    private static final String CHOSEN = "petitionIds";

    private final BulkSending sending;
    private final PetitionsOnTheirWay onTheirWay;
    private final BulkBars bars;
    private final Clock clock;

    BulkActions(BulkSending sending, PetitionsOnTheirWay onTheirWay, BulkBars bars, Clock clock) {
        this.sending = sending;
        this.onTheirWay = onTheirWay;
        this.bars = bars;
        this.clock = clock;
    }

    @PostMapping("/register/{action}")
    String act(
            @PathVariable String action,
            @AuthenticationPrincipal SignedIn user,
            @RequestAttribute Words words,
            Locale language,
            SentForm form,
            Model model,
            HttpServletResponse response) {
        String back = ReturnAddress.of(form.text("return").orElse(null));
        return form.attempt(
                BulkBar.NAME,
                () -> {
                    // Where nothing was chosen nothing else is to be put right yet.
                    List<String> chosen = chosen(form);
                    Task<?> task = task(action, form);
                    BulkResult result = sending.send(chosen, user, task, SeenVersions.of(form), language, words);
                    if (result.open().isEmpty()) {
                        form.notice(result.told(action, words));
                        return "redirect:" + back;
                    }
                    if (result.done() + result.unchanged() == 0) {
                        response.setStatus(HttpServletResponse.SC_CONFLICT);
                    }
                    String told = result.told(action, words);
                    form.tell(RefusalLine.at("bulk-petitionIds", told));
                    model.addAttribute("told", told);
                    return shown(
                            result, form.filled(BulkBar.NAME).withMessages(result.wrong()), back, user, words, model);
                },
                filled -> shown(
                        sending.untried(form.texts(CHOSEN), user, SeenVersions.of(form)),
                        filled,
                        back,
                        user,
                        words,
                        model));
    }

    private Task<?> task(String action, SentForm form) {
        LocalDate today = LocalDate.now(clock);
        return switch (action) {
            case "classification" -> {
                BulkClassification body = form.body(BulkClassification.class);
                body.saysSomething();
                yield new Task<ClassifyPetition>() {
                    @Override
                    public ClassifyPetition command(PetitionView petition) {
                        return body.command(petition, today);
                    }

                    @Override
                    public PetitionBatch message(SessionId session, List<ClassifyPetition> commands) {
                        return new ClassifyPetitions(session, Mode.RECORD, commands);
                    }

                    @Override
                    public boolean isUndecided(PetitionView petition) {
                        return petition.stage() == Stage.RECEIVED;
                    }
                };
            }
            case "forwarding" -> {
                ForwardingBody body = form.body(ForwardingBody.class, entry -> !entry.equals("reason"));
                yield new Task<ForwardPetition>() {
                    @Override
                    public ForwardPetition command(PetitionView petition) {
                        ForwardPetition command = body.command(new PetitionId(petition.id()), today);
                        onTheirWay.leaveAlone(command);
                        return command;
                    }

                    @Override
                    public PetitionBatch message(SessionId session, List<ForwardPetition> commands) {
                        return new ForwardPetitions(session, Mode.RECORD, commands);
                    }

                    /** A rule refuses whatever was handed on already. */
                    @Override
                    public boolean isUndecided(PetitionView petition) {
                        return true;
                    }
                };
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

    private String shown(BulkResult result, FilledForm form, String back, SignedIn user, Words words, Model model) {
        model.addAttribute("result", result);
        model.addAttribute("versions", result.versions());
        model.addAttribute("form", form);
        model.addAttribute("back", back);
        try {
            bars.bar(Optional.empty(), sessionOf(result, user), form, back, user, words)
                    .ifPresent(bar -> model.addAttribute("bulk", bar));
        } catch (TryAgain away) {
            LOG.info("a server is away: what was done is told without the form to go on with");
        }
        return "register-bulk-result";
    }

    private Optional<String> sessionOf(BulkResult result, SignedIn user) {
        return result.open().stream()
                .flatMap(open -> sending.find(open.id(), user).stream())
                .map(PetitionView::sessionId)
                .findFirst();
    }
}
