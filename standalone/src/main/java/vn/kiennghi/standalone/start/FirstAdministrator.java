package vn.kiennghi.standalone.start;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.front.identity.Account;
import vn.kiennghi.front.identity.AccountStore;
import vn.kiennghi.front.identity.Passwords;

/** Sees to it that somebody can sign in: the user {@code admin}. */
@Component
public class FirstAdministrator {
    /** Name of the first administrator. */
    public static final String NAME = "admin";

    private final AccountStore accounts;
    private final Passwords passwords;
    private final String givenPassword;

    FirstAdministrator(
            AccountStore accounts, Passwords passwords, @Value("${kiennghi.admin-password:}") String givenPassword) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.givenPassword = givenPassword;
    }

    /**
     * Gives {@code admin} the password of the setting, or a generated one if there is no such account yet.
     *
     * @return the generated password, which is shown this once
     */
    public Optional<String> ensure() {
        if (!givenPassword.isEmpty()) {
            save(givenPassword);
            return Optional.empty();
        }
        if (accounts.find(NAME).isPresent()) {
            return Optional.empty();
        }
        String generated = GeneratedPassword.next();
        save(generated);
        return Optional.of(generated);
    }

    private void save(String password) {
        accounts.save(new Account(NAME, passwords.hash(password), List.of(new Grant(Role.ADMIN, null, null))));
    }
}
