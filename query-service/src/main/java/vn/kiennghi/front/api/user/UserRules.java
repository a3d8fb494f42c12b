package vn.kiennghi.front.api.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.front.api.council.Catalogue;
import vn.kiennghi.front.identity.Account;
import vn.kiennghi.front.identity.Passwords;
import vn.kiennghi.front.identity.SignedIn;
import vn.kiennghi.front.platform.problem.Fault;
import vn.kiennghi.front.platform.problem.Problem;
import vn.kiennghi.front.platform.problem.ProblemException;

/** What an account may be, and who may say so. */
@Component
class UserRules {
    private final Catalogue catalogue;

    UserRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @throws ProblemException (403) if the user is no administrator
     */
    void requireAdmin(SignedIn user) {
        if (!user.has(Role.ADMIN)) {
            throw notAllowed(user);
        }
    }

    /**
     * An administrator of some councils gives and takes roles in these alone: otherwise he could make himself one of all.
     *
     * @throws ProblemException (403) otherwise
     */
    void requireAdminOfAll(SignedIn user, Optional<Account> before, List<Grant> after) {
        boolean all = Stream.concat(before.stream().flatMap(account -> account.grants().stream()), after.stream())
                .allMatch(grant -> user.administers(grant.councilId()));
        // An account without any role is nobody's in particular; only who administers everything may take it over.
        boolean ownerless = before.isPresent() && before.get().grants().isEmpty();
        if (!all || (ownerless && !user.administers(null))) {
            throw notAllowed(user);
        }
    }

    /**
     * @throws ProblemException (422) naming everything that is wrong
     */
    void check(@Nullable String password, List<Grant> grants) {
        List<Fault> faults = new ArrayList<>();
        if (password != null && !isAcceptable(password)) {
            String expected = Passwords.SHORTEST + ".." + Passwords.LONGEST + " characters, no control characters";
            faults.add(Fault.of(RefusalCode.FIELD_INVALID, "password", expected, password.length()));
        }
        for (int i = 0; i < grants.size(); i++) {
            check(grants.get(i), "roles[" + i + "].", faults);
        }
        if (!faults.isEmpty()) {
            throw Problem.of(faults).asException();
        }
    }

    private static boolean isAcceptable(String password) {
        return password.length() >= Passwords.SHORTEST
                && password.length() <= Passwords.LONGEST
                && !password.isBlank()
                && password.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    private void check(Grant grant, String path, List<Fault> faults) {
        String council = grant.councilId();
        String agency = grant.agencyId();
        if (grant.role() == Role.AGENCY && council == null) {
            faults.add(Fault.of(RefusalCode.FIELD_MISSING, path + "councilId", "id", null));
        }
        if (grant.role() == Role.AGENCY && agency == null) {
            faults.add(Fault.of(RefusalCode.FIELD_MISSING, path + "agencyId", "id", null));
        }
        if (grant.role() != Role.AGENCY && agency != null) {
            faults.add(Fault.of(RefusalCode.FIELD_INVALID, path + "agencyId", Role.AGENCY, grant.role()));
        }
        if (council == null) {
            return;
        }
        if (catalogue.council(council).isEmpty()) {
            faults.add(Fault.of(RefusalCode.UNKNOWN_COUNCIL, path + "councilId", null, council));
        } else if (agency != null
                && catalogue.agencies(council).stream()
                        .noneMatch(known -> known.id().equals(agency))) {
            faults.add(Fault.of(RefusalCode.UNKNOWN_AGENCY, path + "agencyId", null, agency));
        }
    }

    private static ProblemException notAllowed(SignedIn user) {
        return Problem.of(Fault.of(RefusalCode.NOT_ALLOWED, null, Role.ADMIN, user.name()))
                .asException();
    }
}
