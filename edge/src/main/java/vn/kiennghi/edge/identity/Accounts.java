package vn.kiennghi.edge.identity;

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
import vn.kiennghi.edge.platform.problem.Fault;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemException;
import vn.kiennghi.edge.visit.WaitBeforeNextTry;

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

    /** Returns the names of a user, which do not fit for a password: the sign-in name, and the person's if it is told. */
    public List<String> namesOf(String name) {
        return Stream.concat(Stream.of(name), find(name).map(Account::fullName).stream())
                .toList();
    }

    /** Returns all accounts by name. */
    public List<Account> all() {
        return store.all();
    }

    /**
     * Opens an account or changes it. One at a time: otherwise two administrators could take each other's role away.
     *
     * @param by who does it; a password that he gives somebody else must be changed by that one
     * @return whether the account is new
     * @throws ProblemException if a new account has no password, an ended one is to be changed, nobody would be ADMIN any more, or the password is
     *     that of the one who does it
     */
    public boolean put(String by, String name, AccountChange change) {
        whoChangesHisOwnPasswordProvesThePresentOne(by, name, change);
        // Before the others are kept out: it takes its time, and where many sign in it waits for its turn.
        String hash = hashOf(change);
        return store.alone(() -> {
            Optional<Account> before = store.find(name);
            changed(name, before, change, hash);
            return before.isEmpty();
        });
    }

    /**
     * Opens an account; never touches one that is there already. Its user must change the password.
     *
     * @throws ProblemException if there is an account of that name, or the new one has no password
     */
    public void open(String name, AccountChange change) {
        String hash = hashOf(change);
        store.alone(() -> {
            if (store.find(name).isPresent()) {
                throw Problem.of(Fault.of(ProblemCode.ACCOUNT_EXISTS, "signInName", null, name))
                        .asException();
            }
            changed(name, Optional.empty(), change, hash);
            return true;
        });
    }

    /** Otherwise whoever finds a session of an administrator left open could keep the account for good. */
    private static void whoChangesHisOwnPasswordProvesThePresentOne(String by, String name, AccountChange change) {
        if (by.equals(name) && change.password() != null) {
            throw Problem.of(ProblemCode.PRESENT_PASSWORD_REQUIRED, "PUT " + OwnPasswordFirst.API_ADDRESS, null)
                    .asException();
        }
    }

    private @Nullable String hashOf(AccountChange change) {
        return change.password() == null ? null : passwords.hash(change.password());
    }

    private void changed(String name, Optional<Account> before, AccountChange change, @Nullable String newHash) {
        Account after = before.orElseGet(() -> new Account(name, requiredHash(newHash), List.of()));
        if (newHash != null) {
            after = after.withPassword(newHash, true);
        }
        if (change.grants() != null) {
            after = after.withGrants(change.grants());
        }
        if (change.state() != null) {
            after = after.withState(change.state());
        }
        after = after.withPerson(told(change.fullName(), after.fullName()), told(change.post(), after.post()));
        if (before.filter(after::equals).isPresent()) {
            return;
        }
        if (before.filter(account -> account.state() == AccountState.ENDED).isPresent()) {
            throw Problem.of(ProblemCode.ACCOUNT_ENDED, null, name).asException();
        }
        anAdminRemains(after);
        store.save(after);
    }

    private static String requiredHash(@Nullable String hash) {
        if (hash == null) {
            throw Problem.of(Fault.of(
                            RefusalCode.FIELD_MISSING, "password", Passwords.SHORTEST + ".." + Passwords.LONGEST, null))
                    .asException();
        }
        return hash;
    }

    private static @Nullable String told(@Nullable String now, @Nullable String before) {
        return now == null ? before : now.isBlank() ? null : now.strip();
    }

    /**
     * Gives the account another password, which ends all sessions of its user.
     *
     * @param present the password so far, told again as a proof
     * @param address from where it is told: whoever guesses waits longer and longer
     * @return the account as it is now
     * @throws ProblemException if the present password is another, or is not looked at now, or the new one is the same again
     */
    public Account changePassword(String name, String present, String next, String address) {
        String proved = passwordHashOf(name, present, address);
        if (Passwords.normalised(next).equals(Passwords.normalised(present))) {
            throw Problem.of(Fault.of(ProblemCode.PASSWORD_AS_BEFORE, "password", null, null))
                    .asException();
        }
        String hash = passwords.hash(next);
        return store.alone(() -> {
            // Somebody else may have changed it since it was looked at.
            Account account = store.find(name)
                    .filter(known -> known.passwordHash().equals(proved))
                    .orElseThrow(Accounts::wrongPassword);
            Account after = account.withPassword(hash, false);
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
        return account.isActive() && account.grants().stream().anyMatch(grant);
    }
}
