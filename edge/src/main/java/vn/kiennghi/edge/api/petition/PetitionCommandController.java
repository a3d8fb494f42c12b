package vn.kiennghi.edge.api.petition;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
import vn.kiennghi.edge.body.SentJson;
import vn.kiennghi.edge.body.petition.CommandBodies.CommandBody;
import vn.kiennghi.edge.body.petition.PetitionAction;
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
    private static final String COMMAND = "{command}";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

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

    /** One path for each {@link PetitionAction}, whose body the document of the API lists ({@link PetitionActionsDocument}). */
    @PostMapping(path = PATH + COMMAND, consumes = JSON)
    ResponseEntity<PetitionResult> act(
            @PathVariable String id,
            @PathVariable String command,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            SentJson sent) {
        return sent(id, ifMatch, sent.as(known(command).body()));
    }

    /** What is asked in another form than JSON. */
    @Hidden
    @PostMapping(PATH + COMMAND)
    PetitionResult inAnotherForm(
            @PathVariable String id,
            @PathVariable String command,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String type) {
        known(command);
        throw Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, JSON, type).asException();
    }

    private static PetitionAction known(String command) {
        return PetitionAction.at(command)
                .orElseThrow(() -> Problem.of(
                                ProblemCode.UNKNOWN_COMMAND,
                                Arrays.stream(PetitionAction.values())
                                        .map(PetitionAction::path)
                                        .collect(Collectors.joining(", ")),
                                command)
                        .asException());
    }

    private ResponseEntity<PetitionResult> sent(String id, @Nullable String ifMatch, CommandBody<?> body) {
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
