package vn.kiennghi.service.petition;

import static vn.kiennghi.service.petition.BusinessDates.aStepIsNeverBeforeTheOneItFollows;
import static vn.kiennghi.service.petition.BusinessDates.whatHappenedIsNeverInTheFuture;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.kiennghi.api.council.AgencyEvent.AgencyDefined;
import vn.kiennghi.api.petition.PetitionCommand.AssignToAgency;
import vn.kiennghi.api.petition.PetitionEvent;
import vn.kiennghi.api.petition.PetitionEvent.AssignedToAgency;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.api.refusal.Refused;
import vn.kiennghi.api.text.Spelling;

/** Rules of assignment. An answered petition can still be assigned: the People's Committee's table may come in late (R17). */
final class Assigning {
    static final int MOST_COORDINATING = 100;

    private Assigning() {}

    static List<PetitionEvent> decide(
            PetitionState.Recorded petition, AssignToAgency command, Circumstances circumstances) {
        List<String> coordinating =
                command.coordinatingAgencies().stream().distinct().toList();
        AssignedToAgency assigned = new AssignedToAgency(
                petition.receipt().petitionId(),
                command.leadAgency(),
                coordinating,
                command.dueOn(),
                false,
                command.document(),
                command.reason(),
                command.on());
        if (isRecorded(petition, assigned)) {
            return List.of();
        }
        if (!(petition.way() instanceof HandedOver handed)) {
            throw PetitionRules.wrongStage(petition, command);
        }
        if (handed.charges().isEmpty()) {
            HandingOn.aWithdrawnDocumentHandsNothingOn(handed.transfer().transferId(), circumstances);
        }
        coordinatingAgenciesAreCounted(coordinating);
        oneAgencyLeadsAndTheOthersCoordinate(command.leadAgency(), coordinating);
        agencyOf(petition, command.leadAgency(), "leadAgency", command.on(), circumstances);
        coordinating.forEach(agency -> agencyOf(petition, agency, "coordinatingAgencies", command.on(), circumstances));
        whatHappenedIsNeverInTheFuture(command.on(), circumstances.today(), "on");
        aStepIsNeverBeforeTheOneItFollows(command.on(), handed.transfer().on(), "issuedOn", "on");
        if (command.dueOn() != null) {
            aStepIsNeverBeforeTheOneItFollows(command.dueOn(), command.on(), "on", "dueOn");
        }
        return List.of(assigned);
    }

    /** A table that is imported again says nothing new, also where the petition was closed or merged since. */
    private static boolean isRecorded(PetitionState.Recorded petition, AssignedToAgency assigned) {
        return petition.atTheCommittee().stream()
                .flatMap(handed -> handed.charges().stream())
                .anyMatch(charge -> saysTheSame(charge.assigned(), assigned));
    }

    private static boolean saysTheSame(AssignedToAgency one, AssignedToAgency other) {
        return !one.fromAnswer()
                && one.leadAgency().equals(other.leadAgency())
                && one.coordinatingAgencies().equals(other.coordinatingAgencies())
                && Objects.equals(one.dueOn(), other.dueOn())
                && one.on().equals(other.on())
                && Spelling.same(one.document().number(), other.document().number());
    }

    /** More coordinating agencies than any office has is a mistake, and would make a petition's record grow without an end. */
    private static void coordinatingAgenciesAreCounted(List<String> coordinating) {
        if (coordinating.size() > MOST_COORDINATING) {
            throw new Refused(
                    RefusalCode.FIELD_INVALID, "<= " + MOST_COORDINATING, coordinating.size(), "coordinatingAgencies");
        }
    }

    /** R8: exactly one lead agency. */
    private static void oneAgencyLeadsAndTheOthersCoordinate(String lead, List<String> coordinating) {
        if (coordinating.contains(lead)) {
            throw new Refused(
                    RefusalCode.LEAD_IS_COORDINATING, "agencies other than " + lead, lead, "coordinatingAgencies");
        }
    }

    private static void agencyOf(
            PetitionState.Recorded petition, String agencyId, String field, LocalDate on, Circumstances circumstances) {
        AgencyDefined agency = known(petition, agencyId, field, circumstances);
        if (on.isBefore(agency.validFrom()) || (agency.validTo() != null && on.isAfter(agency.validTo()))) {
            throw new Refused(
                    RefusalCode.AGENCY_NOT_VALID,
                    agency.validFrom() + " – " + (agency.validTo() == null ? "" : agency.validTo()),
                    on,
                    field);
        }
    }

    static AgencyDefined known(
            PetitionState.Recorded petition, String agencyId, String field, Circumstances circumstances) {
        return circumstances
                .catalogue()
                .agency(petition.receipt().councilId(), agencyId)
                .orElseThrow(() -> new Refused(
                        RefusalCode.UNKNOWN_AGENCY, "an agency of the council's catalogue", agencyId, field));
    }
}
