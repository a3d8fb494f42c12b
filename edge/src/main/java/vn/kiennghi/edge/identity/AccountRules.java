package vn.kiennghi.edge.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.council.AgencyView;
import vn.kiennghi.api.council.CouncilQuery.FindAgencies;
import vn.kiennghi.api.council.CouncilQuery.FindCouncil;
import vn.kiennghi.api.council.CouncilQuery.FindCouncils;
import vn.kiennghi.api.council.CouncilView;
import vn.kiennghi.api.council.Identifier;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.platform.QueryDispatch;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;

/** What an account may be, and who may see and change it. */
@Component
public class AccountRules {
    /** Each council looked up costs a query, and every sign-in reads them all. */
    private static final int MOST_ROLES = 500;

    private final QueryDispatch queries;
    private final GuessablePasswords guessable;

    AccountRules(QueryDispatch queries, GuessablePasswords guessable) {
        this.queries = queries;
        this.guessable = guessable;
    }

    /**
     * Lets administrators pass, be it of one council.
     *
     * @throws ProblemException (403) if the user is none
     */
    public void requireAdmin(SignedIn user) {
        if (!user.has(Role.ADMIN)) {
            throw notAllowed(user);
        }
    }

    /**
     * An administrator of some councils sees the accounts that hold roles in these alone; one of the whole installation sees
     * all. An account without any role is nobody's in particular.
     */
    public boolean administers(SignedIn user, Account account) {
        return user.administers(null)
                || (!account.grants().isEmpty()
                        && account.grants().stream().allMatch(grant -> user.administers(grant.councilId())));
    }

    /**
     * Returns the answer about an account that is not there, or not the user's to see. Whoever administers some councils alone is answered the same in both
     * cases, and so does not learn which names others have.
     */
    public ProblemException outOfReach(SignedIn user, String name) {
        return user.administers(null)
                ? Problem.of(ProblemCode.UNKNOWN_USER, null, name).asException()
                : notAllowed(user);
    }

    /**
     * An administrator of some councils gives and takes roles in these alone: otherwise he could make himself one of all.
     *
     * @param before the account as it is; nothing for a new one
     * @throws ProblemException (403) otherwise
     */
    public void requireAdminOfAll(SignedIn user, Optional<Account> before, List<Grant> after) {
        boolean mayTakeOver = before.map(account -> administers(user, account)).orElse(true);
        if (!mayTakeOver || !after.stream().allMatch(grant -> user.administers(grant.councilId()))) {
            throw notAllowed(user);
        }
    }

    /**
     * Checks what an account is to be.
     *
     * @param names its sign-in name, and the person's name if it is told
     * @param password the new password; null: the present one is kept
     * @throws ProblemException (422) naming everything that is wrong
     */
    public void check(SignedIn user, List<String> names, @Nullable String password, List<Grant> grants) {
        List<Fault> faults = new ArrayList<>();
        if (password != null) {
            unfitPassword(password, "password", names).ifPresent(faults::add);
        }
        if (grants.isEmpty() && !user.administers(null)) {
            // It would be nobody's in particular, and out of the reach of whoever made it so.
            faults.add(Fault.of(RefusalCode.FIELD_MISSING, "roles", "role", null));
        }
        if (grants.size() > MOST_ROLES) {
            faults.add(Fault.of(RefusalCode.FIELD_INVALID, "roles", "<= " + MOST_ROLES, grants.size()));
        }
        for (int i = 0; i < Math.min(grants.size(), MOST_ROLES); i++) {
            check(grants.get(i), "roles[" + i + "].", faults);
        }
        if (!faults.isEmpty()) {
            throw Problem.of(faults).asException();
        }
    }

    /**
     * Returns what is wrong with a new password, if anything. It never shows the password itself.
     *
     * @param field name of the entry that holds it
     * @param names the names of its user, which a guesser tries first; the councils' are known
     */
    public Optional<Fault> unfitPassword(String password, String field, List<String> names) {
        if (!isAcceptable(password)) {
            String expected = Passwords.SHORTEST + ".." + Passwords.LONGEST + " characters";
            return Optional.of(Fault.of(RefusalCode.FIELD_INVALID, field, expected, password.length()));
        }
        Stream<String> councils = queries.many(new FindCouncils(), CouncilView.class).stream()
                .flatMap(council -> Stream.of(council.id(), council.name()));
        return guessable.contain(
                        password, Stream.concat(names.stream(), councils).toList())
                ? Optional.of(Fault.of(ProblemCode.PASSWORD_GUESSABLE, field, null, null))
                : Optional.empty();
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
        if (!isCouncil(council)) {
            faults.add(Fault.of(RefusalCode.UNKNOWN_COUNCIL, path + "councilId", null, council));
        } else if (agency != null && !isAgency(council, agency)) {
            faults.add(Fault.of(RefusalCode.UNKNOWN_AGENCY, path + "agencyId", null, agency));
        }
    }

    private boolean isCouncil(String id) {
        return Identifier.isValid(id)
                && queries.one(new FindCouncil(id), CouncilView.class).isPresent();
    }

    private boolean isAgency(String council, String id) {
        return queries.many(new FindAgencies(council), AgencyView.class).stream()
                .anyMatch(agency -> agency.id().equals(id));
    }

    private static ProblemException notAllowed(SignedIn user) {
        return Problem.of(Fault.of(RefusalCode.NOT_ALLOWED, null, Role.ADMIN, user.name()))
                .asException();
    }
}
