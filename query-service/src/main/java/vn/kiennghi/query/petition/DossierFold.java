package vn.kiennghi.query.petition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kiennghi.api.petition.AnswerCriteria;
import vn.kiennghi.api.petition.CorrectableMember;
import vn.kiennghi.api.petition.CorrectedValue;
import vn.kiennghi.api.petition.DocumentReference;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.AnswerAccepted;
import vn.kiennghi.api.petition.PetitionEvent.AnswerRejected;
import vn.kiennghi.api.petition.PetitionEvent.Answered;
import vn.kiennghi.api.petition.PetitionEvent.AnsweredOnTheSpot;
import vn.kiennghi.api.petition.PetitionEvent.AssignedToAgency;
import vn.kiennghi.api.petition.PetitionEvent.AssignmentRefused;
import vn.kiennghi.api.petition.PetitionEvent.PetitionClassified;
import vn.kiennghi.api.petition.PetitionEvent.PetitionClosed;
import vn.kiennghi.api.petition.PetitionEvent.PetitionCorrected;
import vn.kiennghi.api.petition.PetitionEvent.PetitionForwarded;
import vn.kiennghi.api.petition.PetitionEvent.PetitionMerged;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReopened;
import vn.kiennghi.api.petition.PetitionEvent.PetitionSplit;
import vn.kiennghi.api.petition.PetitionEvent.PetitionTransferWithdrawn;
import vn.kiennghi.api.petition.PetitionEvent.PetitionTransferred;
import vn.kiennghi.api.petition.PetitionEvent.PetitionUnmerged;
import vn.kiennghi.api.petition.PetitionEvent.RepeatLinked;
import vn.kiennghi.api.petition.PetitionEvent.ResolutionConfirmed;
import vn.kiennghi.api.petition.PetitionEvent.ResolutionDisputed;
import vn.kiennghi.api.petition.PetitionEvent.ReturnedToSource;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionEscalated;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionFlagCleared;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionFlagged;
import vn.kiennghi.api.petition.PetitionEvent.ToldApart;
import vn.kiennghi.api.petition.PetitionEvent.VotersInformed;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.query.petition.PetitionDossier.Addressee;
import vn.kiennghi.query.petition.PetitionDossier.AnswerText;
import vn.kiennghi.query.petition.PetitionDossier.RefusalText;
import vn.kiennghi.query.platform.UntoldEvents;

/** Folds a petition's own stream into what its page shows. */
final class DossierFold {
    private static final Logger LOG = LoggerFactory.getLogger(DossierFold.class);

    private @Nullable PetitionRow row;
    private String content = "";
    private @Nullable String meeting;
    private @Nullable Addressee transferredTo;
    private @Nullable Addressee forwardedTo;
    List<RefusalText> refusals = new ArrayList<>();
    List<AnswerText> answers = new ArrayList<>();
    List<String> flagReasons = new ArrayList<>();
    List<PetitionView.EscalationView> escalations = new ArrayList<>();
    private final List<PetitionView.NoticeView> notices = new ArrayList<>();
    List<PetitionView.CorrectionView> corrections = new ArrayList<>();
    private PetitionView.@Nullable OnTheSpot onTheSpot;
    private PetitionView.@Nullable Returned returned;
    private PetitionView.@Nullable Closing closing;

    private DossierFold() {}

    /**
     * Returns what the events tell; null if they tell nothing. A petition stands still at an event that waits for an operator, at one that
     * cannot be told, and where an event is missing: nobody knows then what those behind it mean.
     *
     * @param events one petition's, in their order from the first
     */
    static @Nullable PetitionDossier of(List<DomainEventMessage<?>> events, UntoldEvents untold) {
        int told = 0;
        DossierFold fold = new DossierFold();
        long next = 0;
        for (DomainEventMessage<?> message : events) {
            long number = message.getSequenceNumber();
            if (untold.waits(number) || number != next) {
                break;
            }
            if (PetitionEvent.class.isAssignableFrom(message.getPayloadType())
                    && !untold.isLeftOut(number)
                    && !fold.tells(message)) {
                // Half of it may be told: once more, up to there.
                return of(events.subList(0, told), untold);
            }
            told++;
            next = number + 1;
        }
        return fold.dossier();
    }

    private boolean tells(DomainEventMessage<?> message) {
        try {
            PetitionEvent event = (PetitionEvent) message.getPayload();
            row = RowEvolution.evolve(row, event, message.getSequenceNumber(), message.getTimestamp());
            apply(event);
            return true;
        } catch (RuntimeException ownFault) {
            // The failure's message may quote what people wrote.
            LOG.warn(
                    "event {} of {} cannot be told: {}",
                    message.getSequenceNumber(),
                    message.getAggregateIdentifier(),
                    ownFault.getClass().getName());
            return false;
        }
    }

    private @Nullable PetitionDossier dossier() {
        PetitionRow last = row;
        if (last == null) {
            return null;
        }
        WithinOnePage.cut(this);
        return new PetitionDossier(
                last,
                content,
                meeting,
                transferredTo,
                forwardedTo,
                List.copyOf(refusals),
                List.copyOf(answers),
                List.copyOf(flagReasons),
                List.copyOf(escalations),
                List.copyOf(notices),
                List.copyOf(corrections),
                onTheSpot,
                returned,
                closing);
    }

    private void apply(PetitionEvent event) {
        switch (event) {
            case PetitionReceived e -> received(e);
            case PetitionCorrected e -> corrected(e);
            case PetitionTransferred e -> transferredTo = new Addressee(e.recipient(), e.documentNumber());
            case PetitionForwarded e ->
                forwardedTo = new Addressee(e.recipient(), e.document().number());
            case AssignmentRefused e ->
                refusals.add(
                        new RefusalText(e.agency(), e.reason(), e.document().number(), e.on()));
            case Answered e -> answers.add(answer(e));
            case AnswerAccepted e -> weighed(e.answerNumber(), true, e.criteria(), e.reason(), e.on());
            case AnswerRejected e -> weighed(e.answerNumber(), false, e.criteria(), e.reason(), e.on());
            case ResolutionConfirmed e -> answer(e.answerNumber(), text -> text.judged(e.reason()));
            case ResolutionDisputed e -> answer(e.answerNumber(), text -> text.judged(e.reason()));
            case SupervisionFlagged e -> flagReasons.add(Objects.requireNonNullElse(e.reason(), ""));
            case SupervisionEscalated e ->
                escalations.add(
                        new PetitionView.EscalationView(e.step(), e.document().number(), e.on(), e.reason()));
            case VotersInformed e ->
                notices.add(new PetitionView.NoticeView(
                        e.channel(), e.place(), e.document().number(), e.on()));
            case AnsweredOnTheSpot e -> onTheSpot = new PetitionView.OnTheSpot(e.summary(), e.answeredBy(), e.on());
            case ReturnedToSource e -> returned = new PetitionView.Returned(e.ground(), e.reason(), e.on());
            case PetitionClosed e -> closing = new PetitionView.Closing(e.exception(), e.on());
            case PetitionReopened _ -> {
                onTheSpot = null;
                returned = null;
                closing = null;
            }
            case PetitionClassified _,
                    PetitionSplit _,
                    PetitionMerged _,
                    PetitionUnmerged _,
                    RepeatLinked _,
                    ToldApart _,
                    PetitionTransferWithdrawn _,
                    AssignedToAgency _,
                    SupervisionFlagCleared _ -> {}
        }
    }

    private void received(PetitionReceived e) {
        content = e.content();
        meeting = e.meeting();
    }

    private void corrected(PetitionCorrected e) {
        corrections.add(new PetitionView.CorrectionView(e.values(), e.reason(), e.on()));
        for (CorrectedValue change : e.values()) {
            if (change.member() == CorrectableMember.CONTENT) {
                content = Objects.requireNonNull(change.to());
            } else if (change.member() == CorrectableMember.MEETING) {
                meeting = change.to();
            }
        }
    }

    private static AnswerText answer(Answered e) {
        DocumentReference document = e.document();
        return new AnswerText(e.summary(), e.reason(), document.number(), document.signer(), null, null);
    }

    private void weighed(
            int answerNumber, boolean accepted, AnswerCriteria criteria, @Nullable String reason, LocalDate on) {
        answer(answerNumber, text -> text.weighed(new PetitionView.ReviewView(accepted, criteria, reason, on)));
    }

    private void answer(int answerNumber, UnaryOperator<AnswerText> change) {
        answers.set(answerNumber - 1, change.apply(answers.get(answerNumber - 1)));
    }
}
