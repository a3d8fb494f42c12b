package vn.kiennghi.edge.desk.petition.sheet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.PetitionView;
import vn.kiennghi.api.petition.PetitionView.AnswerView;
import vn.kiennghi.edge.desk.petition.AnswerStanding;
import vn.kiennghi.edge.page.wording.DayPast;

/**
 * Which days of a petition have passed without what was to be done by them, as the register marks them.
 *
 * @param answer the day by which it was to be answered; null: it has not passed, or there is an answer (R14)
 * @param promise the day by which the answer in force promises work; null: it has not passed, or none is promised
 */
record Lateness(
        PetitionView petition,
        @Nullable DayPast answer,
        @Nullable DayPast promise) {
    static Lateness of(PetitionView petition, LocalDate today) {
        AnswerView inForce = new AnswerStanding(petition).inForce().orElse(null);
        if (!petition.stage().isOnItsWay()) {
            return new Lateness(petition, null, null);
        }
        return inForce == null
                ? new Lateness(petition, DayPast.of(petition.dueOn(), today), null)
                : new Lateness(
                        petition,
                        null,
                        inForce.outcome().promisesWork() ? DayPast.of(inForce.promisedOn(), today) : null);
    }

    /** Returns the day by which that answer promised work, if it is the one in force and the day has passed; null elsewhere. */
    public @Nullable DayPast promisedIn(AnswerView answer) {
        return new AnswerStanding(petition)
                        .inForce()
                        .filter(inForce -> inForce.number() == answer.number())
                        .isPresent()
                ? promise
                : null;
    }
}
