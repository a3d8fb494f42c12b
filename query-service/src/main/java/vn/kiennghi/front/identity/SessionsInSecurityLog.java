package vn.kiennghi.front.identity;

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
import vn.kiennghi.front.securitylog.SecurityEvent.SessionEnd;

/** Sees sessions of the pages end, and has the security log say why. */
@Component
class SessionsInSecurityLog implements HttpSessionListener, LogoutHandler, ApplicationListener<ContextClosedEvent> {
    private static final String SIGNED_IN = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final SignInLog log;
    private volatile boolean stopping;

    SessionsInSecurityLog(SignInLog log) {
        this.log = log;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication instanceof SignedInAuthentication signedIn) {
            log.signedOut(signedIn.getPrincipal());
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(SIGNED_IN);
        }
    }

    /** Ends a session for a reason. */
    void end(HttpSession session, SignedInAuthentication signedIn, SessionEnd why) {
        log.sessionEnded(signedIn.getPrincipal(), why, signedIn.since());
        // What nobody is signed in to any more ends without a word.
        session.removeAttribute(SIGNED_IN);
        session.invalidate();
    }

    /** Whatever ended for another reason has nobody signed in any more. That all end at a stop the next start says. */
    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        if (!stopping) {
            signedInTo(event.getSession())
                    .ifPresent(signedIn ->
                            log.sessionEnded(signedIn.getPrincipal(), SessionEnd.IDLE, signedIn.since()));
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
