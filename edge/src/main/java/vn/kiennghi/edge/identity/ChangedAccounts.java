package vn.kiennghi.edge.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.kiennghi.edge.securitylog.SecurityEvent.SessionEnd;

/**
 * Ends a session of the web pages once its user's account has another password or other roles than at sign-in, may not be used any more,
 * or the session has lasted as long as one may.
 */
final class ChangedAccounts extends OncePerRequestFilter {
    private final AccountStore accounts;
    private final SessionsInSecurityLog sessions;
    private final Clock clock;
    private final Duration longest;

    /**
     * @param longest how long a session lasts, however much it is used
     */
    ChangedAccounts(AccountStore accounts, SessionsInSecurityLog sessions, Clock clock, Duration longest) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication signedIn) {
            Optional<SessionEnd> over = endOf(signedIn);
            if (over.isPresent()) {
                SecurityContextHolder.clearContext();
                sessions.end(request, signedIn, over.get());
            }
        }
        chain.doFilter(request, response);
    }

    private Optional<SessionEnd> endOf(SignedInAuthentication signedIn) {
        if (clock.instant().isAfter(signedIn.since().plus(longest))) {
            return Optional.of(SessionEnd.TOO_OLD);
        }
        return accounts.find(signedIn.getName()).filter(signedIn::isOf).isPresent()
                ? Optional.empty()
                : Optional.of(SessionEnd.ACCOUNT_CHANGED);
    }
}
