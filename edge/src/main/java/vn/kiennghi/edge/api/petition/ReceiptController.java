package vn.kiennghi.edge.api.petition;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import vn.kiennghi.api.petition.PetitionCommand.ReceivePetition;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionResult;
import vn.kiennghi.edge.api.ApiV1;
import vn.kiennghi.edge.api.UnknownInBody;
import vn.kiennghi.edge.body.petition.ReceiptBody;
import vn.kiennghi.edge.platform.CommandDispatch;
import vn.kiennghi.edge.platform.RecordedReferences;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemMessages;
import vn.kiennghi.edge.platform.problem.ReaderLanguage;

/** Receives one petition. */
@ApiV1
class ReceiptController {
    private final CommandDispatch commands;
    private final RecordedReferences references;
    private final ProblemMessages messages;

    ReceiptController(CommandDispatch commands, RecordedReferences references, ProblemMessages messages) {
        this.commands = commands;
        this.references = references;
        this.messages = messages;
    }

    /** The petition's id, also where it was there already. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Receipt(String id, List<Warning> warnings) {}

    /** What was not done as the client may have wished. */
    record Warning(String code, String field, String message) {}

    @PostMapping(path = "/petitions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> receive(@RequestBody ReceiptBody body, HttpServletRequest request) {
        ReceivePetition command = body.command(references);
        PetitionId id = command.petitionId();
        PetitionResult result = UnknownInBody.told("sessionId", () -> commands.send(command, PetitionResult.class));
        Receipt receipt =
                new Receipt(id.value(), body.namesAVoter() ? List.of(voterDataNotStored(request)) : List.of());
        return result.events().isEmpty()
                ? ResponseEntity.ok(receipt)
                : ResponseEntity.created(URI.create("/api/v1/petitions/" + id.value()))
                        .body(receipt);
    }

    private Warning voterDataNotStored(HttpServletRequest request) {
        Fault fault = Fault.of(ProblemCode.VOTER_DATA_NOT_STORED, "voter", null, "voter");
        return new Warning(fault.code(), "voter", messages.sentence(fault, ReaderLanguage.of(request)));
    }
}
