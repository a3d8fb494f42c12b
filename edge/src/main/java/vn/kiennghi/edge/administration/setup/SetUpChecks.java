package vn.kiennghi.edge.administration.setup;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.edge.administration.setup.SetUpBody.AccountRow;
import vn.kiennghi.edge.administration.setup.SetUpBody.SessionRow;
import vn.kiennghi.edge.identity.Account;
import vn.kiennghi.edge.identity.AccountRules;
import vn.kiennghi.edge.identity.Accounts;
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;

/**
 * Looks at the whole first-run form before anything is recorded: the rules decide again, but a form of which half is recorded
 * because of a slip in its last line would puzzle everybody.
 */
@Component
class SetUpChecks {
    private static final int MOST_SESSIONS = 9999;
    private static final String DAY = "dd/mm/yyyy";

    private final Accounts accounts;
    private final AccountRules rules;

    SetUpChecks(Accounts accounts, AccountRules rules) {
        this.accounts = accounts;
        this.rules = rules;
    }

    /**
     * Checks the form.
     *
     * @param councilId the id that the council will have
     * @throws ProblemException if something is wrong, naming all of it
     */
    void check(SetUpBody body, String councilId) {
        Faults faults = new Faults();
        faults.endsNotBeforeItStarts(body.startsOn(), body.endsOn(), "endsOn");
        checkSessions(body.sessions(), faults);
        checkAccounts(body, councilId, faults);
        faults.check();
    }

    private static void checkSessions(List<SessionRow> rows, Faults faults) {
        Set<Integer> numbers = new HashSet<>();
        if (rows.stream().allMatch(SessionRow::isEmpty)) {
            faults.needs(null, "sessions[0].opensOn", DAY);
        }
        for (int i = 0; i < rows.size(); i++) {
            SessionRow row = rows.get(i);
            if (!row.isEmpty()) {
                check(row, "sessions[" + i + "].", numbers, faults);
            }
        }
    }

    private static void check(SessionRow row, String path, Set<Integer> numbers, Faults faults) {
        Integer number = row.number();
        faults.needs(number, path + "number", "1, 2, 3 …");
        faults.needs(row.opensOn(), path + "opensOn", DAY);
        faults.needs(row.closesOn(), path + "closesOn", DAY);
        faults.endsNotBeforeItStarts(row.opensOn(), row.closesOn(), path + "closesOn");
        if (number != null && (number < 1 || number > MOST_SESSIONS)) {
            faults.add(Fault.of(RefusalCode.FIELD_INVALID, path + "number", "1.." + MOST_SESSIONS, number));
        } else if (number != null && !numbers.add(number)) {
            faults.saidTwice(path + "number", number);
        }
    }

    private void checkAccounts(SetUpBody body, String councilId, Faults faults) {
        List<AccountRow> rows = body.accounts();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            AccountRow row = rows.get(i);
            if (!row.isEmpty()) {
                String path = "accounts[" + i + "].";
                checkPassword(row, path, body.name(), faults);
                check(row, path, councilId, names, faults);
            }
        }
    }

    private void checkPassword(AccountRow row, String path, String council, Faults faults) {
        String password = row.password();
        faults.needs(password, path + "password", "text");
        if (password != null) {
            String name = row.signInName();
            rules.unfitPassword(password, path + "password", name == null ? List.of(council) : List.of(council, name))
                    .ifPresent(faults::add);
        }
    }

    private void check(AccountRow row, String path, String councilId, Set<String> names, Faults faults) {
        String name = row.signInName();
        Role role = row.role();
        faults.needs(name, path + "signInName", "text");
        faults.needs(role, path + "role", "role");
        if (role == Role.AGENCY) {
            faults.add(Fault.of(RefusalCode.FIELD_INVALID, path + "role", "CLERK, COORDINATOR, SUPERVISOR", role));
        }
        if (name == null || role == null) {
            return;
        }
        if (!Accounts.isName(name)) {
            faults.add(Fault.of(ProblemCode.SIGN_IN_NAME_INVALID, path + "signInName", null, name));
        } else if (!names.add(name)) {
            faults.saidTwice(path + "signInName", name);
        } else if (isSomeoneElse(accounts.find(name), new Grant(role, councilId, null))) {
            faults.add(Fault.of(ProblemCode.ACCOUNT_EXISTS, path + "signInName", null, name));
        }
    }

    /** The account that an earlier try opened is not someone else’s. */
    private static boolean isSomeoneElse(Optional<Account> account, Grant grant) {
        return account.isPresent() && !account.get().grants().equals(List.of(grant));
    }
}
