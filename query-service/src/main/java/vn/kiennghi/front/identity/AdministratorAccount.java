package vn.kiennghi.front.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.front.platform.GeneratedPassword;

/** Sees to it that somebody can sign in: the user {@code admin}. When it does so is its caller's business. */
public final class AdministratorAccount {
    /** Name of the first administrator. */
    public static final String NAME = "admin";

    private static final Grant ADMIN = new Grant(Role.ADMIN, null, null);

    private final AccountStore accounts;
    private final Passwords passwords;
    private final String givenPassword;

    /**
     * @param givenPassword the operator's setting; empty: none was given
     */
    public AdministratorAccount(AccountStore accounts, Passwords passwords, String givenPassword) {
        this.accounts = accounts;
        this.passwords = passwords;
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
        Account first = new Account(NAME, passwords.hash(password), List.of(ADMIN));
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

    /** An account that is right stays untouched: a new hash of the same password would end the administrator's sessions. */
    private boolean giveThePassword() {
        Optional<Account> before = accounts.find(NAME);
        List<Grant> grants = new ArrayList<>(before.map(Account::grants).orElse(List.of()));
        boolean same = before.filter(account -> passwords.matches(givenPassword, account.passwordHash()))
                .isPresent();
        if (same && grants.contains(ADMIN)) {
            return false;
        }
        if (!grants.contains(ADMIN)) {
            grants.add(ADMIN);
        }
        accounts.save(new Account(NAME, passwords.hash(givenPassword), List.copyOf(grants)));
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
