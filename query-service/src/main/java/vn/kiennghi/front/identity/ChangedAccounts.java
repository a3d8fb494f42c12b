package vn.kiennghi.front.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session of the web pages once its user's account has another password or other roles than at sign-in, may not be used any more,
 * or the session has lasted as long as one may.
 */
final class ChangedAccounts extends OncePerRequestFilter {
    private final AccountStore accounts;
    private final Clock clock;
    private final Duration longest;

    /**
     * @param longest how long a session lasts, however much it is used
     */
    ChangedAccounts(AccountStore accounts, Clock clock, Duration longest) {
        this.accounts = accounts;
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication signedIn
                && (clock.instant().isAfter(signedIn.since().plus(longest))
                        || accounts.find(signedIn.getName()).filter(signedIn::isOf).isEmpty())) {
            SecurityContextHolder.clearContext();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }
}
