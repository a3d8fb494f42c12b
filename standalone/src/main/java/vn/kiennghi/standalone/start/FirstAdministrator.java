package vn.kiennghi.standalone.start;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.kiennghi.front.identity.AccountStore;
import vn.kiennghi.front.identity.AdministratorAccount;
import vn.kiennghi.front.identity.GuessablePasswords;
import vn.kiennghi.front.identity.Passwords;

/** Sees to the first administrator during the start. */
@Component
public class FirstAdministrator implements InitializingBean, SmartInitializingSingleton {
    private final AdministratorAccount account;
    private CompletableFuture<Optional<String>> ensured = CompletableFuture.completedFuture(Optional.empty());

    FirstAdministrator(
            AccountStore accounts,
            Passwords passwords,
            GuessablePasswords guessable,
            @Value("${kiennghi.admin-password:}") String givenPassword) {
        this.account = new AdministratorAccount(accounts, passwords, guessable, givenPassword);
    }

    /** Begins early and beside the rest of the start: a slow hash takes its time. */
    @Override
    public void afterPropertiesSet() {
        ensured = CompletableFuture.supplyAsync(account::ensure);
    }

    /** Ends before requests are taken. */
    @Override
    public void afterSingletonsInstantiated() {
        ensured.join();
    }

    /** Returns the password that was generated at this start, to be shown this once; nothing if none was. */
    public Optional<String> generatedPassword() {
        return ensured.join();
    }
}
