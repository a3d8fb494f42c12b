package vn.kiennghi.query.petition;

import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.Answered;
import vn.kiennghi.api.petition.PetitionEvent.AssignedToAgency;
import vn.kiennghi.api.petition.PetitionEvent.AssignmentRefused;
import vn.kiennghi.api.petition.PetitionEvent.PetitionClassified;
import vn.kiennghi.api.petition.PetitionEvent.PetitionForwarded;
import vn.kiennghi.api.petition.PetitionEvent.PetitionReceived;
import vn.kiennghi.api.petition.PetitionEvent.PetitionSplit;
import vn.kiennghi.api.petition.PetitionEvent.PetitionTransferred;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionFlagCleared;
import vn.kiennghi.api.petition.PetitionEvent.SupervisionFlagged;
import vn.kiennghi.api.petition.Stage;

/** How far an event brings a petition. */
final class StageRule {
    private StageRule() {}

    /** Returns the stage after the event. */
    static Stage after(Stage stage, PetitionEvent event) {
        return switch (event) {
            case PetitionReceived e -> Stage.RECEIVED;
            // A later correction of field or level does not bring the petition back.
            case PetitionClassified e -> stage == Stage.RECEIVED ? Stage.CLASSIFIED : stage;
            case PetitionSplit e -> Stage.SPLIT;
            case PetitionTransferred e -> Stage.TRANSFERRED;
            case PetitionForwarded e -> Stage.FORWARDED;
            // Late entry is normal (R17): an assignment may be recorded after the answer.
            case AssignedToAgency e -> stage == Stage.ANSWERED ? stage : Stage.ASSIGNED;
            case AssignmentRefused e -> Stage.TRANSFERRED;
            case Answered e -> Stage.ANSWERED;
            case SupervisionFlagged e -> stage;
            case SupervisionFlagCleared e -> stage;
        };
    }
}
