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
import vn.kiennghi.front.body.petition.OfficeBodies.CorrectionBody;
import vn.kiennghi.front.body.petition.OfficeBodies.MergeBody;
import vn.kiennghi.front.body.petition.OfficeBodies.OnTheSpotAnswerBody;
import vn.kiennghi.front.body.petition.OfficeBodies.RepeatBody;
import vn.kiennghi.front.body.petition.OfficeBodies.ReturnBody;
import vn.kiennghi.front.body.petition.OfficeBodies.ToldApartBody;
import vn.kiennghi.front.body.petition.OfficeBodies.UnmergeBody;
import vn.kiennghi.front.body.petition.SupervisionBodies.AnswerReviewBody;
import vn.kiennghi.front.body.petition.SupervisionBodies.ClosingBody;
import vn.kiennghi.front.body.petition.SupervisionBodies.EscalationBody;
import vn.kiennghi.front.body.petition.SupervisionBodies.ReopeningBody;
import vn.kiennghi.front.body.petition.SupervisionBodies.ResolutionReviewBody;
import vn.kiennghi.front.body.petition.SupervisionBodies.VoterNoticeBody;
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
            "flag-clearing",
            "correction",
            "merge",
            "unmerge",
            "repeat",
            "told-apart",
            "return",
            "on-the-spot-answer",
            "answer-review",
            "resolution-review",
            "escalation",
            "voter-notice",
            "closing",
            "reopening");

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

    @PostMapping(path = PATH + "correction", consumes = JSON)
    PetitionResult correct(@PathVariable String id, @RequestBody CorrectionBody body) {
        return sent(id, body);
    }

    @PostMapping(path = PATH + "merge", consumes = JSON)
    PetitionResult merge(@PathVariable String id, @RequestBody MergeBody body) {
        return sent(id, body);
    }

    @PostMapping(path = PATH + "unmerge", consumes = JSON)
    PetitionResult unmerge(@PathVariable String id, @RequestBody UnmergeBody body) {
        return sent(id, body);
    }

    @PostMapping(path = PATH + "repeat", consumes = JSON)
    PetitionResult linkRepeat(@PathVariable String id, @RequestBody RepeatBody body) {
        return sent(id, body);
    }

    @PostMapping(path = PATH + "told-apart", consumes = JSON)
    PetitionResult tellApart(@PathVariable String id, @RequestBody ToldApartBody body) {
        return sent(id, body);
    }

    @PostMapping(path = PATH + "return", consumes = JSON)
    PetitionResult giveBack(@PathVariable String id, @RequestBody ReturnBody body) {
        return sent(id, body);
    }

    @PostMapping(path = PATH + "on-the-spot-answer", consumes = JSON)
    PetitionResult answerOnTheSpot(@PathVariable String id, @RequestBody OnTheSpotAnswerBody body) {
        return sent(id, body);
    }

    @PostMapping(path = PATH + "answer-review", consumes = JSON)
    PetitionResult reviewAnswer(@PathVariable String id, @RequestBody AnswerReviewBody body) {
        return sent(id, body);
    }

    @PostMapping(path = PATH + "resolution-review", consumes = JSON)
    PetitionResult reviewResolution(@PathVariable String id, @RequestBody ResolutionReviewBody body) {
        return sent(id, body);
    }

    @PostMapping(path = PATH + "escalation", consumes = JSON)
    PetitionResult escalate(@PathVariable String id, @RequestBody EscalationBody body) {
        return sent(id, body);
    }

    @PostMapping(path = PATH + "voter-notice", consumes = JSON)
    PetitionResult informVoters(@PathVariable String id, @RequestBody VoterNoticeBody body) {
        return sent(id, body);
    }

    @PostMapping(path = PATH + "closing", consumes = JSON)
    PetitionResult close(@PathVariable String id, @RequestBody ClosingBody body) {
        return sent(id, body);
    }

    @PostMapping(path = PATH + "reopening", consumes = JSON)
    PetitionResult reopen(@PathVariable String id, @RequestBody ReopeningBody body) {
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
