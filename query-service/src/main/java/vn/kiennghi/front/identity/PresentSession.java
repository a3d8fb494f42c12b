package vn.kiennghi.front.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The session of whoever is asking right now. */
@Component
public class PresentSession {
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    PresentSession() {}

    /**
     * Keeps the user signed in here after he changed his own account, under a new session id; his other sessions end by
     * {@link ChangedAccounts}.
     *
     * @param account the account as it is now
     */
    public void goesOnWith(Account account, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedInAuthentication(account));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
