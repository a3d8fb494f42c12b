package vn.kiennghi.front.web.petition;

import java.util.Arrays;
import java.util.Optional;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionCommand.Answer;
import vn.kiennghi.api.petition.PetitionCommand.AssignToAgency;
import vn.kiennghi.api.petition.PetitionCommand.ClassifyPetition;
import vn.kiennghi.api.petition.PetitionCommand.ClearFlag;
import vn.kiennghi.api.petition.PetitionCommand.FlagForSupervision;
import vn.kiennghi.api.petition.PetitionCommand.ForwardPetition;
import vn.kiennghi.api.petition.PetitionCommand.RefuseAssignment;
import vn.kiennghi.api.petition.PetitionCommand.SplitPetition;
import vn.kiennghi.front.body.petition.CommandBodies.AnswerBody;
import vn.kiennghi.front.body.petition.CommandBodies.AssignmentBody;
import vn.kiennghi.front.body.petition.CommandBodies.AssignmentRefusalBody;
import vn.kiennghi.front.body.petition.CommandBodies.ClassificationBody;
import vn.kiennghi.front.body.petition.CommandBodies.CommandBody;
import vn.kiennghi.front.body.petition.CommandBodies.FlagClearingBody;
import vn.kiennghi.front.body.petition.CommandBodies.FlagsBody;
import vn.kiennghi.front.body.petition.CommandBodies.ForwardingBody;
import vn.kiennghi.front.body.petition.CommandBodies.SplitBody;

/** What people do with a petition on its page, in the order of its way; the paths are those of the HTTP contract. */
enum PetitionAction {
    CLASSIFICATION("classification", ClassifyPetition.class, ClassificationBody.class),
    FORWARDING("forwarding", ForwardPetition.class, ForwardingBody.class),
    SPLIT("split", SplitPetition.class, SplitBody.class),
    ASSIGNMENT("assignment", AssignToAgency.class, AssignmentBody.class),
    ASSIGNMENT_REFUSAL("assignment-refusal", RefuseAssignment.class, AssignmentRefusalBody.class),
    ANSWERS("answers", Answer.class, AnswerBody.class),
    FLAGS("flags", FlagForSupervision.class, FlagsBody.class),
    FLAG_CLEARING("flag-clearing", ClearFlag.class, FlagClearingBody.class);

    private final String path;
    private final Class<? extends PetitionCommand> command;
    private final Class<? extends CommandBody> body;

    PetitionAction(String path, Class<? extends PetitionCommand> command, Class<? extends CommandBody> body) {
        this.path = path;
        this.command = command;
        this.body = body;
    }

    /** Returns the action of that path, or nothing. */
    static Optional<PetitionAction> at(String path) {
        return Arrays.stream(values())
                .filter(action -> action.path.equals(path))
                .findFirst();
    }

    /** Returns the last part of the address that takes it. */
    public String path() {
        return path;
    }

    Class<? extends PetitionCommand> command() {
        return command;
    }

    Class<? extends CommandBody> body() {
        return body;
    }
}
