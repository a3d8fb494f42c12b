package vn.kiennghi.edge.administration.setup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiennghi.api.council.Level;
import vn.kiennghi.api.council.SessionKind;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.body.JsonBody;
import vn.kiennghi.edge.body.Secret;

/**
 * What the first-run form says.
 *
 * @param fields whether the catalogue begins with the default fields
 * @param agencies whether it begins with the default agencies of the level
 */
@JsonBody
record SetUpBody(
        Level level,
        String name,
        LocalDate validFrom,
        String ordinal,
        LocalDate startsOn,
        LocalDate endsOn,
        List<SessionRow> sessions,
        @Nullable Boolean fields,
        @Nullable Boolean agencies,
        List<AccountRow> accounts) {

    /** A row for a session; one without any day is empty. */
    record SessionRow(
            @Nullable Integer number,
            @Nullable SessionKind kind,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            @Nullable LocalDate cutOffOn) {
        boolean isEmpty() {
            return opensOn == null && closesOn == null && cutOffOn == null;
        }
    }

    /** A row for an account; one without name and password is empty. */
    record AccountRow(
            @Nullable String signInName,
            @Nullable Role role,
            @Secret @Nullable String password) {
        boolean isEmpty() {
            return signInName == null && password == null;
        }

        /** Never shows the password. */
        @Override
        public String toString() {
            return "AccountRow[" + signInName + ", " + role + "]";
        }
    }

    boolean withFields() {
        return Boolean.TRUE.equals(fields);
    }

    boolean withAgencies() {
        return Boolean.TRUE.equals(agencies);
    }
}
