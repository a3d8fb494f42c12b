package vn.kiennghi.edge.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets whoever has a password that somebody else chose do nothing but choose another. */
final class OwnPasswordFirst extends OncePerRequestFilter {
    /** Where programs change the password. */
    static final String API_ADDRESS = "/api/v1/account/password";

    private static final String PAGE = "/account";

    private final RequestMatcher allowed;
    private final boolean leadsToPage;

    private OwnPasswordFirst(boolean leadsToPage, String... allowed) {
        this.leadsToPage = leadsToPage;
        this.allowed = new OrRequestMatcher(Arrays.stream(allowed)
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList());
    }

    /** Refuses the requests of programs. */
    static OwnPasswordFirst ofPrograms() {
        return new OwnPasswordFirst(false, API_ADDRESS, "/actuator/health", "/actuator/health/**");
    }

    /** Leads people from every page to the one where they choose their password. */
    static OwnPasswordFirst ofPeople() {
        return new OwnPasswordFirst(true, PAGE, "/sign-out", "/error");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication signedIn
                && signedIn.isPasswordToBeChanged()
                && !allowed.matches(request)
                && !(leadsToPage && RequestsWithoutSession.contain(request))) {
            if (!leadsToPage) {
                throw new AccessDeniedException("the password must be changed first");
            }
            response.sendRedirect(request.getContextPath() + PAGE);
            return;
        }
        chain.doFilter(request, response);
    }
}
