package vn.kiennghi.edge.desk.petition.actions;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.petition.CommandAtStage;
import vn.kiennghi.api.petition.PetitionCommand.Answer;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.edge.body.petition.PetitionAction;
import vn.kiennghi.edge.desk.petition.AnswerStanding;
import vn.kiennghi.edge.identity.Permissions;
import vn.kiennghi.edge.identity.SignedIn;

/**
 * Which actions a person is offered on a petition as it stands. It spares people what would be refused; what is right is
 * decided by the rules alone, on the command side.
 */
record Offers(Permissions permissions, SignedIn user) {
    /**
     * Returns the actions, the most likely one first.
     *
     * @param ours the council's level
     */
    List<PetitionAction> on(PetitionView petition, Level ours) {
        PetitionAction expected = NextStep.of(petition, ours).action();
        return Arrays.stream(PetitionAction.values())
                .filter(action -> fits(action, petition, ours))
                .filter(action -> permissions.may(user, action.command(), petition.councilId()))
                .sorted(Comparator.comparing(action -> action == expected
                        ? -1
                        : isCorrection(action, petition) ? PetitionAction.values().length : action.ordinal()))
                .toList();
    }

    /** Returns the agencies in whose name the person may answer now: own ones, or for an office all that are charged. */
    List<String> answerers(PetitionView petition, List<String> agenciesOfCouncil) {
        List<String> charged = Stream.concat(
                        Stream.ofNullable(petition.agency()), petition.coordinatingAgencies().stream())
                .distinct()
                .toList();
        if (answersForAnyAgency(petition.councilId())) {
            return petition.stage() == Stage.TRANSFERRED ? agenciesOfCouncil : charged;
        }
        List<String> own = permissions.agenciesOf(user, petition.councilId());
        return petition.stage() == Stage.TRANSFERRED
                ? List.of()
                : charged.stream().filter(own::contains).toList();
    }

    /** Once a petition has left the office, its classification is corrected with a reason (R18). */
    static boolean isCorrection(PetitionAction action, PetitionView petition) {
        return action == PetitionAction.CLASSIFICATION && !petition.stage().isInTheOffice();
    }

    /** What the stage allows is offered, unless there is nothing to do it to, or hardly anybody would. */
    private boolean fits(PetitionAction action, PetitionView petition, Level ours) {
        return CommandAtStage.of(action.command()).isPossibleAt(petition.stage()) && isOfUse(action, petition, ours);
    }

    private boolean isOfUse(PetitionAction action, PetitionView petition, Level ours) {
        Stage stage = petition.stage();
        AnswerStanding answers = new AnswerStanding(petition);
        return switch (action) {
            case CLASSIFICATION -> !stage.isLaidAside();
            case FORWARDING -> petition.level() != ours;
            case MERGE -> petition.answers().isEmpty();
            case REPEAT -> stage != Stage.MERGED && stage != Stage.RETURNED;
            case TOLD_APART -> !petition.repeatOf().isEmpty();
            case ASSIGNMENT_REFUSAL -> petition.answers().isEmpty() && speaksForLead(petition);
            case ANSWERS -> mayAnswer(petition);
            case ANSWER_REVIEW -> answers.isAnswered() || answers.isSentBack();
            case RESOLUTION_REVIEW -> answers.isAnswered() || answers.isDisputed();
            // What can be told are an answer that counts, that another level decides, and why it goes no further (R35).
            case VOTER_NOTICE -> !stage.isHandedOver() || answers.inForce().isPresent();
            case FLAGS -> stage.isOnItsWay();
            case FLAG_CLEARING -> petition.flags().stream().anyMatch(flag -> flag.clearedOn() == null);
            case CLOSING -> !answers.isDeclinedUntold();
            case SPLIT, ON_THE_SPOT_ANSWER, RETURN, UNMERGE, ASSIGNMENT, ESCALATION, REOPENING, CORRECTION -> true;
        };
    }

    /** Only the lead hands an assignment back (R8). */
    private boolean speaksForLead(PetitionView petition) {
        return petition.agency() != null && answerers(petition, List.of()).contains(petition.agency());
    }

    private boolean mayAnswer(PetitionView petition) {
        return answersForAnyAgency(petition.councilId())
                || !answerers(petition, List.of()).isEmpty();
    }

    /** Role AGENCY speaks for its own agency, every other role that may answer records what any agency wrote. */
    private boolean answersForAnyAgency(String councilId) {
        SignedIn beside = new SignedIn(
                user.name(),
                user.grants().stream()
                        .filter(grant -> grant.role() != Role.AGENCY)
                        .toList());
        return permissions.may(beside, Answer.class, councilId);
    }
}
