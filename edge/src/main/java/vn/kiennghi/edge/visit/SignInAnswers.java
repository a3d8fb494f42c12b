package vn.kiennghi.edge.visit;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Where the sign-in form leads: to what was sent before, to the page that was asked for, or to the form again with what is wrong. */
public final class SignInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        String wayBack = WayBack.taken(request, response);
        Optional<KeptForm> kept = KeptForm.carriedBy(request);
        String next = kept.isPresent() ? KeptForms.keep(request, kept.get()) : wayBack;
        response.sendRedirect(request.getContextPath() + next);
    }

    /** The page says no more than that it failed. What it carries along stays in the form. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        KeptForm kept = KeptForm.carriedBy(request).orElse(null);
        if (failure instanceof WaitBeforeNextTry wait) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.seconds()));
            new SignInAgain("wait", wait.seconds(), kept).answer(HttpStatus.TOO_MANY_REQUESTS, request, response);
        } else if (failure instanceof AccountStatusException) {
            String why = failure instanceof LockedException ? "locked" : "over";
            new SignInAgain(why, 0, kept).answer(HttpStatus.FORBIDDEN, request, response);
        } else if (kept != null) {
            new SignInAgain("failed", 0, kept).answer(HttpStatus.UNAUTHORIZED, request, response);
        } else {
            response.sendRedirect(request.getContextPath() + "/sign-in?error");
        }
    }
}
