package vn.kiennghi.front.api.petition;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionResult;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.front.api.ApiV1;
import vn.kiennghi.front.api.Unknown;
import vn.kiennghi.front.body.petition.CommandBodies.AnswerBody;
import vn.kiennghi.front.body.petition.CommandBodies.AssignmentBody;
import vn.kiennghi.front.body.petition.CommandBodies.AssignmentRefusalBody;
import vn.kiennghi.front.body.petition.CommandBodies.ClassificationBody;
import vn.kiennghi.front.body.petition.CommandBodies.CommandBody;
import vn.kiennghi.front.body.petition.CommandBodies.FlagClearingBody;
import vn.kiennghi.front.body.petition.CommandBodies.FlagsBody;
import vn.kiennghi.front.body.petition.CommandBodies.ForwardingBody;
import vn.kiennghi.front.body.petition.CommandBodies.SplitBody;
import vn.kiennghi.front.platform.CommandDispatch;
import vn.kiennghi.front.platform.problem.Problem;
import vn.kiennghi.front.platform.problem.ProblemCode;

/** What can be done with a petition, one path each. The rules are on the command side. */
@ApiV1
class PetitionCommandController {
    private static final String PATH = "/petitions/{id}/";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final List<String> COMMANDS = List.of(
            "classification",
            "split",
            "forwarding",
            "assignment",
            "assignment-refusal",
            "answers",
            "flags",
            "flag-clearing");

    private final CommandDispatch commands;
    private final Clock clock;

    PetitionCommandController(CommandDispatch commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @PostMapping(path = PATH + "classification", consumes = JSON)
    PetitionResult classify(@PathVariable String id, @RequestBody ClassificationBody body) {
        return sent(id, body);
    }

    @PostMapping(path = PATH + "split", consumes = JSON)
    PetitionResult split(@PathVariable String id, @RequestBody SplitBody body) {
        return sent(id, body);
    }

    @PostMapping(path = PATH + "forwarding", consumes = JSON)
    PetitionResult forward(@PathVariable String id, @RequestBody ForwardingBody body) {
        return sent(id, body);
    }

    @PostMapping(path = PATH + "assignment", consumes = JSON)
    PetitionResult assign(@PathVariable String id, @RequestBody AssignmentBody body) {
        return sent(id, body);
    }

    @PostMapping(path = PATH + "assignment-refusal", consumes = JSON)
    PetitionResult refuseAssignment(@PathVariable String id, @RequestBody AssignmentRefusalBody body) {
        return sent(id, body);
    }

    @PostMapping(path = PATH + "answers", consumes = JSON)
    PetitionResult answer(@PathVariable String id, @RequestBody AnswerBody body) {
        return sent(id, body);
    }

    @PostMapping(path = PATH + "flags", consumes = JSON)
    PetitionResult flag(@PathVariable String id, @RequestBody FlagsBody body) {
        return sent(id, body);
    }

    @PostMapping(path = PATH + "flag-clearing", consumes = JSON)
    PetitionResult clearFlag(@PathVariable String id, @RequestBody FlagClearingBody body) {
        return sent(id, body);
    }

    /** Everything else that may be asked of a petition one day. */
    @Hidden
    @PostMapping(PATH + "{command}")
    PetitionResult unknown(@PathVariable String id, @PathVariable String command) {
        throw Problem.of(ProblemCode.UNKNOWN_COMMAND, String.join(", ", COMMANDS), command)
                .asException();
    }

    private PetitionResult sent(String id, CommandBody body) {
        PetitionId petition = PetitionId.parse(id).orElseThrow(Unknown.inPath(RefusalCode.UNKNOWN_PETITION, id));
        return commands.send(body.command(petition, LocalDate.now(clock)), PetitionResult.class);
    }
}
