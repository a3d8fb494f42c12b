package vn.kiennghi.front.api.petition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.PetitionCommand.ReceivePetition;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.PetitionResult;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.front.api.ApiV1;
import vn.kiennghi.front.api.Unknown;
import vn.kiennghi.front.api.UnknownInBody;
import vn.kiennghi.front.body.GivenId;
import vn.kiennghi.front.body.JsonBody;
import vn.kiennghi.front.body.LongText;
import vn.kiennghi.front.platform.CommandDispatch;
import vn.kiennghi.front.platform.problem.Fault;
import vn.kiennghi.front.platform.problem.ProblemCode;
import vn.kiennghi.front.platform.problem.ProblemMessages;
import vn.kiennghi.front.platform.problem.ReaderLanguage;

/** Receives one petition. */
@ApiV1
class ReceiptController {
    private final CommandDispatch commands;
    private final ProblemMessages messages;

    ReceiptController(CommandDispatch commands, ProblemMessages messages) {
        this.commands = commands;
        this.messages = messages;
    }

    /**
     * Without field or level the petition stays unclassified.
     *
     * @param meetingId id of a voter meeting of the session
     * @param voter personal data: taken in, not stored, with a warning
     */
    @JsonBody
    record ReceiptBody(
            String sessionId,
            String reference,
            @LongText String content,
            PetitionKind kind,
            @GivenId @Nullable String field,
            @Nullable Level level,
            Round round,
            LocalDate receivedOn,
            @Nullable String group,
            @Nullable String place,
            @Nullable String meetingId,
            @Nullable JsonNode voter,
            @JsonProperty("voter_name") @Nullable JsonNode voterName,
            @JsonProperty("voter_contact") @Nullable JsonNode voterContact) {
        boolean namesAVoter() {
            return Stream.of(voter, voterName, voterContact).anyMatch(part -> part != null);
        }
    }

    /** The petition's id, also where it was there already. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Receipt(String id, List<Warning> warnings) {}

    /** What was not done as the client may have wished. */
    record Warning(String code, String field, String message) {}

    @PostMapping(path = "/petitions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> receive(@RequestBody ReceiptBody body, HttpServletRequest request) {
        SessionId session = SessionId.parse(body.sessionId())
                .orElseThrow(Unknown.inBody(RefusalCode.UNKNOWN_SESSION, "sessionId", body.sessionId()));
        PetitionId id = PetitionId.of(session, body.reference());
        PetitionResult result =
                UnknownInBody.told("sessionId", () -> commands.send(command(id, session, body), PetitionResult.class));
        Receipt receipt =
                new Receipt(id.value(), body.namesAVoter() ? List.of(voterDataNotStored(request)) : List.of());
        return result.events().isEmpty()
                ? ResponseEntity.ok(receipt)
                : ResponseEntity.created(URI.create("/api/v1/petitions/" + id.value()))
                        .body(receipt);
    }

    private static ReceivePetition command(PetitionId id, SessionId session, ReceiptBody body) {
        return new ReceivePetition(
                id,
                session,
                body.reference(),
                body.content(),
                body.kind(),
                body.round(),
                body.receivedOn(),
                body.group(),
                body.place(),
                null,
                body.meetingId(),
                null,
                body.field(),
                body.level());
    }

    private Warning voterDataNotStored(HttpServletRequest request) {
        Fault fault = Fault.of(ProblemCode.VOTER_DATA_NOT_STORED, "voter", null, "voter");
        return new Warning(fault.code(), "voter", messages.sentence(fault, ReaderLanguage.of(request)));
    }
}
