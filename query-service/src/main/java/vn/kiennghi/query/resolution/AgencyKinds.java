package vn.kiennghi.query.resolution;

import org.jspecify.annotations.Nullable;

/** Tells the kind of an agency of the council that reports, as known at the moment of the report. */
@FunctionalInterface
interface AgencyKinds {
    /** For reports that do not ask for the kind. */
    AgencyKinds NOT_ASKED = agencyId -> null;

    /** Returns the name of the kind; null if it is not known. */
    @Nullable String kindOf(String agencyId);
}
