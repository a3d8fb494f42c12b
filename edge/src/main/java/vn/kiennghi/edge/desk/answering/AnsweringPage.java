package vn.kiennghi.edge.desk.answering;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import vn.kiennghi.api.petition.CommandAtStage;
import vn.kiennghi.api.petition.PetitionBatch;
import vn.kiennghi.api.petition.PetitionBatch.RecordAnswers;
import vn.kiennghi.api.petition.PetitionCommand.Answer;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionResult;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.body.petition.CommandBodies.AnswerBody;
import vn.kiennghi.edge.body.petition.CommandBodies.AssignmentRefusalBody;
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

/** Shows what is assigned to an agency and takes its answers: one document may answer many petitions (R20). */
@Controller
class AnsweringPage {
    private final AnsweringDesk desk;
    private final SeveralAtOnce several;
    private final CommandDispatch commands;
    private final Permissions permissions;
    private final Clock clock;

    AnsweringPage(
            AnsweringDesk desk, SeveralAtOnce several, CommandDispatch commands, Permissions permissions, Clock clock) {
        this.desk = desk;
        this.several = several;
        this.commands = commands;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** @param of the agency, as {@code council/agency} */
    @GetMapping("/answering")
    String show(@RequestParam(required = false) @Nullable String of, PageContext page) {
        return page(of, null, page);
    }

    /** Tries the answer on every petition chosen; what is refused is listed, and everything typed stays. */
    @PostMapping("/answering")
    String answer(@RequestParam String of, SentForm form, HttpServletResponse response, PageContext page) {
        return form.attempt(
                "answers",
                () -> {
                    Map<String, Answer> wanted = answers(form);
                    Attempted done = several.attempt(
                            List.copyOf(wanted.keySet()),
                            new Task<>(
                                    petition -> Objects.requireNonNull(wanted.get(petition.id())),
                                    (session, all) -> new RecordAnswers(session, PetitionBatch.Mode.RECORD, all),
                                    petition -> CommandAtStage.ANSWER.isAwaitedAt(petition.stage())),
                            SeenVersions.of(form),
                            page.words());
                    if (done.refusals().isEmpty()) {
                        form.notice(page.words()
                                .say("desk.answer.done", page.words().number(done.recorded())));
                        return redirect(of);
                    }
                    response.setStatus(done.status());
                    FilledForm left = SeenVersions.of(form).without(done.told()).in(form.filled("answers"));
                    return DeskAfter.of(done, "desk.answer.done", left, "/answering", page, () -> page(of, left, page));
                },
                again -> page(of, again, page));
    }

    /** Gives an assignment back. */
    @PostMapping("/answering/refusal")
    String refuse(@RequestParam String of, SentForm form, PageContext page) {
        String id = form.text("petitionId").orElse("");
        return form.attempt(
                AnsweringDesk.refusalForm(id),
                () -> {
                    PetitionId petition = PetitionId.parse(id).orElseThrow(PageRefused::notFound);
                    commands.send(
                            form.body(AssignmentRefusalBody.class).command(petition, LocalDate.now(clock)),
                            PetitionResult.class,
                            SeenVersions.of(form).of(petition.value()));
                    form.notice(page.words().say("desk.refusal.done"));
                    return redirect(of);
                },
                again -> {
                    String view = page(of, again, page);
                    if (!(page.model().getAttribute("answering") instanceof AnsweringView shown)
                            || shown.petitions().stream()
                                    .noneMatch(one -> one.id().equals(id))) {
                        form.tell(RefusalLine.alone(again));
                    }
                    return view;
                });
    }

    private Map<String, Answer> answers(SentForm form) {
        AnswerBody body = form.body(AnswerBody.class);
        Map<String, Answer> wanted = new LinkedHashMap<>();
        for (String id : form.texts("petitionIds")) {
            wanted.put(id, body.command(PostedPetitions.id(id), LocalDate.now(clock)));
        }
        if (wanted.isEmpty()) {
            throw Problem.of(Fault.of(RefusalCode.FIELD_MISSING, "petitionIds", null, null))
                    .asException();
        }
        return wanted;
    }

    private String page(@Nullable String of, @Nullable FilledForm sent, PageContext page) {
        if (!permissions.mayAnywhere(page.user(), Answer.class)) {
            throw PageRefused.forbidden();
        }
        page.show("today", page.words().day(LocalDate.now(clock)));
        desk.view(of == null || of.isBlank() ? null : of, page.user(), page.words(), sent)
                .ifPresent(view -> {
                    page.show("answering", view);
                    page.show("versions", SeenVersions.of(sent).shownWith(view.petitions()));
                });
        return "answering";
    }

    private static String redirect(String of) {
        return "redirect:/answering?of=" + UriUtils.encode(of, "UTF-8");
    }
}
