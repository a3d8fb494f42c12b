package vn.kiennghi.edge.identity;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.edge.platform.GeneratedPassword;

/** Sees to it that somebody can sign in: the user {@code admin}. When it does so is its caller's business. */
public final class AdministratorAccount {
    /** Name of the first administrator. */
    public static final String NAME = "admin";

    private static final Grant ADMIN = new Grant(Role.ADMIN, null, null);

    private static final Logger LOG = LoggerFactory.getLogger(AdministratorAccount.class);

    private final AccountStore accounts;
    private final Passwords passwords;
    private final GuessablePasswords guessable;
    private final String givenPassword;

    /**
     * @param givenPassword the operator's setting; empty: none was given
     */
    public AdministratorAccount(
            AccountStore accounts, Passwords passwords, GuessablePasswords guessable, String givenPassword) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guessable = guessable;
        this.givenPassword = givenPassword;
    }

    /**
     * Gives {@code admin} the password of the setting, or a generated one if there is no such account. Of several nodes that
     * start at once one makes it up.
     *
     * @param told takes a generated password before the account has it. Whatever ends the process in between, nobody is left before an account whose
     *     password was never told: without the account the next start makes up another
     */
    public void ensure(Consumer<String> told) {
        if (!givenPassword.isEmpty()) {
            accounts.alone(this::giveThePassword);
            return;
        }
        if (accounts.find(NAME).isPresent()) {
            return;
        }
        String password = GeneratedPassword.next();
        Account first = new Account(NAME, "", List.of(ADMIN)).withPassword(passwords.hash(password), true);
        accounts.alone(() -> {
            if (accounts.find(NAME).isPresent()) {
                return false;
            }
            told.accept(password);
            accounts.save(first);
            return true;
        });
    }

    /** Returns whether that is the password of {@code admin} now. */
    public boolean has(String password) {
        return accounts.find(NAME)
                .filter(account -> passwords.matches(password, account.passwordHash()))
                .isPresent();
    }

    /**
     * An account that is right stays untouched: a new hash of the same password would end the administrator's sessions. Who sets the
     * password here owns it, so that nobody need change it; one that was locked is unlocked, one that was ended is not.
     */
    private boolean giveThePassword() {
        Account before = accounts.find(NAME).orElseGet(() -> new Account(NAME, "", List.of()));
        if (before.state() == AccountState.ENDED) {
            LOG.warn("The account {} was ended; it does not get the password that was set for it", NAME);
            return false;
        }
        boolean same = !before.passwordHash().isEmpty() && passwords.matches(givenPassword, before.passwordHash());
        Account after = before.withGrants(Stream.concat(before.grants().stream(), Stream.of(ADMIN))
                        .toList())
                .withState(AccountState.ACTIVE)
                .withPassword(same ? before.passwordHash() : passwords.hash(givenPassword), false);
        if (after.equals(before)) {
            return false;
        }
        if (!same && guessable.contain(givenPassword, List.of(NAME))) {
            LOG.warn("The password that was set for the account {} is easily guessed; choose another", NAME);
        }
        accounts.save(after);
        return true;
    }

    /** Returns the lines by which an operator is told a generated password. */
    public static String[] told(String password) {
        return new String[] {
            "Tài khoản quản trị đầu tiên (chỉ hiện một lần, hãy ghi lại) / first administrator, shown once:",
            "  " + NAME + "  " + password
        };
    }
}
