package vn.kiennghi.front.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.kiennghi.front.securitylog.SecurityEvent.SessionEnd;

/** Ends a session of the web pages once its user's account has another password or other roles than at sign-in. */
final class ChangedAccounts extends OncePerRequestFilter {
    private final AccountStore accounts;
    private final SessionsInSecurityLog log;

    ChangedAccounts(AccountStore accounts, SessionsInSecurityLog log) {
        this.accounts = accounts;
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication signedIn
                && accounts.find(signedIn.getName()).filter(signedIn::isOf).isEmpty()) {
            SecurityContextHolder.clearContext();
            HttpSession session = request.getSession(false);
            if (session != null) {
                log.end(session, signedIn.getPrincipal(), SessionEnd.ACCOUNT_CHANGED);
            }
        }
        chain.doFilter(request, response);
    }
}
