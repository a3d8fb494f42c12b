package vn.kiennghi.api.petition;

import java.util.List;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.identity.AllowedTo;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.identity.Scope;
import vn.kiennghi.api.identity.ScopedCommand;

/**
 * Rows of a file, at most {@link #LARGEST} in one message, all of one session. They are recorded in one commit. A row that a rule
 * refuses is reported and does not hinder the others; in mode CHECK nothing is recorded at all. Answered by a
 * {@link BatchResult}.
 */
public sealed interface PetitionBatch extends ScopedCommand {
    /** Most commands in one message. */
    int LARGEST = 500;

    SessionId sessionId();

    Mode mode();

    List<? extends PetitionCommand> commands();

    @Override
    default Scope scope() {
        return new Scope.OfSession(sessionId());
    }

    /** What is to be done with the rows. */
    enum Mode {
        /** Only say what would happen. */
        CHECK,
        /** Record what the rules allow. */
        RECORD
    }

    /** Petitions of a session. */
    @AllowedTo(Role.CLERK)
    record ReceivePetitions(SessionId sessionId, Mode mode, List<PetitionCommand.ReceivePetition> commands)
            implements PetitionBatch {}

    /** The People's Committee's table of assignments. */
    @AllowedTo({Role.COORDINATOR, Role.CLERK})
    record AssignPetitions(SessionId sessionId, Mode mode, List<PetitionCommand.AssignToAgency> commands)
            implements PetitionBatch {}

    /** The People's Committee's table of answers. */
    @AllowedTo({Role.COORDINATOR, Role.CLERK, Role.AGENCY})
    record RecordAnswers(SessionId sessionId, Mode mode, List<PetitionCommand.Answer> commands)
            implements PetitionBatch {
        @Override
        public List<String> agencies() {
            return commands.stream()
                    .map(PetitionCommand.Answer::agency)
                    .distinct()
                    .toList();
        }
    }
}
