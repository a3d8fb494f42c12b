package vn.kiennghi.front.web.figures;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.Stage;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.resolution.Figures;
import vn.kiennghi.api.resolution.Rate;
import vn.kiennghi.front.web.register.RegisterLink;

/**
 * The figures of one session, field or of the total, with the way from each number to the petitions behind it.
 *
 * @param label what the row is about
 * @param address the same page for that session; null where the row is no session
 * @param chosen whether it is the session that the page shows
 * @param outcomes by outcome, {@code NONE} being the column "not answered"
 */
record FiguresRow(
        String label,
        @Nullable String address,
        boolean chosen,
        Count total,
        Share answered,
        Share resolved,
        Share confirmed,
        Share onTime,
        Map<Outcome, Count> outcomes,
        Count returned,
        Count answeredOnTheSpot) {

    private static final Rate NO_RATE = new Rate(0, 0, "–");

    /**
     * @param link the register of the row's petitions; null where no filter names them
     */
    static FiguresRow of(String label, Figures figures, @Nullable RegisterLink link) {
        Map<Outcome, Count> outcomes = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(
                    outcome, Count.of(figures.outcomes().getOrDefault(outcome, 0), narrowed(link, "outcome", outcome)));
        }
        return new FiguresRow(
                label,
                null,
                false,
                Count.of(figures.total(), link),
                Share.of(rate("answered", figures), narrowed(link, "stage", Stage.ANSWERED)),
                Share.of(rate("resolved", figures), narrowed(link, "outcome", Outcome.RESOLVED)),
                Share.of(rate("confirmed", figures), narrowed(link, "verdict", Verdict.CONFIRMED)),
                Share.of(rate("onTime", figures), null),
                outcomes,
                Count.of(figures.returned(), narrowed(link, "stage", Stage.RETURNED)),
                Count.of(figures.answeredOnTheSpot(), narrowed(link, "stage", Stage.ANSWERED_ON_THE_SPOT)));
    }

    /** Returns the column "not answered". */
    public Count unanswered() {
        return outcomes.getOrDefault(Outcome.NONE, new Count(0, null));
    }

    FiguresRow leadingTo(String otherAddress, boolean isChosen) {
        return new FiguresRow(
                label,
                otherAddress,
                isChosen,
                total,
                answered,
                resolved,
                confirmed,
                onTime,
                outcomes,
                returned,
                answeredOnTheSpot);
    }

    private static @Nullable RegisterLink narrowed(@Nullable RegisterLink link, String filter, Enum<?> value) {
        return link == null ? null : link.with(filter, value);
    }

    private static Rate rate(String name, Figures figures) {
        return figures.rates().getOrDefault(name, NO_RATE);
    }
}
