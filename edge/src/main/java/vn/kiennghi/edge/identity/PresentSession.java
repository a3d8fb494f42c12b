package vn.kiennghi.edge.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The session of whoever is asking right now. */
@Component
public class PresentSession {
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    private final Clock clock;

    PresentSession(Clock clock) {
        this.clock = clock;
    }

    /**
     * Keeps the user signed in here after he changed his own account, under a new session id; his other sessions end by
     * {@link ChangedAccounts}.
     *
     * @param account the account as it is now
     */
    public void goesOnWith(Account account, HttpServletRequest request, HttpServletResponse response) {
        // He has just told his password again, but a visit lasts no longer for that.
        SignedInAuthentication before =
                SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication signedIn
                        ? signedIn
                        : new SignedInAuthentication(account, clock.instant(), request.getRemoteAddr());
        request.getSession();
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedInAuthentication(account, before.since(), before.from()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
