package vn.kiennghi.front.api.petition;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionCommand.AssignToAgency;
import vn.kiennghi.api.petition.PetitionCommand.ClassifyPetition;
import vn.kiennghi.api.petition.PetitionCommand.ClearFlag;
import vn.kiennghi.api.petition.PetitionCommand.FlagForSupervision;
import vn.kiennghi.api.petition.PetitionCommand.ForwardPetition;
import vn.kiennghi.api.petition.PetitionCommand.SplitPetition;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionResult;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.front.api.ApiV1;
import vn.kiennghi.front.api.Unknown;
import vn.kiennghi.front.api.petition.CommandBodies.AnswerBody;
import vn.kiennghi.front.api.petition.CommandBodies.AssignmentBody;
import vn.kiennghi.front.api.petition.CommandBodies.ClassificationBody;
import vn.kiennghi.front.api.petition.CommandBodies.FlagClearingBody;
import vn.kiennghi.front.api.petition.CommandBodies.FlagsBody;
import vn.kiennghi.front.api.petition.CommandBodies.ForwardingBody;
import vn.kiennghi.front.api.petition.CommandBodies.ItemBody;
import vn.kiennghi.front.api.petition.CommandBodies.SplitBody;
import vn.kiennghi.front.platform.CommandDispatch;
import vn.kiennghi.front.platform.problem.Problem;
import vn.kiennghi.front.platform.problem.ProblemCode;

/** What can be done with a petition, one path each. The rules are on the command side. */
@ApiV1
class PetitionCommandController {
    private static final String PATH = "/petitions/{id}/";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final List<String> COMMANDS =
            List.of("classification", "split", "forwarding", "assignment", "answers", "flags", "flag-clearing");

    private final CommandDispatch commands;
    private final Clock clock;

    PetitionCommandController(CommandDispatch commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @PostMapping(path = PATH + "classification", consumes = JSON)
    PetitionResult classify(@PathVariable String id, @RequestBody ClassificationBody body) {
        return sent(new ClassifyPetition(
                petition(id),
                body.field(),
                body.level(),
                body.committee(),
                body.step().on(today()),
                body.step().reason(),
                body.step().document(body.step().on(today()))));
    }

    @PostMapping(path = PATH + "split", consumes = JSON)
    PetitionResult split(@PathVariable String id, @RequestBody SplitBody body) {
        return sent(new SplitPetition(
                petition(id),
                body.items().stream().map(ItemBody::item).toList(),
                body.step().on(today()),
                body.step().reason(),
                body.step().document(body.step().on(today()))));
    }

    @PostMapping(path = PATH + "forwarding", consumes = JSON)
    PetitionResult forward(@PathVariable String id, @RequestBody ForwardingBody body) {
        LocalDate on = body.step().on(today());
        return sent(new ForwardPetition(
                petition(id),
                body.to(),
                body.recipient(),
                on,
                body.step().reason(),
                body.step().document(on),
                null));
    }

    @PostMapping(path = PATH + "assignment", consumes = JSON)
    PetitionResult assign(@PathVariable String id, @RequestBody AssignmentBody body) {
        LocalDate on = body.step().on(today());
        List<String> coordinating = body.coordinatingAgencies();
        return sent(new AssignToAgency(
                petition(id),
                body.leadAgency(),
                coordinating == null ? List.of() : coordinating,
                body.dueOn(),
                on,
                body.step().reason(),
                body.step().document(on)));
    }

    @PostMapping(path = PATH + "answers", consumes = JSON)
    PetitionResult answer(@PathVariable String id, @RequestBody AnswerBody body) {
        LocalDate on = AnswerDate.of(body.step(), today());
        return sent(new PetitionCommand.Answer(
                petition(id),
                body.agency(),
                body.outcome(),
                body.summary(),
                body.promisedOn(),
                on,
                body.step().reason(),
                body.step().document(on)));
    }

    @PostMapping(path = PATH + "flags", consumes = JSON)
    PetitionResult flag(@PathVariable String id, @RequestBody FlagsBody body) {
        LocalDate on = body.step().on(today());
        return sent(new FlagForSupervision(
                petition(id),
                Set.copyOf(body.reasons()),
                on,
                body.step().reason(),
                body.step().document(on)));
    }

    @PostMapping(path = PATH + "flag-clearing", consumes = JSON)
    PetitionResult clearFlag(@PathVariable String id, @RequestBody FlagClearingBody body) {
        return sent(new ClearFlag(
                petition(id),
                body.flagId(),
                body.step().on(today()),
                body.step().reason(),
                body.step().document(body.step().on(today()))));
    }

    /** Everything else that may be asked of a petition one day. */
    @Hidden
    @PostMapping(PATH + "{command}")
    PetitionResult unknown(@PathVariable String id, @PathVariable String command) {
        throw Problem.of(ProblemCode.UNKNOWN_COMMAND, String.join(", ", COMMANDS), command)
                .asException();
    }

    private PetitionResult sent(PetitionCommand command) {
        return commands.send(command, PetitionResult.class);
    }

    private static PetitionId petition(String id) {
        return PetitionId.parse(id).orElseThrow(Unknown.inPath(RefusalCode.UNKNOWN_PETITION, id));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
