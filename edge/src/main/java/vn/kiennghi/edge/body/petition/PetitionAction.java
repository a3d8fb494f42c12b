package vn.kiennghi.edge.body.petition;

import java.util.Arrays;
import java.util.Optional;
import vn.kiennghi.api.petition.PetitionCommand;
import vn.kiennghi.api.petition.PetitionCommand.Answer;
import vn.kiennghi.api.petition.PetitionCommand.AnswerOnTheSpot;
import vn.kiennghi.api.petition.PetitionCommand.AssignToAgency;
import vn.kiennghi.api.petition.PetitionCommand.ClassifyPetition;
import vn.kiennghi.api.petition.PetitionCommand.ClearFlag;
import vn.kiennghi.api.petition.PetitionCommand.ClosePetition;
import vn.kiennghi.api.petition.PetitionCommand.CorrectPetition;
import vn.kiennghi.api.petition.PetitionCommand.Escalate;
import vn.kiennghi.api.petition.PetitionCommand.FlagForSupervision;
import vn.kiennghi.api.petition.PetitionCommand.ForwardPetition;
import vn.kiennghi.api.petition.PetitionCommand.InformVoters;
import vn.kiennghi.api.petition.PetitionCommand.LinkRepeat;
import vn.kiennghi.api.petition.PetitionCommand.MergePetition;
import vn.kiennghi.api.petition.PetitionCommand.RefuseAssignment;
import vn.kiennghi.api.petition.PetitionCommand.ReopenPetition;
import vn.kiennghi.api.petition.PetitionCommand.ReturnToSource;
import vn.kiennghi.api.petition.PetitionCommand.ReviewAnswer;
import vn.kiennghi.api.petition.PetitionCommand.ReviewResolution;
import vn.kiennghi.api.petition.PetitionCommand.SplitPetition;
import vn.kiennghi.api.petition.PetitionCommand.TellApart;
import vn.kiennghi.api.petition.PetitionCommand.UnmergePetition;
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

/**
 * What can be done with a petition, in the order of its way: the last part of the address that takes it, in the API and on the page,
 * the command that is sent, and the body that says the particulars. The roles stand at the command.
 */
public enum PetitionAction {
    CLASSIFICATION("classification", ClassifyPetition.class, ClassificationBody.class),
    FORWARDING("forwarding", ForwardPetition.class, ForwardingBody.class),
    SPLIT("split", SplitPetition.class, SplitBody.class),
    ON_THE_SPOT_ANSWER("on-the-spot-answer", AnswerOnTheSpot.class, OnTheSpotAnswerBody.class),
    RETURN("return", ReturnToSource.class, ReturnBody.class),
    ASSIGNMENT("assignment", AssignToAgency.class, AssignmentBody.class),
    ASSIGNMENT_REFUSAL("assignment-refusal", RefuseAssignment.class, AssignmentRefusalBody.class),
    ANSWERS("answers", Answer.class, AnswerBody.class),
    ANSWER_REVIEW("answer-review", ReviewAnswer.class, AnswerReviewBody.class),
    RESOLUTION_REVIEW("resolution-review", ReviewResolution.class, ResolutionReviewBody.class),
    VOTER_NOTICE("voter-notice", InformVoters.class, VoterNoticeBody.class),
    FLAGS("flags", FlagForSupervision.class, FlagsBody.class),
    FLAG_CLEARING("flag-clearing", ClearFlag.class, FlagClearingBody.class),
    ESCALATION("escalation", Escalate.class, EscalationBody.class),
    MERGE("merge", MergePetition.class, MergeBody.class),
    REPEAT("repeat", LinkRepeat.class, RepeatBody.class),
    TOLD_APART("told-apart", TellApart.class, ToldApartBody.class),
    CLOSING("closing", ClosePetition.class, ClosingBody.class),
    REOPENING("reopening", ReopenPetition.class, ReopeningBody.class),
    UNMERGE("unmerge", UnmergePetition.class, UnmergeBody.class),
    CORRECTION("correction", CorrectPetition.class, CorrectionBody.class);

    private final String path;
    private final Class<? extends PetitionCommand> command;
    private final Class<? extends CommandBody<?>> body;

    <C extends PetitionCommand> PetitionAction(String path, Class<C> command, Class<? extends CommandBody<C>> body) {
        this.path = path;
        this.command = command;
        this.body = body;
    }

    /** Returns the action of that path, or nothing. */
    public static Optional<PetitionAction> at(String path) {
        return Arrays.stream(values())
                .filter(action -> action.path.equals(path))
                .findFirst();
    }

    /** Returns the last part of the address that takes it. */
    public String path() {
        return path;
    }

    /** Returns the type of the command, which names the roles that may send it. */
    public Class<? extends PetitionCommand> command() {
        return command;
    }

    /** Returns the form of the body from which the command follows. */
    public Class<? extends CommandBody<?>> body() {
        return body;
    }
}
