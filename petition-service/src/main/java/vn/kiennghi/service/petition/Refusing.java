package vn.kiennghi.service.petition;

import static vn.kiennghi.service.petition.BusinessDates.aStepIsNeverBeforeTheOneItFollows;
import static vn.kiennghi.service.petition.BusinessDates.whatHappenedIsNeverInTheFuture;

import java.util.List;
import vn.kiennghi.api.petition.PetitionCommand.RefuseAssignment;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.AssignedToAgency;
import vn.kiennghi.api.petition.PetitionEvent.AssignmentRefused;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.api.text.Spelling;

/** Rules by which an agency hands an assignment back ("not ours"). An answered petition was taken on and is not handed back. */
final class Refusing {
    private Refusing() {}

    static List<PetitionEvent> decide(
            PetitionState.Recorded petition, RefuseAssignment command, Circumstances circumstances) {
        if (!(petition.way() instanceof HandedOver handed)) {
            throw PetitionRules.wrongStage(petition, command);
        }
        AssignmentRefused refused = new AssignmentRefused(
                petition.receipt().petitionId(),
                command.agency(),
                whoRefusesGivesAReason(command),
                command.document(),
                command.on());
        if (handed.refusals().stream().anyMatch(before -> saysTheSame(before, refused))) {
            return List.of();
        }
        Assigning.known(petition, command.agency(), "agency", circumstances);
        if (handed.progress() != Stage.ASSIGNED) {
            throw PetitionRules.wrongStage(petition, command);
        }
        AssignedToAgency assignment = handed.assignment().orElseThrow();
        onlyTheLeadAgencyHandsBack(assignment, command);
        whatHappenedIsNeverInTheFuture(command.on(), circumstances.today(), "on");
        aStepIsNeverBeforeTheOneItFollows(command.on(), assignment.on(), "assigned", "on");
        return List.of(refused);
    }

    private static boolean saysTheSame(AssignmentRefused one, AssignmentRefused other) {
        return one.agency().equals(other.agency())
                && Spelling.same(one.reason(), other.reason())
                && Spelling.same(one.document().number(), other.document().number())
                && one.on().equals(other.on());
    }

    /** R19: a step by an agency rests on a document or on named evidence; for a refusal the reason is that, and suffices. */
    private static String whoRefusesGivesAReason(RefuseAssignment command) {
        if (command.reason() == null || command.reason().isBlank()) {
            throw new Refused(RefusalCode.REASON_REQUIRED, "a reason", null, "reason");
        }
        return Spelling.stored(command.reason());
    }

    /** R8: exactly one agency leads, and the lead is what is handed back; who coordinates has nothing to hand back. */
    private static void onlyTheLeadAgencyHandsBack(AssignedToAgency assignment, RefuseAssignment command) {
        if (!assignment.leadAgency().equals(command.agency())) {
            throw new Refused(RefusalCode.NOT_ASSIGNED_AGENCY, assignment.leadAgency(), command.agency(), "agency");
        }
    }
}
