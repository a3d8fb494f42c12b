package vn.kiennghi.edge.visit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Forgets a kept form once it was sent and taken. One that was refused stays. */
public final class SentAgain extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (HttpMethod.POST.matches(request.getMethod()) && response.getStatus() < HttpStatus.BAD_REQUEST.value()) {
            KeptForms.forgetSent(request);
        }
    }
}
