package vn.kiennghi.edge.platform.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers requests whose parameters cannot be read or come too slowly, wherever that is noticed: they are their sender's mistake and neither a
 * failure of ours nor a matter for the log, which would show what was typed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UnreadableRequests extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            if (SlowBody.isCauseOf(failure) && !response.isCommitted()) {
                response.sendError(HttpStatus.REQUEST_TIMEOUT.value());
                return;
            }
            InvalidParameterException unreadable = unreadable(failure);
            if (unreadable == null || response.isCommitted()) {
                throw failure;
            }
            response.sendError(unreadable.getErrorCode());
        }
    }

    private static @Nullable InvalidParameterException unreadable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidParameterException found) {
                return found;
            }
        }
        return null;
    }
}
