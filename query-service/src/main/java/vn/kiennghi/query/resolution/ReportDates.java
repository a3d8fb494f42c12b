package vn.kiennghi.query.resolution;

import vn.kiennghi.api.resolution.FindResolution;

/**
 * The two dates of a report (R17), in the numbers of {@link Axes}.
 *
 * @param asOf what had happened by that day, Asia/Ho_Chi_Minh
 * @param knownAt what the record knew at that moment
 */
record ReportDates(int asOf, long knownAt) {
    static ReportDates of(FindResolution query, Known known) {
        return new ReportDates(Axes.day(query.asOf()), Axes.moment(known.until()));
    }
}
