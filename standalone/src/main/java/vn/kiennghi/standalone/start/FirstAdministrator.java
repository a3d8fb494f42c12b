package vn.kiennghi.standalone.start;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.front.identity.Account;
import vn.kiennghi.front.identity.AccountStore;
import vn.kiennghi.front.identity.Passwords;

/** Sees to it that somebody can sign in: the user {@code admin}. */
@Component
public class FirstAdministrator implements InitializingBean {
    /** Name of the first administrator. */
    public static final String NAME = "admin";

    private final AccountStore accounts;
    private final Passwords passwords;
    private final String givenPassword;
    private @Nullable String generated;

    FirstAdministrator(
            AccountStore accounts, Passwords passwords, @Value("${kiennghi.admin-password:}") String givenPassword) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.givenPassword = givenPassword;
    }

    /** Gives {@code admin} the password of the setting, or a generated one if there is no such account; before requests are taken. */
    @Override
    public void afterPropertiesSet() {
        if (!givenPassword.isEmpty()) {
            save(givenPassword);
        } else if (accounts.find(NAME).isEmpty()) {
            String password = GeneratedPassword.next();
            save(password);
            generated = password;
        }
    }

    /** Returns the password that was generated at this start, to be shown this once; nothing if none was. */
    public Optional<String> generatedPassword() {
        return Optional.ofNullable(generated);
    }

    private void save(String password) {
        accounts.save(new Account(NAME, passwords.hash(password), List.of(new Grant(Role.ADMIN, null, null))));
    }
}
