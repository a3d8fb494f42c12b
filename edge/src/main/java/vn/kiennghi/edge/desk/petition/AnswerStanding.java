package vn.kiennghi.edge.desk.petition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.PetitionView.AnswerView;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;

/** What the answers to a petition are worth at present: which one counts, what the council found, whether voters know. */
public record AnswerStanding(PetitionView petition) {

    /** Returns the answer whose outcome counts: the latest by its date that was not sent back. */
    public Optional<AnswerView> inForce() {
        return petition.answers().stream()
                .filter(answer -> !answer.rejected())
                .max(Comparator.comparing(AnswerView::documentDate).thenComparing(AnswerView::number));
    }

    /** Returns whether the agency is to answer again because the council sent an answer back. */
    public boolean isSentBack() {
        return toAnswerAgain().filter(AnswerView::rejected).isPresent();
    }

    /** Returns whether the agency is to act again because the council did not find what it claimed. */
    public boolean isDisputed() {
        return toAnswerAgain()
                .filter(answer -> !answer.rejected() && answer.verdict() == Verdict.DISPUTED)
                .isPresent();
    }

    /** Only what the council looked at last can it take back. */
    private Optional<AnswerView> toAnswerAgain() {
        return petition.stage() == Stage.ASSIGNED
                ? petition.answers().stream().filter(AnswerView::reviewedLast).findFirst()
                : Optional.empty();
    }

    /** Returns whether there is an answer to weigh. */
    public boolean isAnswered() {
        return petition.stage().isAnswered() && inForce().isPresent();
    }

    /** Returns the answer that a review would be about: the one that counts, or the one sent back last. */
    public Optional<AnswerView> underReview() {
        return isSentBack() ? toAnswerAgain() : inForce();
    }

    /** Returns whether the voters were told on the day of the answer that counts or later. */
    public boolean votersKnow() {
        LocalDate since = inForce().map(AnswerView::documentDate).orElse(petition.receivedOn());
        return petition.notices().stream().anyMatch(notice -> !notice.on().isBefore(since));
    }

    /** Returns whether verdict and notice are there, so that nothing is lacking to close the petition. */
    public boolean isReadyToClose() {
        return isAnswered() && petition.verdict() == Verdict.CONFIRMED && votersKnow();
    }

    /** Returns whether the voters are still to be told that their request is declined. */
    public boolean isDeclinedUntold() {
        return petition.outcome().declines() && !votersKnow();
    }
}
