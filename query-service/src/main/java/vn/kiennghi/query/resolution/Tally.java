package vn.kiennghi.query.resolution;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.resolution.Figures;
import vn.kiennghi.api.resolution.Rate;
import vn.kiennghi.api.resolution.Rounding;

/** Counts the units of one row or of the total. */
final class Tally {
    private final LocalDate asOf;
    private final Map<Outcome, Integer> outcomes = zeroes(Outcome.class);
    private final Map<Verdict, Integer> verdicts = zeroes(Verdict.class);
    private int total;
    private int answered;
    private int handedOver;
    private int resolved;
    private int due;
    private int onTime;

    Tally(LocalDate asOf) {
        this.asOf = asOf;
    }

    void count(CountedUnit unit) {
        total++;
        outcomes.merge(unit.outcome(), 1, Integer::sum);
        verdicts.merge(unit.verdict(), 1, Integer::sum);
        answered += unit.answered() ? 1 : 0;
        handedOver += unit.handedOver() ? 1 : 0;
        // An answer is not a resolution (R2), an explanation neither (R3), and what the council disputes is not
        // resolved (R4).
        resolved += unit.outcome() == Outcome.RESOLVED && unit.verdict() != Verdict.DISPUTED ? 1 : 0;
        // What is not yet due is not late (R14).
        if (unit.due() != null && unit.due().isBefore(asOf)) {
            due++;
            onTime += unit.onTime() ? 1 : 0;
        }
    }

    Figures figures(Map<String, @Nullable String> key, Rounding rounding) {
        Map<String, Rate> rates = new LinkedHashMap<>();
        rates.put(Formulas.ANSWERED, rate(answered, handedOver, rounding));
        rates.put(Formulas.RESOLVED, rate(resolved, total, rounding));
        rates.put(Formulas.CONFIRMED, rate(verdicts.getOrDefault(Verdict.CONFIRMED, 0), total, rounding));
        rates.put(Formulas.ON_TIME, rate(onTime, due, rounding));
        // No petition can be returned or answered on the spot yet; both have columns of their own in the published
        // form.
        return new Figures(key, total, answered, outcomes, verdicts, 0, 0, rates);
    }

    private static Rate rate(int n, int d, Rounding rounding) {
        return new Rate(n, d, rounding.percentage(n, d));
    }

    private static <E extends Enum<E>> Map<E, Integer> zeroes(Class<E> type) {
        Map<E, Integer> zeroes = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            zeroes.put(constant, 0);
        }
        return zeroes;
    }
}
