package vn.kiennghi.query.resolution.reference;

import org.jspecify.annotations.Nullable;

/** Tells the kind of an agency. */
@FunctionalInterface
public interface AgencyKinds {
    /** Returns the name of the kind; null if it is not known. */
    @Nullable String kindOf(String agencyId);
}
