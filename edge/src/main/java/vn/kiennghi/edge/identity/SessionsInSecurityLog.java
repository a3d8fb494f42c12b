package vn.kiennghi.edge.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import vn.kiennghi.edge.securitylog.SecurityEvent.SessionEnd;

/** Sees sessions of the pages end, and has the security log say why. */
@Component
class SessionsInSecurityLog implements HttpSessionListener, LogoutHandler, ApplicationListener<ContextClosedEvent> {
    private static final String SIGNED_IN = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final SignInLog log;
    private final Visits visits;
    private volatile boolean stopping;

    SessionsInSecurityLog(SignInLog log, Visits visits) {
        this.log = log;
        this.visits = visits;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication instanceof SignedInAuthentication signedIn && ends(request, signedIn)) {
            log.signedOut(signedIn.getPrincipal());
        }
    }

    /** Ends the session of a request for a reason. Of several requests that find it over at once, one says so. */
    void end(HttpServletRequest request, SignedInAuthentication signedIn, SessionEnd why) {
        if (ends(request, signedIn)) {
            log.sessionEnded(signedIn.getPrincipal(), why, signedIn.knownSince());
        }
    }

    /** Returns whether it was this request that ended the session. */
    private boolean ends(HttpServletRequest request, SignedInAuthentication signedIn) {
        HttpSession session = request.getSession(false);
        if (session == null || !endsVisit(session, signedIn)) {
            return false;
        }
        // Where sessions are kept outside the process the request still holds what it read of it.
        HttpSession read = request.getSession(false);
        if (read != null) {
            read.invalidate();
        }
        return true;
    }

    private boolean endsVisit(HttpSession session, SignedInAuthentication signedIn) {
        String id;
        try {
            id = session.getId();
        } catch (IllegalStateException ended) {
            // Another request was faster.
            return false;
        }
        return visits.end(signedIn.getName(), Visit.idOf(id));
    }

    /** Whatever ended for another reason has nobody signed in any more. That all end at a stop the next start says. */
    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        if (!stopping) {
            signedInTo(event.getSession())
                    .ifPresent(signedIn ->
                            log.sessionEnded(signedIn.getPrincipal(), SessionEnd.IDLE, signedIn.knownSince()));
        }
    }

    private static Optional<SignedInAuthentication> signedInTo(HttpSession session) {
        return session.getAttribute(SIGNED_IN) instanceof SecurityContext context
                        && context.getAuthentication() instanceof SignedInAuthentication signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent stop) {
        stopping = true;
    }
}
