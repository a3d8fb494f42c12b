package vn.kiennghi.service.petition;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import vn.kiennghi.api.identity.ActorMetaData;
import vn.kiennghi.api.petition.BasedOn;
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
import vn.kiennghi.api.petition.PetitionEvent.Answered;
import vn.kiennghi.api.petition.PetitionId;
import vn.kiennghi.api.petition.PetitionResult;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;

/** Axon's view of a petition: routes commands to {@link PetitionRules}, holds no rule. */
@Aggregate
class Petition {
    @AggregateIdentifier
    private String identifier;

    private PetitionState state = new PetitionState.NotReceived();

    /** Who recorded the answers, in their order: who answered never reviews (R34), and no event says in its text who did it. */
    private final List<String> answeredBy = new ArrayList<>();

    Petition() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PetitionResult handle(ReceivePetition command, PetitionSurroundings surroundings, MetaData metaData)
            throws Exception {
        return decide(command, surroundings, metaData);
    }

    @CommandHandler
    PetitionResult handle(ClassifyPetition command, PetitionSurroundings surroundings, MetaData metaData)
            throws Exception {
        return decide(command, surroundings, metaData);
    }

    @CommandHandler
    PetitionResult handle(SplitPetition command, PetitionSurroundings surroundings, MetaData metaData)
            throws Exception {
        return decide(command, surroundings, metaData);
    }

    @CommandHandler
    PetitionResult handle(TransferPetition command, PetitionSurroundings surroundings, MetaData metaData)
            throws Exception {
        return decide(command, surroundings, metaData);
    }

    @CommandHandler
    PetitionResult handle(ForwardPetition command, PetitionSurroundings surroundings, MetaData metaData)
            throws Exception {
        return decide(command, surroundings, metaData);
    }

    @CommandHandler
    PetitionResult handle(AssignToAgency command, PetitionSurroundings surroundings, MetaData metaData)
            throws Exception {
        return decide(command, surroundings, metaData);
    }

    @CommandHandler
    PetitionResult handle(RefuseAssignment command, PetitionSurroundings surroundings, MetaData metaData)
            throws Exception {
        return decide(command, surroundings, metaData);
    }

    @CommandHandler
    PetitionResult handle(Answer command, PetitionSurroundings surroundings, MetaData metaData) throws Exception {
        return decide(command, surroundings, metaData);
    }

    @CommandHandler
    PetitionResult handle(FlagForSupervision command, PetitionSurroundings surroundings, MetaData metaData)
            throws Exception {
        return decide(command, surroundings, metaData);
    }

    @CommandHandler
    PetitionResult handle(ClearFlag command, PetitionSurroundings surroundings, MetaData metaData) throws Exception {
        return decide(command, surroundings, metaData);
    }

    @CommandHandler
    PetitionResult handle(Escalate command, PetitionSurroundings surroundings, MetaData metaData) throws Exception {
        return decide(command, surroundings, metaData);
    }

    @CommandHandler
    PetitionResult handle(CorrectPetition command, PetitionSurroundings surroundings, MetaData metaData)
            throws Exception {
        return decide(command, surroundings, metaData);
    }

    @CommandHandler
    PetitionResult handle(
            MergePetition command, PetitionSurroundings surroundings, MetaData metaData, OneMergerAtATime turn)
            throws Exception {
        turn.await();
        return decide(command, surroundings, metaData);
    }

    @CommandHandler
    PetitionResult handle(UnmergePetition command, PetitionSurroundings surroundings, MetaData metaData)
            throws Exception {
        return decide(command, surroundings, metaData);
    }

    @CommandHandler
    PetitionResult handle(LinkRepeat command, PetitionSurroundings surroundings, MetaData metaData) throws Exception {
        return decide(command, surroundings, metaData);
    }

    @CommandHandler
    PetitionResult handle(TellApart command, PetitionSurroundings surroundings, MetaData metaData) throws Exception {
        return decide(command, surroundings, metaData);
    }

    @CommandHandler
    PetitionResult handle(AnswerOnTheSpot command, PetitionSurroundings surroundings, MetaData metaData)
            throws Exception {
        return decide(command, surroundings, metaData);
    }

    @CommandHandler
    PetitionResult handle(ReturnToSource command, PetitionSurroundings surroundings, MetaData metaData)
            throws Exception {
        return decide(command, surroundings, metaData);
    }

    @CommandHandler
    PetitionResult handle(TakeBackFromTransfer command, PetitionSurroundings surroundings, MetaData metaData)
            throws Exception {
        return decide(command, surroundings, metaData);
    }

    @CommandHandler
    PetitionResult handle(ReviewAnswer command, PetitionSurroundings surroundings, MetaData metaData) throws Exception {
        return decide(command, surroundings, metaData);
    }

    @CommandHandler
    PetitionResult handle(ReviewResolution command, PetitionSurroundings surroundings, MetaData metaData)
            throws Exception {
        return decide(command, surroundings, metaData);
    }

    @CommandHandler
    PetitionResult handle(InformVoters command, PetitionSurroundings surroundings, MetaData metaData) throws Exception {
        return decide(command, surroundings, metaData);
    }

    @CommandHandler
    PetitionResult handle(ClosePetition command, PetitionSurroundings surroundings, MetaData metaData)
            throws Exception {
        return decide(command, surroundings, metaData);
    }

    @CommandHandler
    PetitionResult handle(ReopenPetition command, PetitionSurroundings surroundings, MetaData metaData)
            throws Exception {
        return decide(command, surroundings, metaData);
    }

    @EventSourcingHandler
    void evolve(PetitionEvent event, MetaData metaData) {
        identifier = new PetitionId(event.petitionId()).toString();
        state = state.evolve(event);
        if (event instanceof Answered) {
            answeredBy.add(String.valueOf(metaData.get(ActorMetaData.USER)));
        }
    }

    private PetitionResult decide(PetitionCommand command, PetitionSurroundings surroundings, MetaData metaData)
            throws Exception {
        List<PetitionEvent> events = decided(command, surroundings.now(metaData), metaData);
        String ownId = command.petitionId().value();
        List<PetitionEvent> own = events.stream()
                .filter(event -> event.petitionId().equals(ownId))
                .toList();
        own.forEach(event -> apply(event));
        NewItems.create(events, ownId, Petition::received);
        return PetitionResults.of(state, command, own, getVersion());
    }

    /**
     * Two people at one petition: the second one is not to overrule what he has not seen, nor to be told of a rule where the
     * first one's change is the reason. What changes nothing is no conflict.
     */
    private List<PetitionEvent> decided(PetitionCommand command, Circumstances circumstances, MetaData metaData) {
        try {
            List<PetitionEvent> events =
                    PetitionRules.decide(state, command, circumstances.ofPetitionAnsweredBy(answeredBy));
            if (!events.isEmpty()) {
                whoeverChangesAPetitionHasSeenItAsItIs(metaData);
            }
            return events;
        } catch (Refused refused) {
            whoeverChangesAPetitionHasSeenItAsItIs(metaData);
            throw refused;
        }
    }

    private static void whoeverChangesAPetitionHasSeenItAsItIs(MetaData metaData) {
        if (metaData.get(BasedOn.VERSION) instanceof Number seen
                && getVersion() != null
                && seen.longValue() != getVersion()) {
            throw new Refused(RefusalCode.CHANGED_MEANWHILE, seen, getVersion(), null);
        }
    }

    private static Petition received(List<PetitionEvent> events) {
        events.forEach(event -> apply(event));
        return new Petition();
    }
}
