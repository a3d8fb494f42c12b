package vn.kiennghi.service.petition;

import java.util.List;
import vn.kiennghi.api.petition.CommandAtStage;
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
import vn.kiennghi.api.petition.PetitionCommand.ReceivePetition;
import vn.kiennghi.api.petition.PetitionCommand.RefuseAssignment;
import vn.kiennghi.api.petition.PetitionCommand.ReopenPetition;
import vn.kiennghi.api.petition.PetitionCommand.ReturnToSource;
import vn.kiennghi.api.petition.PetitionCommand.ReviewAnswer;
import vn.kiennghi.api.petition.PetitionCommand.ReviewResolution;
import vn.kiennghi.api.petition.PetitionCommand.SplitPetition;
import vn.kiennghi.api.petition.PetitionCommand.TakeBackFromTransfer;
import vn.kiennghi.api.petition.PetitionCommand.TellApart;
import vn.kiennghi.api.petition.PetitionCommand.TransferPetition;
import vn.kiennghi.api.petition.PetitionCommand.UnmergePetition;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;

/** Decides on commands to a petition; pure. The rules of each activity stand in the class that is named after it. */
public final class PetitionRules {
    private PetitionRules() {}

    /**
     * Returns the events that the command causes, in order; none if everything is so already. Events of items that a split creates
     * follow those of the petition itself.
     *
     * @throws Refused if a rule forbids the command
     */
    public static List<PetitionEvent> decide(
            PetitionState state, PetitionCommand command, Circumstances circumstances) {
        if (command instanceof ReceivePetition receive) {
            return Receiving.decide(state, receive, circumstances);
        }
        if (!(state instanceof PetitionState.Recorded petition)) {
            throw new Refused(
                    RefusalCode.UNKNOWN_PETITION,
                    "a recorded petition",
                    command.petitionId().value(),
                    null);
        }
        List<PetitionEvent> events = switch (command) {
            case ReceivePetition receive -> Receiving.decide(petition, receive, circumstances);
            case ClassifyPetition classify -> Classifying.decide(petition, classify, circumstances);
            case SplitPetition split -> Splitting.decide(petition, split, circumstances);
            case TransferPetition transfer -> HandingOn.transfer(petition, transfer, circumstances);
            case ForwardPetition forward -> HandingOn.forward(petition, forward, circumstances);
            case AssignToAgency assign -> Assigning.decide(petition, assign, circumstances);
            case RefuseAssignment refuse -> Refusing.decide(petition, refuse, circumstances);
            case Answer answer -> Answering.decide(petition, answer, circumstances);
            case FlagForSupervision flag -> Flagging.raise(petition, flag, circumstances);
            case ClearFlag clear -> Flagging.clear(petition, clear, circumstances);
            case Escalate escalate -> Escalating.decide(petition, escalate, circumstances);
            case CorrectPetition correct -> Correcting.decide(petition, correct, circumstances);
            case MergePetition merge -> Merging.merge(petition, merge, circumstances);
            case UnmergePetition unmerge -> Merging.unmerge(petition, unmerge, circumstances);
            case LinkRepeat link -> Relating.link(petition, link, circumstances);
            case TellApart tell -> Relating.tellApart(petition, tell, circumstances);
            case AnswerOnTheSpot answer -> LeavingTheWay.answeredOnTheSpot(petition, answer, circumstances);
            case ReturnToSource giveBack ->
                LeavingTheWay.whatIsNoPetitionGoesBackToItsSource(petition, giveBack, circumstances);
            case TakeBackFromTransfer takeBack -> HandingOn.takeBack(petition, takeBack, circumstances);
            case ReviewAnswer review -> Reviewing.answer(petition, review, circumstances);
            case ReviewResolution review -> Reviewing.resolution(petition, review, circumstances);
            case InformVoters inform -> Informing.decide(petition, inform, circumstances);
            case ClosePetition close -> Closing.close(petition, close, circumstances);
            case ReopenPetition reopen -> Closing.reopen(petition, reopen, circumstances);
        };
        if (command instanceof PetitionCommand.Documented documented) {
            BusinessDates.aDocumentIsNeverFromTheFuture(documented.document(), circumstances.today());
            // What an automation does on behalf of a document that was recorded is never held up by this.
            petition.extent().recordHasRoomFor(events, petition.receipt().petitionId());
        }
        return events;
    }

    static Refused wrongStage(PetitionState.Recorded petition, PetitionCommand command) {
        String expected = CommandAtStage.of(command.getClass()).ordinarily();
        return new Refused(RefusalCode.WRONG_STAGE, expected, petition.stage(), null);
    }
}
