package vn.kiennghi.edge.api.petition;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import vn.kiennghi.api.petition.BasedOn;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionQuery.FindPetition;
import vn.kiennghi.api.petition.PetitionResult;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.api.ApiV1;
import vn.kiennghi.edge.api.Unknown;
import vn.kiennghi.edge.body.petition.CommandBodies.AnswerBody;
import vn.kiennghi.edge.body.petition.CommandBodies.AssignmentBody;
import vn.kiennghi.edge.body.petition.CommandBodies.AssignmentRefusalBody;
import vn.kiennghi.edge.body.petition.CommandBodies.ClassificationBody;
import vn.kiennghi.edge.body.petition.CommandBodies.CommandBody;
import vn.kiennghi.edge.body.petition.CommandBodies.FlagClearingBody;
import vn.kiennghi.edge.body.petition.CommandBodies.FlagsBody;
import vn.kiennghi.edge.body.petition.CommandBodies.ForwardingBody;
import vn.kiennghi.edge.body.petition.CommandBodies.SplitBody;
import vn.kiennghi.edge.body.petition.OfficeBodies.CorrectionBody;
import vn.kiennghi.edge.body.petition.OfficeBodies.MergeBody;
import vn.kiennghi.edge.body.petition.OfficeBodies.OnTheSpotAnswerBody;
import vn.kiennghi.edge.body.petition.OfficeBodies.RepeatBody;
import vn.kiennghi.edge.body.petition.OfficeBodies.ReturnBody;
import vn.kiennghi.edge.body.petition.OfficeBodies.ToldApartBody;
import vn.kiennghi.edge.body.petition.OfficeBodies.UnmergeBody;
import vn.kiennghi.edge.body.petition.SupervisionBodies.AnswerReviewBody;
import vn.kiennghi.edge.body.petition.SupervisionBodies.ClosingBody;
import vn.kiennghi.edge.body.petition.SupervisionBodies.EscalationBody;
import vn.kiennghi.edge.body.petition.SupervisionBodies.ReopeningBody;
import vn.kiennghi.edge.body.petition.SupervisionBodies.ResolutionReviewBody;
import vn.kiennghi.edge.body.petition.SupervisionBodies.VoterNoticeBody;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.platform.QueryDispatch;
import vn.kiennghi.edge.platform.RecordedReferences;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.transfer.PetitionsOnTheirWay;

/**
 * What can be done with a petition, one path each. The rules are on the command side. With {@code If-Match} a change is refused
 * (412) if the petition has gone on since that version.
 */
@ApiV1
class PetitionCommandController {
    private static final String PATH = "/petitions/{id}/";
    private static final String IF_MATCH = HttpHeaders.IF_MATCH;
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
    private final QueryDispatch queries;
    private final PetitionsOnTheirWay onTheirWay;
    private final RecordedReferences references;
    private final Clock clock;

    PetitionCommandController(
            CommandDispatch commands,
            QueryDispatch queries,
            PetitionsOnTheirWay onTheirWay,
            RecordedReferences references,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.onTheirWay = onTheirWay;
        this.references = references;
        this.clock = clock;
    }

    @PostMapping(path = PATH + "classification", consumes = JSON)
    ResponseEntity<PetitionResult> classify(
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ClassificationBody body) {
        return sent(id, ifMatch, body);
    }

    @PostMapping(path = PATH + "split", consumes = JSON)
    ResponseEntity<PetitionResult> split(
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SplitBody body) {
        return sent(id, ifMatch, body);
    }

    @PostMapping(path = PATH + "forwarding", consumes = JSON)
    ResponseEntity<PetitionResult> forward(
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ForwardingBody body) {
        return sent(id, ifMatch, body);
    }

    @PostMapping(path = PATH + "assignment", consumes = JSON)
    ResponseEntity<PetitionResult> assign(
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AssignmentBody body) {
        return sent(id, ifMatch, body);
    }

    @PostMapping(path = PATH + "assignment-refusal", consumes = JSON)
    ResponseEntity<PetitionResult> refuseAssignment(
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AssignmentRefusalBody body) {
        return sent(id, ifMatch, body);
    }

    @PostMapping(path = PATH + "answers", consumes = JSON)
    ResponseEntity<PetitionResult> answer(
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AnswerBody body) {
        return sent(id, ifMatch, body);
    }

    @PostMapping(path = PATH + "flags", consumes = JSON)
    ResponseEntity<PetitionResult> flag(
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody FlagsBody body) {
        return sent(id, ifMatch, body);
    }

    @PostMapping(path = PATH + "flag-clearing", consumes = JSON)
    ResponseEntity<PetitionResult> clearFlag(
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody FlagClearingBody body) {
        return sent(id, ifMatch, body);
    }

    @PostMapping(path = PATH + "correction", consumes = JSON)
    ResponseEntity<PetitionResult> correct(
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CorrectionBody body) {
        return sent(id, ifMatch, body);
    }

    @PostMapping(path = PATH + "merge", consumes = JSON)
    ResponseEntity<PetitionResult> merge(
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MergeBody body) {
        return sent(id, ifMatch, body);
    }

    @PostMapping(path = PATH + "unmerge", consumes = JSON)
    ResponseEntity<PetitionResult> unmerge(
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody UnmergeBody body) {
        return sent(id, ifMatch, body);
    }

    @PostMapping(path = PATH + "repeat", consumes = JSON)
    ResponseEntity<PetitionResult> linkRepeat(
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RepeatBody body) {
        return sent(id, ifMatch, body);
    }

    @PostMapping(path = PATH + "told-apart", consumes = JSON)
    ResponseEntity<PetitionResult> tellApart(
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ToldApartBody body) {
        return sent(id, ifMatch, body);
    }

    @PostMapping(path = PATH + "return", consumes = JSON)
    ResponseEntity<PetitionResult> giveBack(
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReturnBody body) {
        return sent(id, ifMatch, body);
    }

    @PostMapping(path = PATH + "on-the-spot-answer", consumes = JSON)
    ResponseEntity<PetitionResult> answerOnTheSpot(
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody OnTheSpotAnswerBody body) {
        return sent(id, ifMatch, body);
    }

    @PostMapping(path = PATH + "answer-review", consumes = JSON)
    ResponseEntity<PetitionResult> reviewAnswer(
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AnswerReviewBody body) {
        return sent(id, ifMatch, body);
    }

    @PostMapping(path = PATH + "resolution-review", consumes = JSON)
    ResponseEntity<PetitionResult> reviewResolution(
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ResolutionReviewBody body) {
        return sent(id, ifMatch, body);
    }

    @PostMapping(path = PATH + "escalation", consumes = JSON)
    ResponseEntity<PetitionResult> escalate(
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody EscalationBody body) {
        return sent(id, ifMatch, body);
    }

    @PostMapping(path = PATH + "voter-notice", consumes = JSON)
    ResponseEntity<PetitionResult> informVoters(
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody VoterNoticeBody body) {
        return sent(id, ifMatch, body);
    }

    @PostMapping(path = PATH + "closing", consumes = JSON)
    ResponseEntity<PetitionResult> close(
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ClosingBody body) {
        return sent(id, ifMatch, body);
    }

    @PostMapping(path = PATH + "reopening", consumes = JSON)
    ResponseEntity<PetitionResult> reopen(
            @PathVariable String id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReopeningBody body) {
        return sent(id, ifMatch, body);
    }

    /** Everything else that may be asked of a petition one day, and what is asked in another form than JSON. */
    @Hidden
    @PostMapping(PATH + "{command}")
    PetitionResult unknown(
            @PathVariable String id,
            @PathVariable String command,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String type) {
        if (COMMANDS.contains(command)) {
            throw Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, JSON, type).asException();
        }
        throw Problem.of(ProblemCode.UNKNOWN_COMMAND, String.join(", ", COMMANDS), command)
                .asException();
    }

    private ResponseEntity<PetitionResult> sent(String id, @Nullable String ifMatch, CommandBody body) {
        PetitionId petition = PetitionId.parse(id).orElseThrow(Unknown.inPath(RefusalCode.UNKNOWN_PETITION, id));
        PetitionCommand command = references.meant(body.command(petition, LocalDate.now(clock)));
        onTheirWay.leaveAlone(command);
        Long basis = EntityTags.basis(ifMatch, () -> version(petition));
        PetitionResult result = commands.send(command, PetitionResult.class, basis);
        return ResponseEntity.ok().eTag(EntityTags.of(result.version())).body(result);
    }

    private long version(PetitionId petition) {
        return queries.one(new FindPetition(petition.value()), PetitionView.class)
                .map(PetitionView::version)
                .orElse(BasedOn.NOTHING_SEEN);
    }
}
