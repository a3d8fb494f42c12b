package vn.kiennghi.edge.desk.petition.actions;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.identity.Role;
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
    private static final Set<Stage> IN_THE_OFFICE = EnumSet.of(Stage.RECEIVED, Stage.CLASSIFIED);
    private static final Set<Stage> HANDED_OVER =
            EnumSet.of(Stage.TRANSFERRED, Stage.ASSIGNED, Stage.ANSWERED, Stage.VERIFIED);
    private static final Set<Stage> MERGEABLE =
            EnumSet.of(Stage.RECEIVED, Stage.CLASSIFIED, Stage.TRANSFERRED, Stage.ASSIGNED);
    private static final Set<Stage> OVER =
            EnumSet.of(Stage.MERGED, Stage.RETURNED, Stage.ANSWERED_ON_THE_SPOT, Stage.CLOSED);

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
        return action == PetitionAction.CLASSIFICATION && !IN_THE_OFFICE.contains(petition.stage());
    }

    private boolean fits(PetitionAction action, PetitionView petition, Level ours) {
        Stage stage = petition.stage();
        AnswerStanding answers = new AnswerStanding(petition);
        return switch (action) {
            case CLASSIFICATION -> !OVER.contains(stage);
            case FORWARDING -> stage == Stage.CLASSIFIED && petition.level() != ours;
            case SPLIT, ON_THE_SPOT_ANSWER, RETURN -> IN_THE_OFFICE.contains(stage);
            case MERGE -> MERGEABLE.contains(stage) && petition.answers().isEmpty();
            case UNMERGE -> stage == Stage.MERGED;
            case REPEAT -> stage != Stage.MERGED && stage != Stage.RETURNED;
            case TOLD_APART -> !petition.repeatOf().isEmpty();
            case ASSIGNMENT -> HANDED_OVER.contains(stage);
            case ASSIGNMENT_REFUSAL ->
                stage == Stage.ASSIGNED && petition.answers().isEmpty() && speaksForLead(petition);
            case ANSWERS -> HANDED_OVER.contains(stage) && mayAnswer(petition);
            case ANSWER_REVIEW -> answers.isAnswered() || answers.isSentBack();
            case RESOLUTION_REVIEW -> answers.isAnswered() || answers.isDisputed();
            case VOTER_NOTICE -> isThereSomethingToTell(petition, answers);
            case FLAGS -> stage != Stage.SPLIT && !OVER.contains(stage);
            case FLAG_CLEARING -> petition.flags().stream().anyMatch(flag -> flag.clearedOn() == null);
            case ESCALATION -> stage == Stage.FORWARDED || HANDED_OVER.contains(stage);
            case CLOSING -> stage != Stage.SPLIT && !OVER.contains(stage) && !answers.isDeclinedUntold();
            case REOPENING -> OVER.contains(stage) && stage != Stage.MERGED;
            case CORRECTION -> true;
        };
    }

    /** What can be told are an answer that counts, that another level decides, and why the petition goes no further (R35). */
    private static boolean isThereSomethingToTell(PetitionView petition, AnswerStanding answers) {
        return switch (petition.stage()) {
            case ASSIGNED, ANSWERED, VERIFIED -> answers.inForce().isPresent();
            case FORWARDED, RETURNED, ANSWERED_ON_THE_SPOT, CLOSED -> true;
            case RECEIVED, CLASSIFIED, TRANSFERRED, SPLIT, MERGED -> false;
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
