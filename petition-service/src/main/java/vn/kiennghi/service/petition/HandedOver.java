package vn.kiennghi.service.petition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionEvent.AnswerAccepted;
import vn.kiennghi.api.petition.PetitionEvent.AnswerRejected;
import vn.kiennghi.api.petition.PetitionEvent.Answered;
import vn.kiennghi.api.petition.PetitionEvent.AssignedToAgency;
import vn.kiennghi.api.petition.PetitionEvent.AssignmentRefused;
import vn.kiennghi.api.petition.PetitionEvent.PetitionTransferred;
import vn.kiennghi.api.petition.PetitionEvent.ResolutionConfirmed;
import vn.kiennghi.api.petition.PetitionEvent.ResolutionDisputed;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;

/**
 * A petition that went to the People's Committee.
 *
 * @param progress how far it has come there: TRANSFERRED, ASSIGNED, ANSWERED or VERIFIED
 * @param charges assignments in the order of record
 * @param answers in the order of record
 * @param lastReviewed number of the answer that the council looked at last; 0: none yet
 * @param again the day on which it was taken up again after a merger or a closing; null: it never was
 */
record HandedOver(
        PetitionTransferred transfer,
        Stage progress,
        List<Charge> charges,
        List<GivenAnswer> answers,
        int lastReviewed,
        @Nullable LocalDate again)
        implements Way {

    static HandedOver by(PetitionTransferred transfer) {
        return new HandedOver(transfer, Stage.TRANSFERRED, List.of(), List.of(), 0, null);
    }

    @Override
    public Stage stage(boolean classified) {
        return progress;
    }

    @Override
    public Stream<LocalDate> days() {
        return Stream.of(
                        Stream.of(transfer.on()),
                        charges.stream().map(charge -> charge.assigned().on()),
                        answers.stream().map(answer -> answer.answered().on()),
                        refusals().stream().map(AssignmentRefused::on),
                        answers.stream().flatMap(GivenAnswer::reviewedOn),
                        Stream.ofNullable(again))
                .flatMap(days -> days);
    }

    @Override
    public Way resumed(LocalDate on) {
        return new HandedOver(transfer, progress, charges, answers, lastReviewed, on);
    }

    /** Returns the answer whose outcome counts: of those not sent back the latest by its date, then by the order of record. */
    Optional<GivenAnswer> answerInForce() {
        return answers.stream()
                .filter(answer -> !answer.rejected())
                .reduce((one, next) ->
                        next.answered().on().isBefore(one.answered().on()) ? one : next);
    }

    /** Returns the answer that the council looked at last. */
    Optional<GivenAnswer> reviewedLast() {
        return answers.stream()
                .filter(answer -> answer.number() == lastReviewed)
                .findFirst();
    }

    /**
     * Returns the assignment in force: of those not handed back the latest recorded one by its date, then by the order of record;
     * only where there is none, the one inferred from an answer.
     */
    Optional<AssignedToAgency> assignment() {
        return latest(standing().filter(assigned -> !assigned.fromAnswer())).or(() -> latest(standing()));
    }

    private static Optional<AssignedToAgency> latest(Stream<AssignedToAgency> inOrderOfRecord) {
        return inOrderOfRecord.reduce((one, next) -> next.on().isBefore(one.on()) ? one : next);
    }

    private Stream<AssignedToAgency> standing() {
        return charges.stream().filter(Charge::stands).map(Charge::assigned);
    }

    /** Returns what agencies said who handed it back. */
    List<AssignmentRefused> refusals() {
        return charges.stream()
                .map(Charge::refusal)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Returns the first day on which the agency was charged with it by a recorded assignment that stands. */
    Optional<LocalDate> chargedOn(String agency) {
        return standing()
                .filter(assigned -> !assigned.fromAnswer() && charges(assigned, agency))
                .map(AssignedToAgency::on)
                .min(Comparator.naturalOrder());
    }

    static boolean charges(AssignedToAgency assigned, String agency) {
        return assigned.leadAgency().equals(agency)
                || assigned.coordinatingAgencies().contains(agency);
    }

    /** Late entry is normal (R17): an assignment may be recorded after the answer and does not bring the petition back. */
    HandedOver with(AssignedToAgency assigned) {
        return new HandedOver(
                transfer,
                progress.isAnswered() ? progress : Stage.ASSIGNED,
                Lists.plus(charges, new Charge(assigned, null)),
                answers,
                lastReviewed,
                again);
    }

    HandedOver with(AssignmentRefused refused) {
        return new HandedOver(
                transfer,
                Stage.TRANSFERRED,
                charges.stream().map(charge -> charge.endedBy(refused)).toList(),
                answers,
                lastReviewed,
                again);
    }

    /** Late entry is normal (R17): an older answer changes nothing of how a later one stands, nor that one sent back is to be given anew. */
    HandedOver with(Answered answered) {
        boolean counts = answers.stream()
                .noneMatch(before -> answered.on().isBefore(before.answered().on()));
        return new HandedOver(
                transfer,
                counts ? Stage.ANSWERED : progress,
                charges,
                Lists.plus(answers, GivenAnswer.of(answers.size() + 1, answered)),
                lastReviewed,
                again);
    }

    HandedOver with(AnswerAccepted accepted) {
        return reviewed(Stage.VERIFIED, accepted.answerNumber(), answer -> answer.after(accepted));
    }

    HandedOver with(AnswerRejected rejected) {
        return reviewed(Stage.ASSIGNED, rejected.answerNumber(), answer -> answer.after(rejected));
    }

    HandedOver with(ResolutionConfirmed confirmed) {
        return reviewed(
                Stage.VERIFIED, confirmed.answerNumber(), answer -> answer.with(Verdict.CONFIRMED, confirmed.on()));
    }

    HandedOver with(ResolutionDisputed disputed) {
        return reviewed(
                Stage.ASSIGNED, disputed.answerNumber(), answer -> answer.with(Verdict.DISPUTED, disputed.on()));
    }

    private HandedOver reviewed(Stage after, int number, UnaryOperator<GivenAnswer> found) {
        return new HandedOver(
                transfer,
                after,
                charges,
                answers.stream()
                        .map(answer -> answer.number() == number ? found.apply(answer) : answer)
                        .toList(),
                number,
                again);
    }
}
