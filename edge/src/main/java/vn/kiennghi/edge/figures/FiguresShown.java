package vn.kiennghi.edge.figures;

import java.util.List;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.resolution.Resolution.Definition;

/**
 * The numbers on the page and how they were counted.
 *
 * @param total figures of what is chosen
 * @param outcomes the outcomes in the order of the columns, without {@code NONE}
 */
record FiguresShown(
        FiguresRow total, List<Outcome> outcomes, List<Breakdown> breakdowns, Definition definition, String rounding) {

    /** Returns what the council can have found, in the order of the rows. */
    public List<Verdict> verdicts() {
        return List.of(Verdict.CONFIRMED, Verdict.DISPUTED, Verdict.UNVERIFIED);
    }
}
