package vn.kiennghi.edge.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.kiennghi.edge.platform.traffic.Places;
import vn.kiennghi.edge.platform.traffic.RequestBodies;

/** Gives the requests of whoever signed in their place, and has what they send read to its end. */
final class WorkInTurn extends OncePerRequestFilter {
    private final Places places;

    WorkInTurn(Places places) {
        this.places = places;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication) {
            RequestBodies.readToTheEnd(request);
            places.work(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }
}
