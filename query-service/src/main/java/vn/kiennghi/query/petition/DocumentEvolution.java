package vn.kiennghi.query.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
import vn.kiennghi.query.petition.PetitionDocument.Addressee;
import vn.kiennghi.query.petition.PetitionDocument.AnswerText;
import vn.kiennghi.query.petition.PetitionDocument.RefusalText;

/** How an event changes what a petition's page shows. */
final class DocumentEvolution {
    private DocumentEvolution() {}

    /** Returns the document after the event; see {@link RowEvolution#evolve}. */
    static PetitionDocument evolve(
            @Nullable PetitionDocument document, PetitionEvent event, long sequence, Instant at) {
        if (document != null && sequence <= document.sequence()) {
            return document;
        }
        PetitionRow row = RowEvolution.evolve(document == null ? null : document.row(), event, sequence, at);
        if (document == null || event instanceof PetitionReceived) {
            return received((PetitionReceived) event, row);
        }
        DocumentChange change = new DocumentChange(document);
        apply(event, change);
        WithinOneDocument.cut(change);
        return change.document(row.withoutContent());
    }

    private static void apply(PetitionEvent event, DocumentChange page) {
        switch (event) {
            case PetitionCorrected e -> corrected(e, page);
            case PetitionTransferred e -> page.transferredTo = new Addressee(e.recipient(), e.documentNumber());
            case PetitionForwarded e ->
                page.forwardedTo = new Addressee(e.recipient(), e.document().number());
            case AssignmentRefused e ->
                page.refusals = RowChange.and(
                        page.refusals,
                        new RefusalText(e.agency(), e.reason(), e.document().number(), e.on()));
            case Answered e -> page.answers = RowChange.and(page.answers, answer(e));
            case AnswerAccepted e -> weighed(page, e.answerNumber(), true, e.criteria(), e.reason(), e.on());
            case AnswerRejected e -> weighed(page, e.answerNumber(), false, e.criteria(), e.reason(), e.on());
            case ResolutionConfirmed e -> answer(page, e.answerNumber(), text -> text.judged(e.reason()));
            case ResolutionDisputed e -> answer(page, e.answerNumber(), text -> text.judged(e.reason()));
            case SupervisionFlagged e ->
                page.flagReasons = RowChange.and(page.flagReasons, Objects.requireNonNullElse(e.reason(), ""));
            case SupervisionEscalated e ->
                page.escalations = RowChange.and(
                        page.escalations,
                        new PetitionView.EscalationView(e.step(), e.document().number(), e.on(), e.reason()));
            case VotersInformed e ->
                page.notices = RowChange.and(
                        page.notices,
                        new PetitionView.NoticeView(
                                e.channel(), e.place(), e.document().number(), e.on()));
            case AnsweredOnTheSpot e ->
                page.onTheSpot = new PetitionView.OnTheSpot(e.summary(), e.answeredBy(), e.on());
            case ReturnedToSource e -> page.returned = new PetitionView.Returned(e.ground(), e.reason(), e.on());
            case PetitionClosed e -> page.closing = new PetitionView.Closing(e.exception(), e.on());
            case PetitionReopened _ -> {
                page.onTheSpot = null;
                page.returned = null;
                page.closing = null;
            }
            case PetitionReceived _,
                    PetitionClassified _,
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

    private static PetitionDocument received(PetitionReceived e, PetitionRow row) {
        return new PetitionDocument(
                row.id(),
                row.sequence(),
                row.withoutContent(),
                e.content(),
                e.meeting(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private static void corrected(PetitionCorrected e, DocumentChange page) {
        page.corrections =
                RowChange.and(page.corrections, new PetitionView.CorrectionView(e.values(), e.reason(), e.on()));
        for (CorrectedValue change : e.values()) {
            if (change.member() == CorrectableMember.CONTENT) {
                page.content = Objects.requireNonNull(change.to());
            } else if (change.member() == CorrectableMember.MEETING) {
                page.meeting = change.to();
            }
        }
    }

    private static AnswerText answer(Answered e) {
        DocumentReference document = e.document();
        return new AnswerText(e.summary(), e.reason(), document.number(), document.signer(), null, null);
    }

    private static void weighed(
            DocumentChange page,
            int answerNumber,
            boolean accepted,
            AnswerCriteria criteria,
            @Nullable String reason,
            LocalDate on) {
        answer(page, answerNumber, text -> text.weighed(new PetitionView.ReviewView(accepted, criteria, reason, on)));
    }

    private static void answer(DocumentChange page, int answerNumber, UnaryOperator<AnswerText> change) {
        page.answers = RowChange.at(page.answers, answerNumber - 1, change);
    }
}
