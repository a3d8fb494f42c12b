package vn.kiennghi.edge.body.petition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.petition.PetitionCommand.ReceivePetition;
import vn.kiennghi.api.petition.PetitionKind;
import vn.kiennghi.api.petition.Round;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.body.GivenId;
import vn.kiennghi.edge.body.JsonBody;
import vn.kiennghi.edge.body.LongText;
import vn.kiennghi.edge.platform.RecordedReferences;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemException;

/**
 * A petition that is received singly. Without field or level it stays unclassified.
 *
 * @param meetingId id of a voter meeting of the session
 * @param voter personal data: taken in, not stored, with a warning
 */
@JsonBody
public record ReceiptBody(
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

    /** Returns whether the sender named a voter. */
    public boolean namesAVoter() {
        return Stream.of(voter, voterName, voterContact).anyMatch(part -> part != null);
    }

    /**
     * Returns the command.
     *
     * @param references lead to the petition that has the reference already
     * @throws ProblemException (422) if the text is not the id of a session
     */
    public ReceivePetition command(RecordedReferences references) {
        SessionId session = SessionId.parse(sessionId).orElseThrow(this::unknownSession);
        return new ReceivePetition(
                references.petition(session, reference),
                session,
                reference,
                content,
                kind,
                round,
                receivedOn,
                group,
                place,
                null,
                meetingId,
                null,
                field,
                level);
    }

    private ProblemException unknownSession() {
        return Problem.of(Fault.of(RefusalCode.UNKNOWN_SESSION, "sessionId", null, sessionId))
                .asException();
    }
}
