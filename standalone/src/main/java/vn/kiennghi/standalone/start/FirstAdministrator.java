package vn.kiennghi.standalone.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import vn.kiennghi.edge.identity.AccountStore;
import vn.kiennghi.edge.identity.AdministratorAccount;
import vn.kiennghi.edge.identity.GuessablePasswords;
import vn.kiennghi.edge.identity.Passwords;

/** Sees to the first administrator during the start. A generated password waits in a file until it is used for the first time. */
@Component
public class FirstAdministrator implements InitializingBean, SmartInitializingSingleton {
    private final AdministratorAccount account;
    private final FirstPassword kept;
    private CompletableFuture<Optional<String>> ensured = CompletableFuture.completedFuture(Optional.empty());
    private volatile boolean unused;

    FirstAdministrator(
            AccountStore accounts,
            Passwords passwords,
            GuessablePasswords guessable,
            DataDirectory directory,
            @Value("${kiennghi.admin-password:}") String givenPassword) {
        this.account = new AdministratorAccount(accounts, passwords, guessable, givenPassword);
        this.kept = new FirstPassword(directory);
    }

    /** Begins early and beside the rest of the start: a slow hash takes its time. */
    @Override
    public void afterPropertiesSet() {
        ensured = CompletableFuture.supplyAsync(this::ensure);
    }

    /** A file that is left belongs to an account that was never used, unless its password was changed in another way. */
    private Optional<String> ensure() {
        account.ensure(kept::keep);
        Optional<String> waiting = kept.read().filter(account::has);
        unused = waiting.isPresent();
        if (!unused) {
            kept.forget();
        }
        return waiting;
    }

    /** Ends before requests are taken. */
    @Override
    public void afterSingletonsInstantiated() {
        try {
            ensured.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    /** Whoever signed in has the password: it need not lie about any longer. */
    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        if (unused && event.getAuthentication().getName().equals(AdministratorAccount.NAME)) {
            forgetGenerated();
        }
    }

    /** Says that the account has got another password than the generated one, which nobody needs any more. */
    public void forgetGenerated() {
        unused = false;
        kept.forget();
    }

    /**
     * Returns what the operator is told about a generated password with which nobody has signed in yet; nothing if there is none.
     *
     * @param watched whether a person sees it now: what goes to a log or a file would stay there, and so names the password's file only
     */
    public List<String> told(boolean watched) {
        List<String> lines = new ArrayList<>();
        ensured.join().ifPresent(password -> {
            lines.add("Tài khoản quản trị đầu tiên / first administrator: " + AdministratorAccount.NAME);
            if (watched) {
                lines.add("  mật khẩu / password: " + password);
            }
            lines.add(
                    "  Mật khẩu nằm trong tệp sau, chỉ người chạy hệ thống đọc được, cho đến lần đăng nhập đầu tiên;");
            lines.add(
                    "  until the first sign-in its password lies in this file, which only the system's own user can read:");
            lines.add("  " + kept.file().toAbsolutePath().normalize());
        });
        return lines;
    }
}
