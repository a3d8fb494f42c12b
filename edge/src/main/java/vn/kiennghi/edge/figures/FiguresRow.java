package vn.kiennghi.edge.figures;

import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.petition.Outcome;
import vn.kiennghi.api.petition.Verdict;
import vn.kiennghi.api.resolution.FigureColumn;
import vn.kiennghi.api.resolution.Figures;
import vn.kiennghi.edge.desk.register.RegisterLink;
import vn.kiennghi.edge.figures.link.Counted;
import vn.kiennghi.edge.figures.link.CountedAddress;

/**
 * The figures of one row or of the total, with the way from each number to the petitions behind it.
 *
 * @param label what the row is about
 * @param address the same page for that session; null where the row is no session
 * @param chosen whether it is the session that the page shows
 * @param counted any number of the row
 */
record FiguresRow(
        String termId, String label, @Nullable String address, boolean chosen, Figures figures, Counted counted) {

    FiguresRow leadingTo(String otherAddress, boolean isChosen) {
        return new FiguresRow(termId, label, otherAddress, isChosen, figures, counted);
    }

    /** Returns the column of all that is counted. */
    public Count total() {
        return count(FigureColumn.TOTAL);
    }

    /** Returns the column "answered", of those handed over. */
    public Share answered() {
        return share("answered", FigureColumn.ANSWERED, FigureColumn.HANDED_OVER);
    }

    /** Returns the column "resolved", of all. */
    public Share resolved() {
        return share("resolved", FigureColumn.RESOLVED, FigureColumn.TOTAL);
    }

    /** Returns the column "confirmed by the council", of all. */
    public Share confirmed() {
        return share("confirmed", FigureColumn.CONFIRMED, FigureColumn.TOTAL);
    }

    /** Returns the column "answered on time", of those that were due. */
    public Share onTime() {
        return share("onTime", FigureColumn.ON_TIME, FigureColumn.DUE);
    }

    /** Returns the column of those with that outcome. */
    public Count outcome(Outcome outcome) {
        return count(FigureColumn.of(outcome));
    }

    /** Returns the column of those of which the council found that. */
    public Count verdict(Verdict verdict) {
        return count(FigureColumn.of(verdict));
    }

    /** Returns the column "not answered". */
    public Count unanswered() {
        return count(FigureColumn.OUTCOME_NONE);
    }

    /** Returns the column of those returned to their source. */
    public Count returned() {
        return count(FigureColumn.RETURNED);
    }

    /** Returns the column of those answered at the meeting. */
    public Count answeredOnTheSpot() {
        return count(FigureColumn.ANSWERED_ON_THE_SPOT);
    }

    private Share share(String rate, FigureColumn n, FigureColumn d) {
        return new Share(count(n), count(d), figures.text(rate));
    }

    private Count count(FigureColumn column) {
        int number = figures.number(column);
        return new Count(
                number,
                number == 0
                        ? null
                        : RegisterLink.ofTerm(termId)
                                .withAll(CountedAddress.of(counted.column(column)))
                                .address());
    }
}
