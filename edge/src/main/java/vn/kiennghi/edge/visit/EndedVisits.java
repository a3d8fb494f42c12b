package vn.kiennghi.edge.visit;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Answers who is not signed in, or not any more, or anew since the form was shown. A page is asked for again after signing in; what
 * was typed is never lost for it: the sign-in form carries it along, and it is offered again. Nothing is ever sent by itself, and
 * nothing is taken from another site's page.
 */
public final class EndedVisits implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final AuthenticationTrustResolver TRUST = new AuthenticationTrustResolverImpl();

    /** Returns whether somebody is signed in. */
    static boolean isGoingOn() {
        return TRUST.isAuthenticated(SecurityContextHolder.getContext().getAuthentication());
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (request.getHeader("HX-Request") != null) {
            // A part of a page is no place for the sign-in: the browser is to ask for the whole page.
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod())) {
            WayBack.remember(request, response);
            response.sendRedirect(request.getContextPath() + "/sign-in");
        } else {
            askToSignIn(request, response);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (!(denied instanceof CsrfException)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        String path = WayBack.path(request);
        if (path.equals("/sign-in")) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (isGoingOn()) {
            offerAgain(request, response);
        } else if (path.equals("/sign-out")) {
            response.sendRedirect(request.getContextPath() + "/sign-in");
        } else {
            askToSignIn(request, response);
        }
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (SentFrom.of(request) == SentFrom.ELSEWHERE) {
            response.sendRedirect(request.getContextPath() + "/sign-in");
            return;
        }
        Optional<KeptForm> form = KeptForm.sentWith(request);
        Optional<KeptForm> kept = form.filter(KeptForm::isWorthKeeping);
        if (kept.isEmpty()) {
            WayBack.rememberPageOfForm(request, response);
        }
        new SignInAgain(kept.isPresent() ? "ended" : form.isPresent() ? "notKept" : "tooLong", 0, kept.orElse(null))
                .answer(HttpStatus.UNAUTHORIZED, request, response);
    }

    /** The form was shown before somebody signed in anew: perhaps somebody else. */
    private static void offerAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<KeptForm> kept = FormTokens.isIntact(request) && SentFrom.of(request) != SentFrom.ELSEWHERE
                ? KeptForm.sentWith(request)
                : Optional.empty();
        if (kept.isEmpty()) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + KeptForms.keep(request, kept.get()));
    }
}
