package vn.kiennghi.standalone.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.kiennghi.api.identity.Grant;
import vn.kiennghi.api.identity.Role;
import vn.kiennghi.front.identity.Account;
import vn.kiennghi.front.identity.AccountStore;
import vn.kiennghi.front.identity.Passwords;

/** Sees to it that somebody can sign in: the user {@code admin}. */
@Component
public class FirstAdministrator implements InitializingBean, SmartInitializingSingleton {
    /** Name of the first administrator. */
    public static final String NAME = "admin";

    private static final Grant ADMIN = new Grant(Role.ADMIN, null, null);

    private final AccountStore accounts;
    private final Passwords passwords;
    private final String givenPassword;
    private CompletableFuture<Optional<String>> ensured = CompletableFuture.completedFuture(Optional.empty());

    FirstAdministrator(
            AccountStore accounts, Passwords passwords, @Value("${kiennghi.admin-password:}") String givenPassword) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.givenPassword = givenPassword;
    }

    /** Begins early and beside the rest of the start: a slow hash takes its time. */
    @Override
    public void afterPropertiesSet() {
        ensured = CompletableFuture.supplyAsync(this::ensure);
    }

    /** Ends before requests are taken. */
    @Override
    public void afterSingletonsInstantiated() {
        ensured.join();
    }

    /** Gives {@code admin} the password of the setting, or a generated one if there is no such account. */
    private Optional<String> ensure() {
        if (!givenPassword.isEmpty()) {
            save(givenPassword);
            return Optional.empty();
        }
        if (accounts.find(NAME).isPresent()) {
            return Optional.empty();
        }
        String password = GeneratedPassword.next();
        save(password);
        return Optional.of(password);
    }

    /** Returns the password that was generated at this start, to be shown this once; nothing if none was. */
    public Optional<String> generatedPassword() {
        return ensured.join();
    }

    private void save(String password) {
        List<Grant> grants =
                new ArrayList<>(accounts.find(NAME).map(Account::grants).orElse(List.of()));
        if (!grants.contains(ADMIN)) {
            grants.add(ADMIN);
        }
        accounts.save(new Account(NAME, passwords.hash(password), List.copyOf(grants)));
    }
}
