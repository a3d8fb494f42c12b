package vn.kiennghi.api.petition;

import java.util.List;
import org.axonframework.commandhandling.RoutingKey;
import vn.kiennghi.api.council.SessionId;
import vn.kiennghi.api.identity.AllowedTo;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.identity.Scope;
import vn.kiennghi.api.identity.ScopedCommand;

/**
 * Commands of one kind to many petitions of one session, at most {@link #LARGEST} in one message: the rows of a file, the petitions of
 * a document, what somebody chose on a page. They are decided under one catalogue and recorded in one commit, one event for each
 * petition as by single commands. A command that a rule refuses is reported and does not hinder the others; in mode CHECK nothing is
 * recorded at all. Where somebody else was faster at one of the petitions nothing of the message is recorded, see
 * {@link HalvedOnConflict}. Answered by a {@link BatchResult}.
 *
 * <p>All messages of a session go to one instance of the service, which still knows what it decided when it checked them.
 */
public sealed interface PetitionBatch extends ScopedCommand {
    /** Most commands in one message. */
    int LARGEST = 500;

    SessionId sessionId();

    Mode mode();

    List<? extends PetitionCommand> commands();

    /** Returns the same with the commands from one place to before another alone. */
    PetitionBatch part(int from, int to);

    /** Returns whether a command is a message of more than one, which is not tried again as a whole. */
    static boolean isOfMany(Object command) {
        return command instanceof PetitionBatch batch && batch.commands().size() > 1;
    }

    @Override
    default Scope scope() {
        return new Scope.OfSession(sessionId());
    }

    /** What is to be done with the commands. */
    enum Mode {
        /** Only say what would happen. */
        CHECK,
        /** Record what the rules allow. */
        RECORD
    }

    /** Petitions of a session. */
    @AllowedTo(Role.CLERK)
    record ReceivePetitions(@RoutingKey SessionId sessionId, Mode mode, List<PetitionCommand.ReceivePetition> commands)
            implements PetitionBatch {
        @Override
        public ReceivePetitions part(int from, int to) {
            return new ReceivePetitions(sessionId, mode, List.copyOf(commands.subList(from, to)));
        }
    }

    /** What field petitions belong to and who may decide on them. */
    @AllowedTo(Role.CLERK)
    record ClassifyPetitions(@RoutingKey SessionId sessionId, Mode mode, List<PetitionCommand.ClassifyPetition> commands)
            implements PetitionBatch {
        @Override
        public ClassifyPetitions part(int from, int to) {
            return new ClassifyPetitions(sessionId, mode, List.copyOf(commands.subList(from, to)));
        }
    }

    /** The petitions of a document to the People's Committee. */
    @AllowedTo(automations = true)
    record TransferPetitions(@RoutingKey SessionId sessionId, Mode mode, List<PetitionCommand.TransferPetition> commands)
            implements PetitionBatch {
        @Override
        public TransferPetitions part(int from, int to) {
            return new TransferPetitions(sessionId, mode, List.copyOf(commands.subList(from, to)));
        }
    }

    /** The petitions of a letter, or those chosen by a clerk, to bodies outside our level. */
    @AllowedTo(value = Role.CLERK, automations = true)
    record ForwardPetitions(@RoutingKey SessionId sessionId, Mode mode, List<PetitionCommand.ForwardPetition> commands)
            implements PetitionBatch {
        @Override
        public ForwardPetitions part(int from, int to) {
            return new ForwardPetitions(sessionId, mode, List.copyOf(commands.subList(from, to)));
        }
    }

    /** The petitions of a withdrawn document. */
    @AllowedTo(automations = true)
    record TakeBackPetitions(@RoutingKey SessionId sessionId, Mode mode, List<PetitionCommand.TakeBackFromTransfer> commands)
            implements PetitionBatch {
        @Override
        public TakeBackPetitions part(int from, int to) {
            return new TakeBackPetitions(sessionId, mode, List.copyOf(commands.subList(from, to)));
        }
    }

    /** The People's Committee's table of assignments. */
    @AllowedTo({Role.COORDINATOR, Role.CLERK})
    record AssignPetitions(@RoutingKey SessionId sessionId, Mode mode, List<PetitionCommand.AssignToAgency> commands)
            implements PetitionBatch {
        @Override
        public AssignPetitions part(int from, int to) {
            return new AssignPetitions(sessionId, mode, List.copyOf(commands.subList(from, to)));
        }
    }

    /** The People's Committee's table of answers. */
    @AllowedTo({Role.COORDINATOR, Role.CLERK, Role.AGENCY})
    record RecordAnswers(@RoutingKey SessionId sessionId, Mode mode, List<PetitionCommand.Answer> commands)
            implements PetitionBatch {
        @Override
        public RecordAnswers part(int from, int to) {
            return new RecordAnswers(sessionId, mode, List.copyOf(commands.subList(from, to)));
        }

        @Override
        public List<String> agencies() {
            return commands.stream()
                    .map(PetitionCommand.Answer::agency)
                    .distinct()
                    .toList();
        }
    }
}
