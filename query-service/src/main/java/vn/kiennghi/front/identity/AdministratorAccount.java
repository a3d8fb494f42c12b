package vn.kiennghi.front.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
     * @return the password that was generated, to be shown this once; nothing if none was
     */
    public Optional<String> ensure() {
        if (!givenPassword.isEmpty()) {
            accounts.alone(this::giveThePassword);
            return Optional.empty();
        }
        if (accounts.find(NAME).isPresent()) {
            return Optional.empty();
        }
        String password = GeneratedPassword.next();
        return accounts.add(new Account(NAME, passwords.hash(password), List.of(ADMIN)))
                ? Optional.of(password)
                : Optional.empty();
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
