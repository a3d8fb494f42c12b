package vn.kiennghi.edge.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import vn.kiennghi.edge.platform.problem.Problem;
import vn.kiennghi.edge.platform.problem.ProblemCode;
import vn.kiennghi.edge.platform.problem.ProblemWriter;
import vn.kiennghi.edge.platform.problem.Problems;
import vn.kiennghi.edge.visit.WaitBeforeNextTry;

/** Turns API requests away: 401 without a challenge, at which a browser would ask for a password itself, 403, and 429. */
@Component
class SignInProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final ProblemWriter writer;

    SignInProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof WaitBeforeNextTry wait) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.seconds()));
            writer.write(request, response, Problem.of(ProblemCode.TOO_MANY_TRIES, wait.seconds(), null));
            return;
        }
        if (failure instanceof LockedException || failure instanceof DisabledException) {
            boolean locked = failure instanceof LockedException;
            writer.write(request, response, Problem.of(locked ? ProblemCode.ACCOUNT_LOCKED : ProblemCode.ACCOUNT_OVER));
            return;
        }
        boolean tried = request.getHeader("Authorization") != null;
        writer.write(request, response, Problem.of(tried ? ProblemCode.SIGN_IN_FAILED : ProblemCode.SIGN_IN_REQUIRED));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof SignedInAuthentication signedIn && signedIn.isPasswordToBeChanged()) {
            writer.write(
                    request,
                    response,
                    Problem.of(ProblemCode.PASSWORD_CHANGE_REQUIRED, "PUT " + OwnPasswordFirst.API_ADDRESS, null));
            return;
        }
        boolean noRole = authentication != null
                && authentication.getPrincipal() instanceof SignedIn user
                && user.grants().isEmpty();
        writer.write(request, response, noRole ? Problem.of(ProblemCode.NO_ROLE) : Problems.forbidden());
    }
}
