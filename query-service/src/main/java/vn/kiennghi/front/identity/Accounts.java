package vn.kiennghi.front.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.api.refusal.RefusalCode;
import vn.kiennghi.front.platform.problem.Fault;
import vn.kiennghi.front.platform.problem.Problem;
import vn.kiennghi.front.platform.problem.ProblemCode;
import vn.kiennghi.front.platform.problem.ProblemException;
import vn.kiennghi.front.visit.WaitBeforeNextTry;

/** Opens and changes accounts. */
@Component
public class Accounts {
    /** The form of a sign-in name. It has no colon, so no account can be called like an automation. */
    public static final String NAME = "[a-z0-9._-]{1,64}";

    private static final Pattern NAME_FORM = Pattern.compile(NAME);

    private final AccountStore store;
    private final Passwords passwords;
    private final PasswordCheck check;
    private final SignInLog log;

    Accounts(AccountStore store, Passwords passwords, PasswordCheck check, SignInLog log) {
        this.store = store;
        this.passwords = passwords;
        this.check = check;
        this.log = log;
    }

    /** Returns whether an account can have that name. */
    public static boolean isName(String name) {
        return NAME_FORM.matcher(name).matches();
    }

    /** Returns the account of that name, or nothing. */
    public Optional<Account> find(String name) {
        return isName(name) ? store.find(name) : Optional.empty();
    }

    /** Returns all accounts by name. */
    public List<Account> all() {
        return store.all();
    }

    /**
     * Opens an account or changes it. One at a time: otherwise two administrators could take each other's role away.
     *
     * @param password the new password; null: keep the present one
     * @return whether the account is new
     * @throws ProblemException if a new account has no password, or nobody would be ADMIN any more
     */
    public boolean put(String name, @Nullable String password, List<Grant> grants) {
        // Before the others are kept out: it takes its time, and where many sign in it waits for its turn.
        String hash = password == null ? null : passwords.hash(password);
        return store.alone(() -> changed(name, hash, grants));
    }

    private boolean changed(String name, @Nullable String newHash, List<Grant> grants) {
        Optional<Account> before = store.find(name);
        String hash = newHash != null
                ? newHash
                : before.map(Account::passwordHash)
                        .orElseThrow(() -> Problem.of(Fault.of(
                                        RefusalCode.FIELD_MISSING,
                                        "password",
                                        Passwords.SHORTEST + ".." + Passwords.LONGEST,
                                        null))
                                .asException());
        Account after = new Account(name, hash, grants.stream().distinct().toList());
        anAdminRemains(after);
        store.save(after);
        return before.isEmpty();
    }

    /**
     * Opens an account; never touches one that is there already.
     *
     * @throws ProblemException if there is an account of that name
     */
    public void open(String name, String password, List<Grant> grants) {
        String hash = passwords.hash(password);
        store.alone(() -> {
            if (store.find(name).isPresent()) {
                throw Problem.of(Fault.of(ProblemCode.ACCOUNT_EXISTS, "signInName", null, name))
                        .asException();
            }
            return changed(name, hash, grants);
        });
    }

    /**
     * Gives the account another password, which ends all sessions of its user.
     *
     * @param present the password so far, told again as a proof
     * @param address from where it is told: whoever guesses waits longer and longer
     * @return the account as it is now
     * @throws ProblemException if the present password is another, or is not looked at now
     */
    public Account changePassword(String name, String present, String next, String address) {
        String proved = passwordHashOf(name, present, address);
        String hash = passwords.hash(next);
        return store.alone(() -> {
            // Somebody else may have changed it since it was looked at.
            Account account = store.find(name)
                    .filter(known -> known.passwordHash().equals(proved))
                    .orElseThrow(Accounts::wrongPassword);
            Account after = new Account(name, hash, account.grants());
            store.save(after);
            return after;
        });
    }

    private String passwordHashOf(String name, String present, String address) {
        try {
            return check.accountOf(name, present, address)
                    .map(Account::passwordHash)
                    .orElseThrow(() -> {
                        log.failed(name, true);
                        return wrongPassword();
                    });
        } catch (WaitBeforeNextTry wait) {
            log.failed(name, false);
            throw Problem.of(Fault.of(ProblemCode.TOO_MANY_TRIES, "present", wait.seconds(), null))
                    .asException();
        }
    }

    private static ProblemException wrongPassword() {
        return Problem.of(Fault.of(ProblemCode.PASSWORD_WRONG, "present", null, null))
                .asException();
    }

    private void anAdminRemains(Account after) {
        for (Predicate<Grant> admin : List.<Predicate<Grant>>of(
                grant -> grant.role() == Role.ADMIN && grant.councilId() == null,
                grant -> grant.role() == Role.ADMIN)) {
            List<Account> all = store.all();
            boolean someBefore = all.stream().anyMatch(account -> holds(account, admin));
            boolean someAfter = Stream.concat(
                            all.stream().filter(account -> !Objects.equals(account.name(), after.name())),
                            Stream.of(after))
                    .anyMatch(account -> holds(account, admin));
            if (someBefore && !someAfter) {
                throw Problem.of(ProblemCode.LAST_ADMIN, Role.ADMIN, after.name())
                        .asException();
            }
        }
    }

    private static boolean holds(Account account, Predicate<Grant> grant) {
        return account.grants().stream().anyMatch(grant);
    }
}
