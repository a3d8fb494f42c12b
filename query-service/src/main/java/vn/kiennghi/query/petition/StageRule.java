package vn.kiennghi.query.petition;

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
import vn.kiennghi.api.petition.Stage;

/** How far an event brings a petition on its way; what lays it aside leaves that as it is, so that it can be undone. */
final class StageRule {
    private StageRule() {}

    /** Returns the progress of that petition after the event. */
    static Stage after(PetitionRow row, PetitionEvent event) {
        Stage progress = row.progress();
        return switch (event) {
            case PetitionReceived _ -> Stage.RECEIVED;
            // A later correction of field or level does not bring the petition back.
            case PetitionClassified _ -> progress == Stage.RECEIVED ? Stage.CLASSIFIED : progress;
            case PetitionSplit _ -> Stage.SPLIT;
            case PetitionTransferred _ -> Stage.TRANSFERRED;
            case PetitionForwarded _ -> Stage.FORWARDED;
            case PetitionTransferWithdrawn _ -> Stage.CLASSIFIED;
            // Late entry is normal (R17): an assignment may be recorded after the answer.
            case AssignedToAgency _ ->
                progress == Stage.ANSWERED || progress == Stage.VERIFIED ? progress : Stage.ASSIGNED;
            case AssignmentRefused _ -> Stage.TRANSFERRED;
            case Answered answered -> counts(row, answered) ? Stage.ANSWERED : progress;
            case AnswerAccepted _, ResolutionConfirmed _ -> Stage.VERIFIED;
            // The agency has to act again (R4, R21).
            case AnswerRejected _, ResolutionDisputed _ -> Stage.ASSIGNED;
            case PetitionCorrected _,
                    PetitionMerged _,
                    PetitionUnmerged _,
                    RepeatLinked _,
                    ToldApart _,
                    AnsweredOnTheSpot _,
                    ReturnedToSource _,
                    SupervisionFlagged _,
                    SupervisionFlagCleared _,
                    SupervisionEscalated _,
                    VotersInformed _,
                    PetitionClosed _,
                    PetitionReopened _ -> progress;
        };
    }

    /** An older answer changes nothing of how a later one stands, nor that one sent back is to be given anew. */
    private static boolean counts(PetitionRow row, Answered answered) {
        return row.answers().stream().noneMatch(before -> answered.on().isBefore(before.on()));
    }
}
