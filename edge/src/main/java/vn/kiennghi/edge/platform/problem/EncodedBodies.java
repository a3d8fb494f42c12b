package vn.kiennghi.edge.platform.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are compressed or encoded otherwise (RFC 9110, section 12.5.3): read as they are they would be malformed, and unpacked
 * they could be of any size.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class EncodedBodies extends OncePerRequestFilter {
    private static final String AS_IT_IS = "identity";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding == null || encoding.isBlank() || encoding.strip().equalsIgnoreCase(AS_IT_IS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Problem problem = Problem.of(
                ProblemCode.UNSUPPORTED_CONTENT_ENCODING, AS_IT_IS, request.getHeader(HttpHeaders.CONTENT_ENCODING));
        request.setAttribute(ErrorAnswers.PROBLEM, problem);
        response.setHeader(HttpHeaders.ACCEPT_ENCODING, AS_IT_IS);
        response.sendError(problem.fault().status());
    }
}
